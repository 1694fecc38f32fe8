import { documentRanges, type Document } from '../documents/documents.js'
import { companions } from '../releases/companions.js'
import { releases } from '../releases/table.js'
import { Lines, linesOf } from '../yaml/lines.js'

/** A part of a text whose fields nobody here knows: an object of some kind, or a text that is no object. */
export interface Unjudged {
  /** Null where it is no Kubernetes object. */
  readonly kind: string | null
  readonly line: number
}

/** Kinds whose every field some release here knows, with their groups. */
const KNOWN: ReadonlySet<string> = new Set(
  [...companions, ...releases.flatMap(({ kinds }) => kinds)].map(({ group, kind }) => `${group}/${kind}`),
)

const groupOf = (apiVersion: string | null): string => /^(.*)\//.exec(apiVersion ?? '')?.[1] ?? ''

/** What could not be judged field by field, by line: objects of unknown kinds, items of lists too, texts that are no objects, and what stands around the documents, as commands do. */
export function unjudgedIn(text: string, documents: readonly Document[]): readonly Unjudged[] {
  const lines = linesOf(text)
  const found = documents.flatMap(({ apiVersion, kind, root, tree, headless }): Unjudged[] => {
    if (kind !== null && KNOWN.has(`${groupOf(apiVersion)}/${kind}`)) return []
    // One that can't be read is told as such.
    if (tree === null || root === null || headless) return []
    return [{ kind, line: lines.position(root.start).line }]
  })
  return [...found, ...around(text, lines)].sort((a, b) => a.line - b.line)
}

/** The first line with content of each part of the text that belongs to no document. */
function around(text: string, lines: Lines): Unjudged[] {
  const found: Unjudged[] = []
  let at = 0
  const note = (end: number): void => {
    const part = text.slice(at, Math.max(at, end))
    const first = /^[ \t]*(?!(?:---|\.\.\.|#|```|~~~|EOF)|\s)\S/m.exec(part)
    if (first) found.push({ kind: null, line: lines.position(at + first.index).line })
  }
  for (const { start, end } of documentRanges(text)) {
    note(start)
    at = Math.max(at, end)
  }
  note(text.length)
  return found
}
