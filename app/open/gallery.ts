import { laterPart } from '../words/later'
import { loadExampleWords } from '../words/examples'
import { withPart } from './part'

const load = laterPart(() => import('../gallery/show'), loadExampleWords)

/** Opens the gallery of examples, which loads when it is first asked for; where it does not come the page says so. */
export function openGallery(): void {
  void withPart(load, ({ default: showGallery }) => showGallery())
}
