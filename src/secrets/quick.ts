import { applyChange, changeSet } from '../yaml/change-set.js'
import { withoutRepeats } from './repeats.js'
import { hideRoughly } from './rough.js'
import { suspects } from './suspects.js'

/**
 * A text without its secrets in one quick walk over its lines, for when there is no time to read it: whatever stands behind
 * the name of a secret goes, and what looks like one. It rather hides too much than too little. `known` are secrets that
 * the text held before.
 */
export function hideQuickly(text: string, known: readonly string[]): string {
  const rough = hideRoughly(text)
  const bare = applyChange(rough, changeSet(rough, suspects(rough)))
  return known.length === 0 ? bare : withoutRepeats(bare, known).text
}
