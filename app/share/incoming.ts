import { isLink, openLink } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { addFiles } from '../state/open-files'

/** Opens the link that the page was called with, and those that follow; never in the place of a file. */
export async function watchLinks(): Promise<void> {
  window.addEventListener('hashchange', ({ newURL }) => {
    taken = taken.then(() => takeLink(new URL(newURL).hash))
  })
  taken = takeLink(window.location.hash)
  await taken
}

/** One link after the other. */
let taken: Promise<void> = Promise.resolve()

async function takeLink(hash: string): Promise<void> {
  if (!isLink(hash)) return
  const opened = await openLink(hash)
  const { say } = useStore.getState()
  // A link that can't be opened stays in the address, where it can be looked at.
  if ('problem' in opened) return say(text.linkProblems[opened.problem], 'stays')
  const { pathname, search } = window.location
  if (window.location.hash === hash) history.replaceState(null, '', pathname + search)
  const { text: yaml, settings, selection } = opened.shared
  addFiles([{ text: yaml, settings, fromLink: true, ...selection }])
  if (opened.unknownRelease !== null) say(text.linkRelease(opened.unknownRelease), 'stays')
}
