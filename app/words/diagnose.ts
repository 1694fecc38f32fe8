import { languages, type LanguageCode } from '../../src/words/languages'
import type { DiagnosisWords } from '../../src/index'
import type { DiagnoseWords } from './en/diagnose'
import { wordsOf } from './language'

/** Words of the dialog that tells what an answer means. */
export let diagnose: DiagnoseWords
/** What the messages mean. */
export let diagnosisWords: DiagnosisWords

const dialogs: Readonly<Record<LanguageCode, () => Promise<{ readonly diagnose: DiagnoseWords }>>> = {
  en: () => import('./en/diagnose'),
  zh: () => import('./zh/diagnose'),
}

const loadDialog = wordsOf(
  (code) => dialogs[code],
  (its) => (diagnose = its.diagnose),
)
const loadMessages = wordsOf(
  (code) => languages[code].diagnoses,
  (its) => (diagnosisWords = its.diagnosisWords),
)

export const loadDiagnoseWords = async (): Promise<void> => {
  await Promise.all([loadDialog(), loadMessages()])
}
