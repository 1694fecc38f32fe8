import { loadDiagnoseWords } from '../words/diagnose'
import DiagnoseDialog from './DiagnoseDialog'

/** The dialog, once its words are there. */
export async function load(): Promise<{ readonly default: typeof DiagnoseDialog }> {
  await loadDiagnoseWords()
  return { default: DiagnoseDialog }
}
