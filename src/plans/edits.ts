import type { Document } from '../documents/documents.js'
import { schemaAt, type ObjectSchema } from '../schema/language.js'
import type { FieldOrder } from '../yaml/edit/change.js'
import { edit } from '../yaml/edit/edit.js'
import type { Change } from '../yaml/edit/change.js'
import { applyEdits, type TextEdit } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'
import { readDocument } from '../yaml/read/read.js'

/** One step of a larger change: a path in the object and what happens there. */
export interface Step {
  readonly path: Path
  readonly change: Change
}

/** What an edit needs to know of an object: where it is, and which schema orders its fields. */
export type EditedDocument = Pick<Document, 'index' | 'range' | 'tree' | 'base'> & {
  readonly served: { readonly schema: ObjectSchema } | null
}

/**
 * The text edits that make one change in one object of a text; null where the change makes no sense there. New fields go
 * to the place that the kind's schema gives them.
 */
export function editDocument(
  text: string,
  document: EditedDocument,
  path: Path,
  change: Change,
): readonly TextEdit[] | null {
  const moved = inStream(change, document.base)
  const order = fieldOrder(document.served?.schema)
  return edit(text, { range: document.range, root: document.tree }, [...document.base, ...path], moved, (at) =>
    order(at.slice(document.base.length)),
  )
}

/** A change whose other paths lead from the document of the stream too. */
function inStream(change: Change, base: Path): Change {
  if (change.do === 'move') return { ...change, list: [...base, ...change.list] }
  if (change.do === 'set' && change.keep)
    return {
      ...change,
      keep: { ...change.keep, from: [...base, ...change.keep.from], since: [...base, ...change.keep.since] },
    }
  return change
}

/** Several changes of one object, each made on the text that the one before it left, as one edit; null if one makes no sense. */
export function editInSteps(
  text: string,
  document: EditedDocument,
  steps: readonly Step[],
): readonly TextEdit[] | null {
  let now = text
  let target = document
  for (const { path, change } of steps) {
    const edits = editDocument(now, target, path, change)
    if (!edits) return null
    const after = applyEdits(now, edits)
    // An edit stays inside its document, so that nothing else has to be read again.
    const range = { start: target.range.start, end: target.range.end + after.length - now.length }
    now = after
    target = { ...target, range, tree: readDocument(now, range).root }
  }
  return difference(text, now)
}

/** The one edit that turns a text into another: what lies between their common beginning and their common end. */
export function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }]
}

function fieldOrder(schema: ObjectSchema | undefined): FieldOrder {
  return (path) => {
    const at = schema && schemaAt(schema, path)
    return at?.type === 'object' ? Object.keys(at.fields) : []
  }
}
