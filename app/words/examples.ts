import type { ExamplesWords } from '../../src/words/examples'
import { languages } from '../../src/words/languages'
import { useLanguage, wordsOf } from './language'

/** What the gallery says of the examples. */
export let exampleWords: ExamplesWords

export const loadExampleWords = wordsOf(
  (code) => languages[code].examples,
  (its) => (exampleWords = its.exampleWords),
)

/** The same for who shows them, and shows them again in another language. */
export function useExampleWords(): ExamplesWords {
  useLanguage()
  return exampleWords
}
