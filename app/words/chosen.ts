import { languageCodes, languageFor, type LanguageCode } from '../../src/words/languages'
import { remembered } from '../storage/small'

/** Where the choice is remembered. */
export const KEY = 'language'

/** The language that the reader chose before, else the one that the browser asks for. */
export function chosenLanguage(): LanguageCode {
  const before = remembered(KEY)
  return languageCodes.find((code) => code === before) ?? languageFor(navigator.languages)
}
