import type { Document } from '../documents/documents.js'
import { schemaAt, type ObjectSchema } from '../schema/language.js'
import type { FieldOrder } from '../yaml/edit/change.js'
import { givenEditing } from '../yaml/edit/store.js'
import type { Change } from '../yaml/edit/change.js'
import { applyChange, changeSet, compose, type ChangeSet } from '../yaml/change-set.js'
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
 * The change of the text that makes one change in one of its objects; null where the change makes no sense there. New fields go
 * to the place that the kind's schema gives them.
 */
export function editDocument(text: string, document: EditedDocument, path: Path, change: Change): ChangeSet | null {
  const moved = inStream(change, document.base)
  const order = fieldOrder(document.served?.schema)
  return givenEditing().edit(
    text,
    { range: document.range, root: document.tree },
    [...document.base, ...path],
    moved,
    (at) => order(at.slice(document.base.length)),
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
export function editInSteps(text: string, document: EditedDocument, steps: readonly Step[]): ChangeSet | null {
  let now = text
  let all = changeSet(text, [])
  let target = document
  for (const [i, { path, change }] of steps.entries()) {
    const made = editDocument(now, target, path, change)
    if (!made) return null
    all = compose(text, all, made)
    if (i === steps.length - 1) break
    const after = applyChange(now, made)
    // An edit stays inside its document, so that nothing else has to be read again.
    const range = { start: target.range.start, end: target.range.end + after.length - now.length }
    now = after
    target = { ...target, range, tree: readDocument(now, range).root }
  }
  return all
}

function fieldOrder(schema: ObjectSchema | undefined): FieldOrder {
  return (path) => {
    const at = schema && schemaAt(schema, path)
    return at?.type === 'object' ? Object.keys(at.fields) : []
  }
}
