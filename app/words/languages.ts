import type { LanguageCode } from '../../src/words/languages'
import type { FirstWords } from './en/first'
import type { LaterWords } from './en/later'

/** The page's own words in one language: those of the first picture, and those of all that comes later. */
interface PageLanguage {
  readonly first: () => Promise<{ readonly first: FirstWords }>
  readonly later: () => Promise<{ readonly later: LaterWords }>
}

/** Each language is a folder beside this file; the engine's table names them. */
export const pageLanguages: Readonly<Record<LanguageCode, PageLanguage>> = {
  en: { first: () => import('./en/first'), later: () => import('./en/later') },
  zh: { first: () => import('./zh/first'), later: () => import('./zh/later') },
}
