import type { Document } from '../documents/documents.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import type { Schema } from '../schema/language.js'
import type { YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

/** What is said of an unknown field, and its fix. */
export type About = Pick<Finding, 'fix'> & { readonly more: Omit<FindingParams['unknown-field'], 'field'> }

type Renames = (document: Document, root: YamlNode, schema: Schema, path: Path) => About | null

// The table of renames comes with the traps, beside the first load; see advice/store.ts.

let given: Renames | null = null

/** Gives the engine what people call fields otherwise. */
export function provideRenames(renames: Renames): void {
  given = renames
}

/** What is said of an unknown field that people know by another name or place; null where nobody does. Throws where no table was given. */
export const renamesOf: Renames = (...asked) => {
  if (!given) throw new Error('the renames are not loaded: import advice/every first')
  return given(...asked)
}
