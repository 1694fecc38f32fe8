import { isWithin, parsePath, type AiBackend, type AnalyzedDocument } from '../../src/index'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { text } from '../words'
import { Visible } from '../words/Visible'

/** The backend as a whole, to be selected like its members: name, namespace, kind, and how it is built. */
export function BackendHead({ target, backend }: { readonly target: AnalyzedDocument; readonly backend: AiBackend }) {
  const isSelected = useStore(({ document, part }) => document === target.index && !isInGroups(backend, part))
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

/** Whether a part belongs to a priority, which is selected on its own. */
function isInGroups({ isSingle, groups }: AiBackend, part: string | null): boolean {
  if (part === null) return false
  const path = parsePath(part)
  return groups.some((group) =>
    isSingle ? group.members.some((member) => isWithin(path, member.path)) : isWithin(path, group.path),
  )
}
