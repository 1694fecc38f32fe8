import type { TextEdit } from '../yaml/lines.js'

/** Edits in order that do not overlap; the first and longest wins. */
export function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0) && edit.end > edit.start) kept.push(edit)
  return kept
}
