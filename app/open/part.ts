import { useStore } from '../state/store'
import { text } from '../words'

/** Does something with a part of the page that loads when it is first asked for; where it does not come, the page says so. */
export const withPart = <Part>(load: () => Promise<Part>, act: (part: Part) => unknown): Promise<void> =>
  load()
    .then(act)
    .then(
      () => undefined,
      () => useStore.getState().say(text.partFailed),
    )
