import type { Coded } from '../model/codes/coded.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Fix } from '../model/finding.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { isOfForm, type TextForm } from '../schema/forms.js'
import { distance, mayHold } from '../schema/suggest.js'
import { entryOf, isPresent, nodeAt, scalarOf, toJson, type Json, type MapNode, type YamlNode } from '../yaml/nodes.js'
import { readPlain } from '../yaml/read/scalars.js'
import { applyChange, changeSet } from '../yaml/change-set.js'
import type { Range } from '../yaml/lines.js'
import { editingIfGiven } from '../yaml/edit/store.js'
import type { Keep } from '../yaml/edit/change.js'
import type { Path } from '../yaml/path.js'

/** A value that the writer plainly meant, and the change that writes it. */
interface Mend {
  readonly meant: string
  readonly fix: Fix
}

/** The mend of a fault where it is plain what was meant; null where it is not. No mend takes anything away that says something. */
export function mendOf(fault: Coded<FindingParams>, root: YamlNode, schema: Schema, path: Path): Mend | null {
  switch (fault.code) {
    case 'unsupported-value':
      return nearestValue(String(fault.params.value), fault.params.supported, path)
    case 'wrong-type':
      return inItsType(root, fault.params.expected, path) ?? inItsForm(root, schema, fault.params.expected, path)
    case 'form':
      return ofForm(fault.params.value, fault.params.form, path)
    case 'pattern':
      return lowerCase(fault.params.value, fault.params.pattern, path)
    case 'required':
      return byItsField(root, schema, path)
    default:
      return null
  }
}

const setTo = (path: Path, value: Json, keep?: Keep): Mend => ({
  meant: JSON.stringify(value),
  fix: { path, change: { do: 'set', value, ...(keep && { keep }) } },
})

/** Of more values none is meant by a letter. */
const MOST_SUPPORTED = 100

/** The one allowed value that differs in case, or in one letter. */
function nearestValue(value: string, supported: readonly string[], path: Path): Mend | null {
  if (supported.length > MOST_SUPPORTED) return null
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, '')
  const near = supported.filter((each) => plain(each) === plain(value))
  const [only, ...others] =
    near.length > 0 ? near : supported.filter((each) => distance(plain(each), plain(value)) <= 1 && each.length > 2)
  return only !== undefined && others.length === 0 ? setTo(path, only) : null
}

/** A number or a truth value in quotes without them, and a text that Kubernetes reads as something else in quotes. */
function inItsType(root: YamlNode, expected: string, path: Path): Mend | null {
  const node = nodeAt(root, path)
  if (node?.kind !== 'scalar' || !isPresent(node)) return null
  const { value, text } = node
  if (expected === 'string') return typeof value === 'string' ? null : setTo(path, text)
  if (typeof value !== 'string') return null
  const meant = readPlain(text.trim())
  const fits =
    (expected === 'integer' && Number.isInteger(meant)) ||
    (expected === 'number' && typeof meant === 'number') ||
    (expected === 'boolean' && typeof meant === 'boolean')
  return fits && (typeof meant === 'number' || typeof meant === 'boolean') ? setTo(path, meant) : null
}

/** Longer values are not shown on a button. */
const LONGEST_MEANT = 60

/**
 * A name alone where an object with a name belongs, a truth value where a block is switched on by being there, one item
 * without its list, and a text inside a map that newer shapes do not have.
 */
function inItsForm(root: YamlNode, schema: Schema, expected: string, path: Path): Mend | null {
  const node = nodeAt(root, path)
  const place = schemaAt(schema, path)
  if (!node || !place) return null
  const value = scalarOf(node)
  if (place.type === 'object' && typeof value === 'string' && value !== '' && place.fields['name'])
    return place.required.every((name) => name === 'name') ? setTo(path, { name: value }) : null
  if (place.type === 'object' && value === true) return place.required.length === 0 ? setTo(path, {}) : null
  if (place.type === 'list' && node.kind !== 'seq' && isPresent(node) && mayHold(place.items, node)) {
    const mend = setTo(path, [toJson(node)], { from: path, at: [0], since: path })
    return node.kind === 'map' || mend.meant.length > LONGEST_MEANT ? { ...mend, meant: '- …' } : mend
  }
  if (expected !== 'string' || node.kind !== 'map' || node.entries.length !== 1) return null
  const [only] = node.entries
  const inner = only && WRAPPERS.includes(only.name) ? scalarOf(only.value) : undefined
  return typeof inner === 'string' ? setTo(path, inner) : null
}

/** Fields of a map that other releases put around a text: `path.full` of kgateway 2.1. */
const WRAPPERS: readonly string[] = ['full', 'fullPath', 'value']

/** A name in lower case with dashes, and a value that is to be base64 as that. */
function ofForm(value: string, form: TextForm, path: Path): Mend | null {
  if (form === 'base64') return { ...setTo(path, base64(value)), meant: 'base64' }
  if (form !== 'dns-subdomain' && form !== 'dns-label') return null
  const meant = value.trim().toLowerCase().replaceAll(/[_ ]+/g, '-')
  return meant !== value && isOfForm(meant, form) ? setTo(path, meant) : null
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 20_000))))

/** The patterns of names whose letters are lower case. */
const LOWER_CASE: Readonly<Record<string, RegExp>> = { '^[a-z0-9-]+$': /^[a-z0-9-]+$/ }

function lowerCase(value: string, pattern: string, path: Path): Mend | null {
  const meant = value.trim().toLowerCase()
  return LOWER_CASE[pattern]?.test(meant) ? setTo(path, meant) : null
}

/** A missing field whose value another field tells: `type` beside the part that only one type has. */
function byItsField(root: YamlNode, schema: Schema, path: Path): Mend | null {
  const parent = path.slice(0, -1)
  const home = schemaAt(schema, parent)
  const told = (home?.rules ?? []).flatMap((rule) =>
    rule.rule === 'forbidden-unless' &&
    rule.when === path.at(-1) &&
    isPresent(entryOf(nodeAt(root, parent), rule.field)?.value)
      ? [rule.is]
      : [],
  )
  const [only] = told
  return only !== undefined && new Set(told).size === 1 ? setTo(path, only) : null
}

/** Takes the first copy of a field that stands twice out of the text: the last one is what counts. */
export function withoutFirstCopy(text: string, root: YamlNode, map: MapNode, name: string): Fix | null {
  const first = map.entries.find((entry) => entry.name === name)
  const exact = first && editingIfGiven()?.removeEntries(text, root, map, [first])
  return exact ? { exact } : null
}

/** The map around a place that holds a field twice. */
export function mapAround(root: YamlNode, at: number): MapNode | null {
  let found: MapNode | null = null
  const walk = (node: YamlNode): void => {
    if (node.kind === 'alias' || node.outer > at || node.end < at) return
    if (node.kind === 'map') {
      if (node.entries.some(({ key }) => key.start === at)) found = node
      for (const { value } of node.entries) walk(value)
    } else if (node.kind === 'seq') for (const item of node.items) walk(item)
  }
  walk(root)
  return found
}

/** The indentation of a document with blanks in the place of tabs; null where it has none, or where that mends nothing. */
export function withoutTabs(
  text: string,
  { start: from, end: to }: Range,
  isReadable: (mended: string) => boolean,
): Fix | null {
  const edits = [...text.slice(from, to).matchAll(/^ *\t[ \t]*/gm)].map(({ 0: blank, index }) => ({
    start: from + index,
    end: from + index + blank.length,
    text: blank.replaceAll('\t', '  '),
  }))
  if (edits.length === 0) return null
  const exact = changeSet(text, edits)
  const after = applyChange(text, exact)
  return isReadable(after.slice(from, to + after.length - text.length)) ? { exact } : null
}
