import { createRoot, type Root } from 'react-dom/client'
import { Boundary } from '../ui/Boundary'
import { text } from '../words'
import { Gallery } from './Gallery'

let root: Root | null = null

/** Shows the gallery over the page. It hangs beside the page’s own tree, so that nothing of it loads before somebody asks. */
export default function showGallery(): void {
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  const close = (): void => root?.render(null)
  root.render(
    <Boundary message={text.partFailed} retry={text.retry}>
      <Gallery onClose={close} />
    </Boundary>,
  )
}
