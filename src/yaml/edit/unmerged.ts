import { applyChange, changeOf, changeSet, compose, type ChangeSet } from '../change-set.js'
import { lineBreakOf, lineEnd, type Range, type TextEdit } from '../lines.js'
import { entryOf, fieldsOf, writtenIn, type Entry, type Json, type MapNode, type YamlNode } from '../nodes.js'
import { readDocument } from '../read/read.js'
import { commentsIn, printField } from './carry.js'
import { printBlock, printFlow, type PrintStyle } from './print.js'
import { entryStart } from './slots.js'
import { Splicer } from './splice.js'
import { columnOf, indentRest } from './style.js'

/** So many maps lose a merge key in one edit; where more do, the collection is printed anew. */
const MOST = 50

type Fields = Readonly<Record<string, Json>>

/**
 * Cuts, if any, and what makes up for the fields that merge keys bring in although they shall not be there: in the place of
 * such a key stand the other fields that it brings in; maps that it names beside stay named. Null where no merge key does so.
 */
export function unmerged(
  text: string,
  { range }: { readonly range: Range },
  cuts: ChangeSet | null,
  intended: Json,
  style: PrintStyle,
): ChangeSet | null {
  if (!text.slice(range.start, range.end).includes('<<')) return null
  let change = cuts ?? changeSet(text, [])
  for (let made = 0; made <= MOST; made++) {
    const after = applyChange(text, change)
    const { root } = readDocument(after, { start: range.start, end: range.end + after.length - text.length })
    const found = root && astray(root, intended)
    if (!found) return made > 0 ? change : null
    const mend = mended(after, found.map, found.value, new Splicer(after, { ...style, careful: true }))
    if (!mend) return null
    change = compose(text, change, mend)
  }
  return null
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first map whose merge keys bring in something else than it shall hold. */
function astray(node: YamlNode, value: Json | undefined): { map: MapNode; value: Fields } | null {
  if (node.kind === 'seq' && Array.isArray(value)) {
    for (const [i, item] of node.items.entries()) {
      const found = astray(item, value[i] as Json | undefined)
      if (found) return found
    }
  }
  if (node.kind !== 'map' || !isFields(value)) return null
  const isAstray = node.merged.some(({ name }) => !Object.hasOwn(value, name))
  const isShort = node.merges.length > 0 && Object.keys(value).some((name) => !entryOf(node, name))
  if (isAstray || isShort) return { map: node, value }
  // What stands behind a merge key itself is written here and nowhere else.
  const inner = node.merged.filter(({ key }) =>
    node.merges.some(({ value: source }) => source.outer <= key.outer && key.outer < source.end),
  )
  for (const entry of [...node.entries, ...inner]) {
    const found = entry.overridden ? null : astray(entry.value, value[entry.name])
    if (found) return found
  }
  return null
}

function mended(text: string, map: MapNode, value: Fields, splicer: Splicer): ChangeSet | null {
  const own = new Set(map.entries.map(({ name }) => name))
  const isBad = (source: YamlNode): boolean =>
    fieldsOf(source).some(({ name }) => !own.has(name) && !Object.hasOwn(value, name))
  // A field that has another name now.
  const missing = Object.keys(value).filter((name) => !entryOf(map, name))
  const edits: TextEdit[] = []
  for (const entry of map.merges) {
    const list = entry.value.kind === 'seq' ? entry.value.items : [entry.value]
    // An alias of a list of maps brings them in as one.
    const bad = list.filter((source) => namedBy(source).some(isBad))
    if (bad.length === 0) continue
    const cut = lighter(splicer, entry.value, own, value)
    if (cut) {
      edits.push(...cut.edits)
      continue
    }
    const fields = bad.flatMap(namedBy).flatMap((source) => fieldsOf(source).map(({ name }) => name))
    const wanted = [...new Set(fields)].filter((name) => !own.has(name) && Object.hasOwn(value, name))
    wanted.push(...missing.splice(0))
    for (const name of wanted) own.add(name)
    const kept = list.filter((source) => !bad.includes(source))
    const left = Object.fromEntries(wanted.map((name) => [name, value[name] ?? null]))
    edits.push(
      ...(inPlaceOf(text, map, entry, kept, left, splicer.style) ??
        splicer.removeFields(map, new Set([entry]))?.edits ??
        []),
    )
  }
  if (edits.length > 0) return changeOf(text, edits)
  const [name] = missing
  return name === undefined ? null : splicer.insertField(map, map.entries.at(-1) ?? null, name, value[name] ?? null)
}

function namedBy(source: YamlNode): readonly YamlNode[] {
  return source.kind === 'alias' && source.target.kind === 'seq' ? source.target.items : [source]
}

/** Where the merged map stands behind the key itself, and under no name: the fields that it shall not have go. */
function lighter(splicer: Splicer, source: YamlNode, own: ReadonlySet<string>, value: Fields): ChangeSet | null {
  if (source.kind !== 'map' || source.anchor !== null || source.merges.length > 0) return null
  const gone = source.entries.filter(({ name }) => !own.has(name) && !Object.hasOwn(value, name))
  return gone.length < source.entries.length ? splicer.removeFields(source, new Set(gone)) : null
}

/** The edit that puts fields in the place of a merge key; maps that are still merged, and all comments, stay. Null where nothing is left there. */
function inPlaceOf(
  text: string,
  map: MapNode,
  { key, value }: Entry,
  kept: readonly YamlNode[],
  fields: Fields,
  style: PrintStyle,
): readonly TextEdit[] | null {
  const lineBreak = lineBreakOf(text)
  const start = entryStart(text, { key } as Entry)
  const lead = lineBreak + ' '.repeat(columnOf(text, start))
  const comments = commentsIn(text, map, { start, end: value.end }).map((at) => text.slice(at.start, at.end))
  const named = kept.map((source) => text.slice(source.outer, source.end))
  const merge = `${text.slice(key.outer, key.end)}: ${named.length > 1 ? `[${named.join(', ')}]` : (named[0] ?? '')}`
  const parts = named.length > 0 ? [merge] : []
  for (const [name, inner] of Object.entries(fields))
    parts.push(
      map.flow
        ? printField(name, printFlow(inner, style), style)
        : indentRest(printBlock({ [name]: inner }, style), columnOf(text, start), lineBreak),
    )
  const isAlone = writtenIn(map).length === 1
  // A map without fields is still a map.
  if (parts.length === 0 && isAlone && !map.flow) parts.push('{}')
  if (map.flow) {
    if (parts.length === 0 && comments.length === 0 && !isAlone) return null
    const noted = comments.map((comment) => comment + lead).join('')
    return [{ start, end: value.end, text: noted + parts.join(', ') }]
  }
  const written = [...comments, ...parts].join(lead)
  // What is noted behind the key stays in its place.
  const gap = /^[ \t]+(?=#)/.exec(text.slice(value.end, lineEnd(text, value.end)))?.[0].length
  if (written === '' && gap === undefined) return null
  return [{ start, end: value.end + (written === '' ? (gap ?? 0) : 0), text: written }]
}
