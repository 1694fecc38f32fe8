import { loadApplyWords } from '../words/apply'
import Apply from './Apply'

/** The mode, once its words are there. */
export async function load(): Promise<{ readonly default: typeof Apply }> {
  await loadApplyWords()
  return { default: Apply }
}
