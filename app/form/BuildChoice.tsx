import { toPool, toSingle, type AiBackend } from '../../src/index'
import { useStore } from '../store/store'
import { text } from '../text'

/** One provider, or a pool with priorities. */
export function BuildChoice({ backend }: { readonly backend: AiBackend }) {
  const { changeInSteps, say, show, document } = useStore.getState()
  const choose = (single: boolean): void => {
    if (single === backend.isSingle) return
    const { steps, dropped } = single ? toSingle(backend) : toPool(backend)
    changeInSteps(steps)
    show(document, null)
    if (single) say(text.droppedToSingle(dropped), true)
  }
  return (
    <fieldset className="build">
      <legend className="visually-hidden">{text.build}</legend>
      {[true, false].map((single) => (
        <label key={String(single)}>
          <input type="radio" name="build" checked={backend.isSingle === single} onChange={() => choose(single)} />
          {single ? text.single : text.pool}
        </label>
      ))}
    </fieldset>
  )
}
