import { toPool, toSingle, type AiBackend } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** One provider, or a pool with priorities. */
export function BuildChoice({ backend }: { readonly backend: AiBackend }) {
  const { changeInSteps, say, show, document } = useStore.getState()
  const choose = (single: boolean): void => {
    if (single === backend.isSingle) return
    const { steps, dropped } = single ? toSingle(backend) : toPool(backend)
    changeInSteps(steps)
    show(document, null)
    if (single) say(text.droppedToSingle(dropped), 'undo')
  }
  return (
    <div className="build" role="group" aria-label={text.build}>
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
