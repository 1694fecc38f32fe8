import type { Coded } from '../model/codes/coded.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Fix } from '../model/finding.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { distance } from '../schema/suggest.js'
import { entryOf, isPresent, nodeAt, type MapNode, type YamlNode } from '../yaml/nodes.js'
import { readPlain } from '../yaml/read/scalars.js'
import { applyChange, changeSet } from '../yaml/change-set.js'
import type { Range } from '../yaml/lines.js'
import { editingIfGiven } from '../yaml/edit/store.js'
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
      return inItsType(root, fault.params.expected, path)
    case 'required':
      return byItsField(root, schema, path)
    default:
      return null
  }
}

const setTo = (path: Path, value: string | number | boolean): Mend => ({
  meant: typeof value === 'string' ? JSON.stringify(value) : String(value),
  fix: { path, change: { do: 'set', value } },
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
