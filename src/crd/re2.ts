import { RE2JS } from '@bufbuild/re2'
import { Budget } from '../schema/budget.js'
import type { Pattern } from '../schema/language.js'
import { compiledSize } from './pattern-size.js'

/** Steps that a part of a compiled pattern takes to be made. */
const PART = 16
/** Characters that are read in one step. */
const CHARACTERS = 4

/** A pattern that could not be asked: its text is refused, or it is larger than any that is worth its time. */
class Unusable extends Error {}

/**
 * A pattern as Kubernetes understands it: RE2, which takes linear time in the text, though not in the pattern. It is
 * compiled when it is first asked, and everything that it does is taken from the document's budget. Null: not known, where
 * the budget does not suffice or RE2 refuses the pattern.
 */
export function re2(source: string): Pattern {
  const machine = new Machine(source)
  return {
    source,
    test: (text, budget = new Budget()) => {
      try {
        return machine.test(text, budget)
      } catch (error) {
        if (error instanceof Unusable || budget.isSpent) return null
        throw error
      }
    },
  }
}

class Machine {
  private size: number | undefined
  private compiled: RE2JS | null | undefined
  /** Whose steps the automaton was built with. What one document has built, another must not find. */
  private owner: Budget | null = null

  constructor(private readonly source: string) {}

  test(text: string, budget: Budget): boolean {
    const compiled = this.ownedBy(budget)
    this.spend(1 + text.length / CHARACTERS + (text.length * this.source.length) / 4096)
    return compiled.test(text)
  }

  private ownedBy(budget: Budget): RE2JS {
    if (this.owner !== budget) {
      this.owner = budget
      this.spend(this.source.length)
      this.spend(PART * (this.size ??= compiledSize(this.source)))
      this.compiled = this.compiled === undefined ? compile(this.source) : this.compiled && this.renewed(this.compiled)
      if (this.compiled) this.count(this.compiled)
    }
    if (!this.compiled || budget.isSpent) throw new Unusable()
    return this.compiled
  }

  private spend(steps: number): void {
    if (!this.owner?.spend(Math.ceil(steps))) throw new Unusable()
  }

  /** The states of the automaton are made while it reads, each from the parts of the pattern that it stands at. */
  private count({ re2Input: machine }: RE2JS): void {
    const { dfa } = machine
    const [getState, resolveEmptyWidth] = [dfa.getState.bind(dfa), dfa.resolveEmptyWidth.bind(dfa)]
    dfa.getState = (parts) => {
      this.spend(16 + parts.length)
      const state = getState(parts)
      this.spend(state?.nfaStates.length ?? 0)
      return state
    }
    dfa.resolveEmptyWidth = (parts, context) => {
      this.spend(parts.length)
      return resolveEmptyWidth(parts, context)
    }
    // What the automaton gives up is asked of a slower machine, which takes the square of the pattern.
    machine._nfaFallback = () => {
      this.spend(Infinity)
      return false
    }
  }

  private renewed(compiled: RE2JS): RE2JS {
    const machine = compiled.re2Input
    const Automaton = machine.dfa.constructor as new (program: typeof machine.prog) => typeof machine.dfa
    machine.dfa = new Automaton(machine.prog)
    return compiled
  }
}

function compile(source: string): RE2JS | null {
  try {
    return new RE2JS(source)
  } catch {
    return null
  }
}
