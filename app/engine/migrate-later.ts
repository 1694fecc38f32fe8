import { migrationAnswer, type MigrationAnswer, type MigrationTarget, type Settings } from '../../src/index'
import { backgroundTasks, PATIENCE } from './background-tasks'
import { isLarge } from './work'

interface Question {
  readonly text: string
  readonly settings: Settings
  readonly target: MigrationTarget
  readonly crds: readonly string[]
}

/** A migration reads the text so many times, about. */
const TIMES = 20

/**
 * What a text becomes on another release; null where that serves no such kind. All but a small text is worked on in the
 * background, and whatever a cluster's own CRDs judge.
 */
export async function migrateLater({ text, settings, target, crds }: Question): Promise<MigrationAnswer | null> {
  return crds.length > 0 || isLarge(text, TIMES)
    ? backgroundTasks.askWithin(PATIENCE, 'migrate', text, settings, target, crds)
    : migrationAnswer(text, settings, target)
}
