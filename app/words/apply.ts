import type { ApplyWords as EngineWords } from '../../src/index'
import { languages, type LanguageCode } from '../../src/words/languages'
import type { ApplyWords } from './en/apply'
import { wordsOf } from './language'

/** Words of the mode that leads a text to a cluster. */
export let apply: ApplyWords
/** What companions, checks and their answers are called. */
export let applyWords: EngineWords

const modes: Readonly<Record<LanguageCode, () => Promise<{ readonly apply: ApplyWords }>>> = {
  en: () => import('./en/apply'),
  zh: () => import('./zh/apply'),
}

const loadMode = wordsOf(
  (code) => modes[code],
  (its) => (apply = its.apply),
)
const loadEngine = wordsOf(
  (code) => languages[code].apply,
  (its) => (applyWords = its.applyWords),
)

export const loadApplyWords = async (): Promise<void> => {
  await Promise.all([loadMode(), loadEngine()])
}
