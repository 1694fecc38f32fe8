import type { LessonId, StepIdOf } from '../lessons/table.js'

/** What a lesson says at one step. */
export interface StepWords {
  /** What to do, in one sentence. */
  readonly task: string
  /** Where to look, without giving it away. */
  readonly hint: string
  /** What has happened, and why, once it is done. */
  readonly done: string
}

/** What a lesson says, in one language. */
export interface LessonWords<Id extends LessonId = LessonId> {
  readonly title: string
  /** The question that people ask, with which it begins. */
  readonly question: string
  readonly steps: Readonly<Record<StepIdOf<Id>, StepWords>>
  /** What to remember. */
  readonly learned: string
}

/** The words of all lessons, in one language; a step without words does not compile. */
export type LessonsWords = { readonly [Id in LessonId]: LessonWords<Id> }

/** The comments in the texts of lessons, each by what it says in the language that the texts are written in. */
export type LessonRemarks = Readonly<Record<string, string>>

/** What a lesson says at the step of that name. Throws where it has no such step. */
export function stepWords(words: LessonsWords, id: LessonId, step: string): StepWords {
  const steps: Readonly<Record<string, StepWords>> = words[id].steps
  const said = steps[step]
  if (!said) throw new Error(`lesson ${id} has no step ${step}`)
  return said
}
