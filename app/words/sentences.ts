import { languages } from '../../src/words/languages'
import type { Words } from '../../src/index'
import { words } from './index'
import { useLanguage, wordsOf } from './language'

/** Loads the sentences of findings and reasons. Badges and counts can be shown without them, so they come after the first picture. */
export const loadSentences = wordsOf(
  (code) => languages[code].sentences,
  () => undefined,
)

/** The words of the engine; who says a sentence of it says it again when the sentences, or those of another language, have come. */
export function useWords(): Words {
  useLanguage()
  return words
}
