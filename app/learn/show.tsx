import { createRoot, type Root } from 'react-dom/client'
import { lessonIds } from '../../src/lessons/table'
import { Boundary } from '../ui/Boundary'
import { text } from '../words'
import { Drawer } from './Drawer'
import { showList, start, useSession } from './session'

let root: Root | null = null

/** Shows a lesson by its name, in a drawer beside the page; a name that no lesson has leads to the list of all. */
export default function showLessons(wanted: string | null): void {
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  const id = lessonIds.find((each) => each === wanted)
  // The address says it again where a lesson is under way already.
  if (id === undefined) showList()
  else if (useSession.getState().id !== id) start(id)
  root.render(
    <Boundary message={text.partFailed} retry={text.retry}>
      <Drawer />
    </Boundary>,
  )
}
