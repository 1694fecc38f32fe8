import { applyChange } from '../yaml/change-set.js'
import { hiddenIn } from './hide.js'
import { rawRepeats } from './repeats.js'
import { suspects } from './suspects.js'

/** A text that was searched quickly. */
export interface QuickSearch {
  readonly text: string
  /** What stood in the place of a secret. */
  readonly secrets: readonly string[]
}

/**
 * A text without its secrets from a few walks over its characters, for when there is no time to read it: whatever stands in
 * the place of a secret goes, what looks like one, and what repeats one. It rather hides too much than too little: all that
 * the full search hides, and more. `known` are secrets that the text held before. Linear in the text.
 */
export function searchQuickly(text: string, known: readonly string[] = []): QuickSearch {
  const { change, secrets, escaped } = hiddenIn(text, true)
  const all = [...secrets, ...known]
  const bare = applyChange(text, rawRepeats(text, all, change, escaped))
  return { text: applyChange(bare, suspects(bare)), secrets: all }
}

/** What a quick search leaves of a text. */
export const hideQuickly = (text: string, known: readonly string[] = []): string => searchQuickly(text, known).text

/**
 * Documents of a stream without their secrets, given those of the whole (`known`), as from a quick search; null where other
 * documents may say more of them: names of anchors are followed across documents, since a broken text shows no border.
 */
export const hideApart = (pieces: string, known: readonly string[]): string | null =>
  /[&*]/.test(pieces) ? null : hideQuickly(pieces, known)
