import type { Change } from '../../yaml/edit/change.js'
import { afterBreak, lineEnd, lineStart, type Range } from '../../yaml/lines.js'
import { entryOf, fieldsOf, nodeAt, writtenIn, type Entry, type MapNode, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { slotAt } from '../../yaml/edit/slots.js'

// What an edit had to keep: said from the text before it and the change alone, without the code that makes edits.

const comments = (text: string): readonly string[] => text.match(/# c\d+;/g) ?? []

/** The comments that an edit lost although they stand outside of what it takes away. */
export function lostComments(text: string, after: string, root: YamlNode, path: Path, change: Change): string[] {
  const gone = takenAway(text, root, path, change)
  const left = new Set(comments(after))
  const inside = new Set(gone.flatMap(({ start, end }) => comments(text.slice(start, end))))
  return comments(text).filter((comment) => !left.has(comment) && !inside.has(comment))
}

/** Lines of the text that an edit changed or took away although nothing on them had to differ. */
export function lostLines(text: string, after: string, root: YamlNode, path: Path, change: Change): string[] {
  const free = mayDiffer(text, root, path, change)
  const wanted: string[] = []
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at)
    const next = Math.max(afterBreak(text, end), at + 1)
    const line = { start: at, end: next }
    if (text.slice(at, end).trim() !== '' && !free.some((range) => touches(range, line)))
      wanted.push(text.slice(at, next))
    at = next
  }
  // A comment may have to leave the column in which it would become part of a text.
  const lines = (after.match(/[^\r\n]*(?:\r\n|[\r\n]|$)/g) ?? []).map(comparable)
  const names = namesIn(text, root, path)
  let from = 0
  return wanted.filter((line, i) => {
    // The last line of a text may get the line break that it lacked.
    const isLast = i === wanted.length - 1
    const at = lines.findIndex(
      (other, k) =>
        k >= from &&
        (other === comparable(line) ||
          (isLast && other.trimEnd() === comparable(line).trimEnd()) ||
          isWrittenOut(comparable(line), other, names)),
    )
    if (at >= 0) from = at + 1
    return at < 0
  })
}

/** The anchors and aliases, by name, in what a change takes away or moves. */
function namesIn(text: string, root: YamlNode, path: Path): ReadonlySet<string> {
  const parts = whole(text, root, path).map(({ start, end }) => text.slice(start, end))
  return new Set(parts.flatMap((part) => Array.from(part.matchAll(/[&*](a\d+)\b/g), ([, name = '']) => name)))
}

/** Whether a line is the other with nothing but such aliases written out that have lost their anchor. */
function isWrittenOut(line: string, other: string, names: ReadonlySet<string>): boolean {
  const parts = line.split(/\*(a\d+)\b/)
  if (parts.length === 1 || !parts.some((part, i) => i % 2 === 1 && names.has(part))) return false
  const pattern = parts.map((part, i) =>
    i % 2 === 0 ? escaped(part) : names.has(part) ? `(?:\\*${part}|(?:&${part} )?[^ ].*)` : `\\*${part}`,
  )
  return new RegExp(`^${pattern.join('')}$`, 's').test(other)
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const comparable = (line: string): string => line.replace(/^[ \t]+(?=#)/, '')

const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < Math.max(a.end, a.start + 1)

function takenAway(text: string, root: YamlNode, path: Path, change: Change): Range[] {
  switch (change.do) {
    case 'remove':
      // What a merge key brings in stays where it is written.
      if (mergeKeys(root, path)) return []
      return change.fields && !isEmptied(root, path, change.fields)
        ? runsOf(root, path, change.fields).map(([first, last]) => ({
            start: whole(text, root, [...path, first])[0]?.start ?? 0,
            end: whole(text, root, [...path, last])[0]?.end ?? 0,
          }))
        : whole(text, root, path)
    case 'set': {
      // The kept part stays, and so do the comments on the way to it.
      const old = nodeAt(root, path)
      return old && !change.keep && !mergeKeys(root, path) ? [ofValue(text, old)] : []
    }
    default:
      return []
  }
}

const isEmptied = (root: YamlNode, path: Path, fields: readonly string[]): boolean => {
  const map = nodeAt(root, path)
  return map?.kind === 'map' && fieldsOf(map).every(({ name }) => fields.includes(name))
}

/** Fields that go and stand next to each other, as the first and the last of each run: what is between them goes too. */
function runsOf(root: YamlNode, path: Path, fields: readonly string[]): [string, string][] {
  const map = nodeAt(root, path)
  const runs: [string, string][] = []
  let isOpen = false
  for (const { name } of map?.kind === 'map' ? writtenIn(map) : []) {
    const run = runs.at(-1)
    if (!fields.includes(name)) isOpen = false
    else if (isOpen && run) run[1] = name
    else isOpen = runs.push([name, name]) > 0
  }
  return runs
}

/** Behind the beginning of the field that follows in a map, which may take the place of one that goes. */
function nextAfter(root: YamlNode, path: Path, end: number): number {
  const map = nodeAt(root, path)
  const next = map?.kind === 'map' && !map.flow ? writtenIn(map).find(({ key }) => key.outer >= end) : undefined
  return next && map?.kind === 'map' && (writtenIn(map)[0]?.key.outer ?? 0) < end ? next.key.outer + 1 : end
}

/** The map whose merge keys bring in a field, or something that the field is part of; null for one with a place of its own. */
function mergingMap(root: YamlNode, path: Path): MapNode | null {
  for (let i = path.length; i > 0; i--) {
    const [map, name] = [nodeAt(root, path.slice(0, i - 1)), path[i - 1]]
    if (map?.kind !== 'map') continue
    const through = map.merged.find((entry) => entry.name === name)
    // What stands behind the merge key itself has its own place.
    if (through && !map.merges.some(({ value }) => value.outer <= through.key.outer && value.end >= through.value.end))
      return map
  }
  return null
}

const mergeKeys = (root: YamlNode, path: Path): readonly Entry[] | null => mergingMap(root, path)?.merges ?? null

/** The ends of all parts of a map in flow style, which share commas. */
function commasOf(map: MapNode): Range[] {
  if (!map.flow) return []
  return [...writtenIn(map)].flatMap(({ key, value }) => [
    { start: key.outer, end: key.outer + 1 },
    { start: value.end - 1, end: value.end },
  ])
}

/** A value, with what follows it on its last line. */
function ofValue(text: string, node: YamlNode): Range {
  const inline = node.kind === 'scalar' || node.kind === 'alias' || node.flow
  return { start: node.outer, end: inline ? node.end : lineEnd(text, Math.max(node.outer, node.end)) }
}

/** A field or item from its name or dash to the end of its last line. */
function whole(text: string, root: YamlNode, path: Path): Range[] {
  const node = nodeAt(root, path)
  if (!node) return []
  const through = mergeKeys(root, path)
  if (through) return through.map(({ key, value }) => ({ start: key.outer, end: value.end }))
  return [{ start: headOf(root, path) ?? node.outer, end: lineEnd(text, Math.max(node.outer, lastOf(text, node))) }]
}

/** Where a value ends: a block scalar before its last line break. */
function lastOf(text: string, node: YamlNode): number {
  return /[\r\n]/.test(text.charAt(node.end - 1))
    ? text.slice(0, node.end).replace(/(?:\r\n|[\r\n])$/, '').length
    : node.end
}

function headOf(root: YamlNode, path: Path): number | undefined {
  const parent = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  return typeof last === 'number'
    ? parent?.kind === 'seq'
      ? parent.dashes[last]
      : undefined
    : entryOf(parent, String(last))?.key.outer
}

/** The parts of the text that a change is about; what shares a line with them may differ too. */
function mayDiffer(text: string, root: YamlNode, path: Path, change: Change): Range[] {
  const ranges = [...home(text, root, path, change)]
  // A part of what an alias stands for can be changed only where the alias is written out.
  for (const [i] of path.entries()) {
    const node = nodeAt(root, path.slice(0, i + 1))
    if (node?.kind === 'alias') ranges.push(node)
  }
  if (change.do === 'move') ranges.push(...home(text, root, [...change.list, change.index], { do: 'duplicate' }))
  if (change.do === 'insert') ranges.push(...home(text, root, [...path, change.index], { do: 'duplicate' }))
  if (change.do === 'set' && change.keep) ranges.push(...whole(text, root, change.keep.since))
  return ranges
}

function home(text: string, root: YamlNode, path: Path, change: Change): Range[] {
  let at = path
  while (at.length > 0 && !nodeAt(root, at)) at = at.slice(0, -1)
  const isNew = at.length < path.length
  const parentPath = isNew ? at : at.slice(0, -1)
  const parent = nodeAt(root, parentPath)
  const ranges: Range[] = []
  const changes = !isNew && change.do !== 'duplicate' && change.do !== 'insert'
  const last = at.at(-1)
  const slot = !isNew ? slotAt(root, at) : null
  if (changes && change.do !== 'rename' && !(change.do === 'remove' && change.fields))
    ranges.push(...whole(text, root, at))
  if (change.do === 'rename' && slot && 'map' in slot)
    ranges.push({ start: slot.entry.key.outer, end: slot.entry.colon })
  if (change.do === 'remove' && change.fields && isEmptied(root, path, change.fields)) return whole(text, root, path)
  if (change.do === 'remove' && change.fields)
    ranges.push(
      ...takenAway(text, root, path, change).map(({ start, end }) => ({ start, end: nextAfter(root, path, end) })),
    )
  if (change.do === 'remove' && change.fields)
    ranges.push(...change.fields.flatMap((field) => home(text, root, [...path, field], { do: 'remove' })))
  // What it hides, or merges itself, may come to stand in the place of its merge keys.
  if (parent?.kind === 'map' && (change.do === 'remove' || change.do === 'rename'))
    ranges.push(
      ...parent.merges.map(({ key, value }) => ({ start: key.outer, end: value.end })),
      ...(parent.merges.length > 0 ? commasOf(parent) : []),
    )
  const beside = mergingMap(root, at)
  if (beside) ranges.push(...commasOf(beside))
  if (!parent || parent.kind === 'alias')
    return [...ranges, ...(last === undefined ? [{ start: 0, end: text.length }] : whole(text, root, parentPath))]
  const size = parent.kind === 'map' ? writtenIn(parent).length : parent.kind === 'seq' ? parent.items.length : 0
  // What gets its first part, or loses its last, is written anew, with the name before it.
  if (size === 0 || (size === 1 && (change.do === 'remove' || change.do === 'move')))
    ranges.push(...whole(text, root, parentPath))
  // In flow style neighbours share commas.
  if (parent.kind !== 'scalar' && parent.flow) {
    const parts =
      parent.kind === 'map'
        ? writtenIn(parent).map(({ value, key }) => ({ start: key.outer, end: value.end }))
        : parent.items.map(({ outer, end }) => ({ start: outer, end }))
    const index = parent.kind === 'map' ? writtenIn(parent).findIndex(({ name }) => name === last) : Number(path.at(-1))
    const near = isNew && parent.kind === 'map' ? parts : parts.slice(Math.max(0, index - 1), index + 2)
    for (const part of near)
      ranges.push({ start: part.start, end: part.start + 1 }, { start: part.end - 1, end: part.end })
    if (index <= 0 || isNew) ranges.push({ start: parent.start, end: parent.start + 1 })
  }
  // Behind a dash the next field takes the place of the one that goes.
  if (parent.kind !== 'scalar' && !parent.flow) {
    const first = parent.kind === 'map' ? writtenIn(parent)[0]?.key.outer : parent.dashes[0]
    const second = parent.kind === 'map' ? writtenIn(parent)[1]?.key.outer : parent.dashes[1]
    if (first !== undefined && text.slice(lineStart(text, first), first).trim() !== '') {
      ranges.push({ start: first, end: first + 1 })
      if (second !== undefined) ranges.push({ start: second, end: second + 1 })
    }
  }
  return ranges
}

/** The lines of a part that only goes elsewhere and that are not there as they were written, whatever their indentation. */
export function rewritten(text: string, after: string, root: YamlNode, path: Path, change: Change): string[] {
  const from =
    change.do === 'move' || change.do === 'duplicate' ? path : change.do === 'set' ? change.keep?.from : undefined
  const node = from && nodeAt(root, from)
  if (!node || node.kind === 'alias' || node.kind === 'scalar') return []
  const target = nodeAt(root, change.do === 'move' ? change.list : path.slice(0, -1))
  // What leaves block style for flow style can't stay as it was.
  if (!node.flow && target && 'flow' in target && target.flow) return []
  const lines = new Map<string, number>()
  for (const line of bare(after)) lines.set(line, (lines.get(line) ?? 0) + 1)
  const names = namesIn(text, root, path)
  return bare(text.slice(node.start, node.end)).filter(
    (line) =>
      !lines.has(line) &&
      ![...lines.keys()].some(
        (other) => other.includes(line) || isWrittenOut(withoutDash(line), withoutDash(other), names),
      ),
  )
}

const withoutDash = (line: string): string => line.replace(/^(?:- +)+/, '')

const bare = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
