import { formatPath, type AiBackend, type AnalyzedDocument } from '../../src/index'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { text } from '../words'
import { Visible } from '../words/Visible'

/** The backend as a whole, to be selected like its members: name, namespace, kind, and how it is built. */
export function BackendHead({ target, backend }: { readonly target: AnalyzedDocument; readonly backend: AiBackend }) {
  const isSelected = useStore(
    ({ member }) => !backend.groups.some(({ members }) => members.some(({ path }) => formatPath(path) === member)),
  )
  return (
    <button
      type="button"
      className="backend-head"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => {
        useStore.getState().show(target.index, null)
        showInspector()
      }}
    >
      <strong>
        <Visible text={target.name ?? text.unnamed} />
      </strong>{' '}
      <small>
        <Visible text={[target.kind, target.namespace].filter(Boolean).join(' · ')} />
      </small>
      <span className="chevron" aria-hidden="true" />
    </button>
  )
}
