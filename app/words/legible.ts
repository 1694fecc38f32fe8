import { visible } from '../../src/index'
import { text as pageText } from '.'

/** Nobody reads more of one value outside of the editor; in UTF-16 units. */
const LONGEST = 1000

/** Words of the document as the page shows them: hidden characters by their code points, and of a very long text its beginning. */
export function legible(text: string): string {
  return text.length <= LONGEST ? visible(text) : `${visible(text.slice(0, LONGEST))}… ${pageText.cut(text.length)}`
}
