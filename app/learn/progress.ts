import { lessonIds, lessons, type LessonId } from '../../src/lessons/table'
import { forget, remember, remembered } from '../storage/small'

const KEY = 'lessons'

/** How many steps of each lesson somebody has done on this device. */
export type Progress = Readonly<Partial<Record<LessonId, number>>>

/** What is stored, as far as it makes sense: of lessons that there are, and not more steps than they have. */
export function storedProgress(): Progress {
  let stored: unknown = null
  try {
    stored = JSON.parse(remembered(KEY) ?? 'null')
  } catch {
    // What is no JSON is no progress.
  }
  const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {})
  return Object.fromEntries(
    lessonIds.flatMap((id) => {
      const steps: unknown = entries.find(([name]) => name === id)?.[1]
      const isCount = typeof steps === 'number' && Number.isInteger(steps) && steps > 0
      return isCount ? [[id, Math.min(steps, lessons[id].steps.length)]] : []
    }),
  )
}

export function storeProgress(progress: Progress): void {
  if (Object.keys(progress).length === 0) forget(KEY)
  else remember(KEY, JSON.stringify(progress))
}
