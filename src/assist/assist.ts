import { apiVersionOf, nearestKind, type Release } from '../releases/release.js'
import { schemaAt, type Schema } from '../schema/language.js'
import type { Help } from '../words/help.js'
import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'
import { contextAt, type CursorContext } from './context.js'

/** One thing that may be written at the cursor. */
export interface Choice {
  readonly label: string
  /** What replaces the word at the cursor. */
  readonly insert: string
  readonly kind: 'field' | 'value'
  readonly help: string
  readonly required: boolean
  readonly range: Range
}

/** Fields that are allowed at the cursor and not yet there, or the values that its field takes; without help texts while there are none. */
export function choicesAt(text: string, offset: number, release: Release, help: Help | null = null): readonly Choice[] {
  const context = contextAt(text, offset)
  if (!context) return []
  const schema = kindSchema(context.apiVersion, context.kind, release)
  if (context.field !== null)
    return valuesOf(schema && schemaAt(schema, [...context.parent, context.field]), context, release)
  const parent = schema && schemaAt(schema, context.parent)
  if (parent?.type !== 'object') return context.parent.length === 0 ? topLevel(context) : []
  return Object.entries(parent.fields)
    .filter(([name]) => !context.siblings.includes(name))
    .map(([name, field]) => ({
      label: name,
      insert: `${name}:${isScalar(field) ? ' ' : ''}`,
      kind: 'field',
      help: helpOf(field, help),
      required: parent.required.includes(name),
      range: context.word,
    }))
}

/** What a field means; null where the schema has nothing to say, or the help texts are not there. */
export function hoverAt(
  path: Path,
  apiVersion: string | null,
  kind: string | null,
  release: Release,
  help: Help | null,
): string | null {
  const schema = kindSchema(apiVersion, kind, release)
  const found = schema && schemaAt(schema, path)
  return found?.help && help ? help[found.help] : null
}

function kindSchema(apiVersion: string | null, kind: string | null, release: Release): Schema | undefined {
  if (apiVersion === null || kind === null) return undefined
  return nearestKind(release, apiVersion, kind)?.schema
}

function valuesOf(
  schema: Schema | undefined,
  { word, field, parent }: CursorContext,
  release: Release,
): readonly Choice[] {
  const choice = (label: string): Choice => ({
    label,
    insert: label,
    kind: 'value',
    help: '',
    required: false,
    range: word,
  })
  if (parent.length === 0 && field === 'kind') return [...new Set(release.kinds.map(({ kind }) => kind))].map(choice)
  if (parent.length === 0 && field === 'apiVersion') return [...new Set(release.kinds.map(apiVersionOf))].map(choice)
  if (schema?.type === 'string') return (schema.enum ?? []).map(choice)
  if (schema?.type === 'integer') return (schema.values ?? []).map(String).map(choice)
  return schema?.type === 'boolean' ? ['true', 'false'].map(choice) : []
}

/** A document that does not say its kind yet. */
function topLevel({ siblings, word }: CursorContext): readonly Choice[] {
  return ['apiVersion', 'kind', 'metadata', 'spec']
    .filter((name) => !siblings.includes(name))
    .map((label) => ({
      label,
      insert: `${label}:${label === 'apiVersion' || label === 'kind' ? ' ' : ''}`,
      kind: 'field',
      help: '',
      required: true,
      range: word,
    }))
}

const isScalar = ({ type }: Schema): boolean => type !== 'object' && type !== 'map' && type !== 'list' && type !== 'any'
const helpOf = (schema: Schema, help: Help | null): string => (schema.help && help ? help[schema.help] : '')
