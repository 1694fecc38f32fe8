import { providers } from '../../src/index'

/** From this size on a text is worked on in the background whatever stands in it; in UTF-16 units. */
const LARGE = 40_000
/** What may hold a frame, in microseconds of a usual machine: with what is drawn afterwards it stays under 50 ms. */
const FRAME = 40_000

/**
 * What parts of a text cost an answer, in microseconds of a usual machine; measured on texts that consist of them. A route or
 * policy is held against every member.
 */
const COST = { character: 0.6, line: 15, item: 60, document: 50, pair: 35 }

const MEMBER = new RegExp(`\\b(?:${providers.map(({ id }) => id).join('|')})["']?:`, 'gi')
const ATTACHED = /\b(?:backendRefs|targetRefs?|targetSelectors)["']?:/g

/** About how long the answer to a text takes: counted from the text, never timed, so that it is the same everywhere. */
export function workOf(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return (
    text.length * COST.character +
    count(/\n/g) * COST.line +
    count(/^[ \t]*- /gm) * COST.item +
    count(/^(?:---|\{)/gm) * COST.document +
    count(ATTACHED) * count(MEMBER) * COST.pair
  )
}

/**
 * Whether a text is worked on in the background, so that no frame waits for it: by its length, or by the work that it makes.
 * `times` is how often as much as an answer is worked out.
 */
export function isLarge(text: string, times = 1): boolean {
  return text.length >= LARGE || workOf(text) * times >= FRAME
}
