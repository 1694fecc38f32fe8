import { certificateChecks } from './certificate-checks.js'
import { failover } from './failover.js'
import { firstBackend } from './first-backend.js'
import { hostOverride } from './host-override.js'
import type { Lesson } from './lesson.js'
import { move } from './move.js'
import { oneModel } from './one-model.js'
import { port80 } from './port-80.js'
import { priorities } from './priorities.js'
import { privateCa } from './private-ca.js'
import { token } from './token.js'

/** Every lesson, in the order in which a newcomer takes them; the names are those of links (`#lesson=NAME`). */
const table = {
  'first-backend': firstBackend,
  token,
  'host-override': hostOverride,
  'port-80': port80,
  priorities,
  failover,
  'certificate-checks': certificateChecks,
  'private-ca': privateCa,
  move,
  'one-model': oneModel,
}

export type LessonId = keyof typeof table
/** The names of a lesson's steps. */
export type StepIdOf<Id extends LessonId> = (typeof table)[Id] extends Lesson<infer StepId> ? StepId : never

export const lessons: Readonly<Record<LessonId, Lesson>> = table
export const lessonIds = Object.keys(table) as readonly LessonId[]
