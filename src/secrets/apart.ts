import { changeSet, type ChangeSet } from '../yaml/change-set.js'
import type { TextEdit } from '../yaml/lines.js'

/** The change of a text that hides all that was found in it; of what overlaps the first and longest wins. */
export function apart(text: string, edits: readonly TextEdit[]): ChangeSet {
  const kept: TextEdit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0) && edit.end > edit.start) kept.push(edit)
  return changeSet(text, kept)
}
