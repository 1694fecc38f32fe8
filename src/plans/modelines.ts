import type { Reading } from '../reading.js'
import { schemaNameOf } from '../schema/json-schema-names.js'
import { changeSet, type ChangeSet } from '../yaml/change-set.js'
import { lineBreakOf, type TextEdit } from '../yaml/lines.js'

const MODELINE = /^# yaml-language-server: \$schema=.*$/m

/**
 * The change that puts a line for yaml-language-server before each object whose kind has a JSON Schema, or brings the one
 * that stands there up to date; `schemas` is the address below which they are served. It changes nothing where all is there.
 */
export function withModelines({ text, documents, release }: Reading, schemas: string): ChangeSet {
  const edits: TextEdit[] = []
  for (const { served, range, base } of documents) {
    const name = served && base.length === 0 ? schemaNameOf(release, served) : null
    if (name === null) continue
    const line = `# yaml-language-server: $schema=${schemas}${name}`
    const own = text.slice(range.start, range.end)
    const there = MODELINE.exec(own)
    if (there?.[0] === line) continue
    const start = range.start + (there ? there.index : leadOf(own))
    edits.push({ start, end: start + (there?.[0].length ?? 0), text: there ? line : line + lineBreakOf(text) })
  }
  return changeSet(text, edits)
}

/** How much stands before the first line with content: the separator, and blank lines. */
const leadOf = (own: string): number => /^(?:(?:---)?[^\S\n]*\r?\n)*/.exec(own)?.[0].length ?? 0
