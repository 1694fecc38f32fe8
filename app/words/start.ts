import type { LanguageCode } from '../../src/words/languages'
import { start as en } from './en/start'
import { start as zh } from './zh/start'

/** What is said until the page has started, and where it can't start; all languages come with it, since nothing may come any more. */
export const startWords: Readonly<Record<LanguageCode, typeof en>> = { en, zh }
