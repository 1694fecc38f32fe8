import type { LanguageCode } from '../../src/words/languages'
import { report as en } from './en/report'
import { useLanguage } from './language'
import { report as zh } from './zh/report'

const reportWords: Readonly<Record<LanguageCode, typeof en>> = { en, zh }

/** The words of the report of a wrong badge, which come with it in all languages. */
export const useReportWords = (): typeof en => reportWords[useLanguage().language]
