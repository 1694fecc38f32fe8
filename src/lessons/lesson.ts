import type { Endpoint } from '../connection/endpoints.js'
import type { FindingCode } from '../model/codes/codes.js'
import type { Plan } from '../plans/plan.js'
import type { Reading } from '../reading.js'

/** One thing to do in a lesson. Its words are a language's (`words/en/lessons.ts`). */
export interface LessonStep<Id extends string = string> {
  readonly id: Id
  /** Whether text and release are as the step asks: a question about an answer of the engine, however the text is written. */
  readonly isDone: (reading: Reading) => boolean
  /** What does the step: a plan for the text as it is, or another release. */
  readonly show: { readonly plan: (reading: Reading) => Plan } | { readonly release: string }
}

/** A text, a release, and steps that each change one of them; what the last step leaves is there to take away. */
export interface Lesson<StepId extends string = string> {
  readonly release: string
  readonly start: string
  readonly steps: readonly LessonStep<StepId>[]
}

/** A lesson whose steps keep their names in its type, so that words can be total over them. */
export const lesson = <const StepId extends string>(given: Lesson<StepId>): Lesson<StepId> => given

/** The API server takes every object, and the controller makes endpoints of them. */
export const isAccepted = ({ verdict }: Reading): boolean =>
  verdict.apiServer === 'accepts' && verdict.controller === 'accepts'

export const has = ({ findings }: Reading, code: FindingCode): boolean =>
  findings.some((finding) => finding.code === code)

/** The first endpoint that somebody asks for, in a text that all accept; undefined in any other. */
export const accepted = (reading: Reading, is: (endpoint: Endpoint) => boolean = () => true): Endpoint | undefined =>
  isAccepted(reading) ? reading.endpoints.find(is) : undefined

/** The plan that puts a document of its own behind all others. */
export const adding = (text: string): Plan => ({ steps: [{ do: 'add', after: null, text }], dropped: [] })
