import type { LanguageCode } from '../../src/words/languages'
import { embed as en } from './en/embed'
import { useLanguage } from './language'
import { embed as zh } from './zh/embed'

const embedWords: Readonly<Record<LanguageCode, typeof en>> = { en, zh }

/** The few words of the embedded page, which come with it in all languages. */
export const useEmbedWords = (): typeof en => embedWords[useLanguage().language]
