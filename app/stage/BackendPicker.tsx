import { type Reading, type AnalyzedDocument } from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { backendInView } from '../state/derived'
import { useStore } from '../state/store'
import { text } from '../words'
import { Menu } from '../ui/Menu'
import { legible } from '../words/legible'
import { BackendHead } from './BackendHead'
import { deleteBackend, duplicateBackend, startBlank } from '../state/backends'
import { NewBackend } from './NewBackend'

/** Which of the text's backends the form shows, the state of each, and what can be done with them. */
export function BackendPicker() {
  const analysis = useStore((state) => state.readable)
  const target = useStore(backendInView)
  const show = useStore((state) => state.show)
  // What stands in the text now; while it can't be read there is nothing to copy or to cut.
  const isStale = useStore((state) => state.readable !== state.analysis || state.busy)
  const canChange = !isStale && target?.backend
  const backends = analysis.documents.filter(({ backend }) => backend)
  return (
    <div className="picker">
      {target?.backend && <BackendHead target={target} backend={target.backend} />}
      {backends.length > 1 && (
        <select
          aria-label={text.backends}
          value={target?.index ?? ''}
          onChange={(event) => show(Number(event.target.value), null)}
        >
          {backends.map((document) => (
            <option key={document.index} value={document.index}>
              {`${legible(document.name ?? text.unnamed)} — ${stateOf(document, analysis)}`}
            </option>
          ))}
        </select>
      )}
      <NewBackend />
      <Menu
        label={text.backends}
        items={[
          { label: text.duplicateBackend, perform: () => target && duplicateBackend(target), disabled: !canChange },
          { label: text.deleteBackend, perform: () => target && deleteBackend(target), disabled: !canChange },
          { label: text.startBlank, perform: startBlank },
        ]}
      />
    </div>
  )
}

/** A backend's verdict and what its endpoints speak, in a few words. */
export function stateOf(document: AnalyzedDocument, analysis: Reading): string {
  const own = endpointsIn(analysis, document.index)
  const speaking = (scheme: string | null): number => own.filter(({ wire }) => wire.scheme === scheme).length
  return text.backendState(document.valid, speaking('https'), speaking('http'), speaking(null))
}
