import type { LanguageCode } from '../../src/words/languages'
import { useLanguage } from '../words/language'

/** What Monaco itself says, in the languages in which it is delivered. English stands in its own code. */
const OWN_WORDS: Readonly<Partial<Record<LanguageCode, () => Promise<unknown>>>> = {
  zh: () => import('monaco-editor/nls/lang/zh-cn'),
}

let spoken: LanguageCode = 'en'

/**
 * Loads what Monaco itself says. It has to come before Monaco, which reads it as its modules load and never again; where it
 * does not come, Monaco speaks English.
 */
export async function loadOwnWords(): Promise<void> {
  const { language } = useLanguage.getState()
  await OWN_WORDS[language]?.().catch(() => undefined)
  spoken = language
}

/** The language of Monaco's own words on this page: the one that was in use when Monaco came. */
export const ownLanguage = (): LanguageCode => spoken
