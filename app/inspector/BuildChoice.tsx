import { toPool, toSingle, type AiBackend } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** One provider, or a pool with priorities. */
export function BuildChoice({ backend }: { readonly backend: AiBackend }) {
  const { carryOut, say, show, document } = useStore.getState()
  const choose = (single: boolean): void => {
    if (single === backend.isSingle) return
    const plan = (single ? toSingle : toPool)({ index: document, backend })
    carryOut(plan)
    show(document, null)
    if (single) say(text.droppedToSingle(plan.dropped), 'undo')
  }
  return (
    <div className="build-choice" role="group" aria-label={text.build}>
      {[true, false].map((single) => (
        <button
          key={String(single)}
          type="button"
          className="button"
          aria-pressed={backend.isSingle === single}
          onClick={() => choose(single)}
        >
          {single ? text.single : text.pool}
        </button>
      ))}
    </div>
  )
}
