import { countServerFields, readDocuments } from '../../src/index'
import { backgroundTasks } from './background-tasks'
import { isLarge } from './work'

/** How many fields of the server a text holds; a large one is read in the background. */
export async function countServerFieldsLater(text: string): Promise<number> {
  const count = (): number => countServerFields(readDocuments(text))
  return isLarge(text) ? backgroundTasks.ask('countServerFields', text).catch(count) : count()
}
