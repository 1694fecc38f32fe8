import { applyChange, changeSet } from '../yaml/change-set.js'
import { hiddenIn } from './hide.js'
import { rawRepeats } from './repeats.js'
import { suspects } from './suspects.js'

/**
 * A text without its secrets from a few walks over its characters, for when there is no time to read it: whatever stands in
 * the place of a secret goes, what looks like one, and what repeats one. It rather hides too much than too little: all that
 * the full search hides, and more. `known` are secrets that the text held before. Linear in the text.
 */
export function hideQuickly(text: string, known: readonly string[] = []): string {
  const { edits, secrets, escaped } = hiddenIn(text, true)
  const repeated = rawRepeats(text, [...secrets, ...known], edits, escaped)
  const bare = applyChange(text, repeated)
  return applyChange(bare, changeSet(bare, suspects(bare)))
}
