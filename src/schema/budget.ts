import type { Path } from '../yaml/path.js'
import type { Violation } from './violation.js'

/**
 * Steps that the rules and patterns of one document may take together before it counts as too much work; a step is about
 * 100 ns. The API server has a budget of its own for all rules of an object (apiserver, cel/limits.go, counted otherwise).
 */
const STEPS = 3_000_000

/** What judging one document may cost: counted, never timed, so that the answer is the same on every machine. */
export class Budget {
  private left: number

  constructor(steps = STEPS) {
    this.left = steps
  }

  /** Takes steps away; false once there are not enough, and from then on. */
  spend(steps: number): boolean {
    this.left = this.left < steps ? -1 : this.left - steps
    return this.left >= 0
  }

  /** How many steps are left; negative once more was asked for than there was. */
  get rest(): number {
    return this.left
  }

  get isSpent(): boolean {
    return this.left < 0
  }
}

/** Beyond the budget so many rules and patterns are named. */
const MOST_UNCHECKED = 20

/** What was not checked is told a few times and once for all: nobody knows what the API server says of the rest. */
export function withoutVerdict(found: readonly Violation[], path: Path): readonly Violation[] {
  let unchecked = 0
  return [
    ...found.filter(({ code }) => code !== 'rule-not-checked' || ++unchecked <= MOST_UNCHECKED),
    { stage: 'rules', code: 'too-much-work', params: {}, path },
  ]
}
