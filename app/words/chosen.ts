import { languageCodes, languageFor, type LanguageCode } from '../../src/words/languages'
import { remembered } from '../storage/small'

/** Where the choice is remembered. */
export const KEY = 'language'

/** The language that the address asks for (`?lang=zh`), else the one that the reader chose before, else the browser's. */
export function chosenLanguage(): LanguageCode {
  const asked = new URLSearchParams(location.search).get('lang')
  return named(asked) ?? named(remembered(KEY)) ?? languageFor(navigator.languages)
}

const named = (name: string | null): LanguageCode | undefined => languageCodes.find((code) => code === name)
