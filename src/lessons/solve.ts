import { DEFAULT_SETTINGS } from '../analyze.js'
import { planChange } from '../plans/plan.js'
import { read, type Reading } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { applyChange } from '../yaml/change-set.js'
import type { Lesson, LessonStep } from './lesson.js'

/** How far somebody has come: a text and the name of the release that it is judged by. */
export interface Place {
  readonly text: string
  readonly release: string
}

export const readAt = ({ text, release }: Place): Reading => read(text, { ...DEFAULT_SETTINGS, release })

/** The place after the first steps of a lesson, each done as it shows itself; after none of them, where the lesson begins. */
export function solved({ start, release, steps }: Lesson, count: number): Place {
  return steps.slice(0, count).reduce<Place>((place, step) => made(step, readAt(place)) ?? place, {
    text: start,
    release,
  })
}

/**
 * The place where the step of that index is done: made of the text as it is, with all that is written in it, where that does
 * it; else where the lesson itself would be.
 */
export function showMe(lesson: Lesson, index: number, reading: Reading): Place {
  const step = lesson.steps[index]
  const place = step && made(step, reading)
  return place && step.isDone(readAt(place)) ? place : solved(lesson, index + 1)
}

/** What a step makes of a text; null where its plan makes no sense there. */
function made({ show }: LessonStep, reading: Reading): Place | null {
  if ('release' in show) return { text: reading.text, release: show.release }
  const change = planChange(reading, show.plan(reading))
  return change && { text: applyChange(reading.text, change), release: releaseId(reading.release) }
}
