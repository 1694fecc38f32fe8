import type { AnalyzedDocument } from './analyze.js'
import type { ObjectSchema } from './schema/language.js'
import { schemaAt } from './schema/language.js'
import { edit, type Change, type FieldOrder } from './yaml/edit.js'
import type { TextEdit } from './yaml/lines.js'
import type { Path } from './yaml/path.js'

/**
 * The text edits that make one change in one object of a text; null where the change makes no sense there. New fields go
 * to the place that the kind's schema gives them.
 */
export function editDocument(text: string, document: AnalyzedDocument, path: Path, change: Change): readonly TextEdit[] | null {
  const moved: Change = change.do === 'move' ? { ...change, list: [...document.base, ...change.list] } : change
  const order = fieldOrder(document.served?.schema)
  return edit(text, { range: document.range, root: document.tree }, [...document.base, ...path], moved, (at) => order(at.slice(document.base.length)))
}

function fieldOrder(schema: ObjectSchema | undefined): FieldOrder {
  return (path) => {
    const at = schema && schemaAt(schema, path)
    return at?.type === 'object' ? Object.keys(at.fields) : []
  }
}
