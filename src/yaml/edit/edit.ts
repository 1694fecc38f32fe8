import { isLocal, type Change, type Editable, type FieldOrder } from './change.js'
import { reanchored } from './anchors.js'
import { chunkAround } from '../read/chunk.js'
import { exact } from './exact.js'
import { applyChange, applyWithin, changeOf, changeSet, compose, type ChangeSet } from '../change-set.js'
import { lineBreakOf, lineEnd, type Range } from '../lines.js'
import { entryOf, nodeAt, toJson, type Json, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'
import { printBlock, printFlow, type PrintStyle } from './print.js'
import { readDocument } from '../read/read.js'
import { intend, sameJson } from './intend.js'
import { headEnd, slotAt } from './slots.js'
import { Splicer } from './splice.js'
import { styleOf } from './style.js'
import { unmerged } from './unmerged.js'
import { KEPT, putInFlow } from './carry.js'
import { endWithComment, putNode } from './transplant.js'
import { commentsFrom } from '../read/scan.js'

/**
 * The text edits that make one change in one document and touch no other byte: comments, order, quotes, indentation,
 * line ends and other documents stay.
 *
 * Each answer is proved: the text is read again and must hold the intended value. Where an anchor goes while its alias
 * stays, that alias is written out, and a merge key where a field goes that it brings in; where no exact cut does it, the
 * nearest collection is printed anew.
 * Null where the change makes no sense: an unreadable document, a path through a scalar, an index beyond the list, a value
 * that could not be read again.
 */
export function edit(
  text: string,
  document: Editable,
  path: Path,
  change: Change,
  order: FieldOrder = () => [],
): ChangeSet | null {
  const { root, range } = document
  if (!root) return null
  const borrowed = change.do === 'move' ? (borrowedOn(root, change.list) ?? borrowedOn(root, path.slice(0, -1))) : null
  if (borrowed) return afterWritingOut(text, document, borrowed, path, change, order)
  const style = styleOf(text, root)
  const chunk = isLocal(change) ? chunkAround(text, document, path, change) : null
  const within =
    chunk &&
    proven(text, { ...chunk, style }, chunk.path, change, (at) => order([...chunk.home, ...at.slice(chunk.lead)]))
  return within ?? proven(text, { root, range, style }, path, change, order, true)
}

/** The first alias or merged field on the way to a node, the node itself included; null where there is none. */
function borrowedOn(root: YamlNode, path: Path): Path | null {
  const at = path.findIndex((_, i) => {
    const to = path.slice(0, i + 1)
    return nodeAt(root, to)?.kind === 'alias' || isMerged(root, to)
  })
  return at < 0 ? null : path.slice(0, at + 1)
}

/** A change of a list that an alias or a merge key stands for: the list is written there first, so that the anchored one stays. */
function afterWritingOut(
  text: string,
  { root, range }: Editable,
  alias: Path,
  path: Path,
  change: Change,
  order: FieldOrder,
): ChangeSet | null {
  if (!root) return null
  const value = toJson(nodeAt(root, alias) ?? null)
  const written = exact(
    text,
    new Splicer(text, styleOf(text, root)),
    { root, range },
    alias,
    { do: 'set', value },
    order,
  )
  if (!written) return null
  const after = applyChange(text, written)
  const longer = { start: range.start, end: range.end + after.length - text.length }
  const { root: reread } = readDocument(after, longer)
  if (!reread || !sameJson(toJson(reread), toJson(root)) || borrowedOn(reread, alias)) return null
  const made = edit(after, { root: reread, range: longer }, path, change, order)
  return made && compose(text, written, made)
}

/** A document, or a part of one that reads the same on its own, and how it is written. */
interface Written extends Editable {
  readonly root: YamlNode
  readonly style: PrintStyle
}

/** The first of the attempts that was seen to give the intended value. */
function proven(
  text: string,
  written: Written,
  path: Path,
  change: Change,
  order: FieldOrder,
  isWhole = false,
): ChangeSet | null {
  const { root, range } = written
  const intended = intend(root, path, change)
  if (intended === undefined) return null
  if (sameJson(intended, toJson(root))) return changeSet(text, [])
  for (const attempt of attempts(text, written, path, change, order, intended, isWhole)) {
    if (!attempt) continue
    const after = applyWithin(text, attempt, range)
    if (after === null) continue
    const { root: reread, problems } = readDocument(after, { start: 0, end: after.length })
    // What was wrong elsewhere in the document may stay wrong.
    const noWorse = problems.length === 0 || problems.length <= readDocument(text, range).problems.length
    if (noWorse && sameJson(toJson(reread), intended)) return attempt
  }
  return null
}

/** The ways to make a change, that which touches least first; each is worked out when those before it have failed. */
function* attempts(
  text: string,
  { root, range, style }: Written,
  path: Path,
  change: Change,
  order: FieldOrder,
  intended: Json,
  isWhole: boolean,
): Generator<ChangeSet | null> {
  const whole = { root, range }
  const splicer = new Splicer(text, style)
  const kept = keeping(text, splicer, whole, path, change, order)
  yield kept
  const cut = exact(text, splicer, whole, path, change, order)
  yield cut
  yield reanchored(text, whole, kept ?? cut)
  // What merge keys bring in has no place of its own that could be cut.
  if (kept || cut || change.do === 'remove' || change.do === 'rename')
    for (const cuts of [kept ?? cut, reanchored(text, whole, kept ?? cut)]) {
      const without = unmerged(text, whole, cuts, intended, style)
      yield without
      yield reanchored(text, whole, without)
    }
  const replaced = replacedBy(change, root, path)
  if (replaced) yield reanchored(text, whole, cut, replaced)
  const careful = exact(text, new Splicer(text, { ...style, careful: true }), whole, path, change, order, false)
  yield careful
  yield reanchored(text, whole, careful)
  // The smallest collection around the path that can be printed anew.
  for (let depth = path.length; depth > 0; depth--) {
    const at = path.slice(0, depth)
    const slot = slotAt(root, at)
    const value = slot || isMerged(root, at) ? valueAt(intended, at) : undefined
    // What a merge key brings in is written beside it, where it counts before it.
    const printed =
      value === undefined
        ? null
        : slot
          ? splicer.replace(slot, value)
          : exact(text, splicer, whole, at, { do: 'set', value }, order)
    yield printed
    yield reanchored(text, whole, printed)
  }
  if (isWhole) for (const print of [printBlock, printFlow]) yield wholeValue(text, range, root, print(intended))
}

/** Whether a field comes through a merge key. */
function isMerged(root: YamlNode, path: Path): boolean {
  const [parent, last] = [nodeAt(root, path.slice(0, -1)), path.at(-1)]
  const entry = typeof last === 'string' ? entryOf(parent, last) : undefined
  return parent?.kind === 'map' && entry !== undefined && !parent.entries.includes(entry)
}

/** The node that gets another value, where it has an anchor; its aliases keep the old value. */
function replacedBy(change: Change, root: YamlNode, path: Path): YamlNode | null {
  const node = change.do === 'set' ? nodeAt(root, path) : undefined
  return node && node.kind !== 'alias' && node.anchor !== null ? node : null
}

/** The whole value of a document printed anew; what stands behind it goes to a line of its own. */
function wholeValue(text: string, range: Range, root: YamlNode, printed: string): ChangeSet | null {
  const lineBreak = lineBreakOf(text)
  const written = printed.replaceAll('\n', lineBreak)
  const from = Math.max(root.end, root.outer, range.start)
  const end = from + (/^[ \t]*/.exec(text.slice(from, lineEnd(text, from)))?.[0].length ?? 0)
  const isLast = end === lineEnd(text, end) && !/[\r\n]/.test(text.charAt(end - 1))
  return changeOf(text, [{ start: root.outer, end, text: isLast ? written : written + lineBreak }])
}

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value
  for (const part of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, Json>)[part] : undefined
  return at
}

/** Sets a new value in which the text of an existing collection stands as it was, only moved sideways. */
function keeping(
  text: string,
  splicer: Splicer,
  whole: { readonly root: YamlNode; readonly range: Range },
  path: Path,
  change: Change,
  order: FieldOrder,
): ChangeSet | null {
  if (change.do !== 'set' || !change.keep) return null
  const { root } = whole
  const { from, at, since } = change.keep
  const kept = nodeAt(root, from)
  if (!kept || kept.kind === 'alias' || (kept.kind === 'scalar' && kept.style === 'block')) return null
  const made = exact(text, splicer, whole, path, { do: 'set', value: withAt(change.value, at, KEPT) }, order)
  if (!made) return null
  const comments = from
    .slice(since.length - 1)
    .flatMap((_, i) => commentsFrom(text, headEnd(slotAt(root, from.slice(0, since.length + i)))))
  const parent = path.map((_, i) => nodeAt(root, path.slice(0, i))).findLast((node) => node !== undefined)
  const inFlow = parent !== undefined && 'flow' in parent && parent.flow
  const edits = made.edits.map((edit) => {
    if (!edit.text.includes(KEPT)) return edit
    if (inFlow) return { ...edit, text: putInFlow(text, edit, KEPT, kept, comments) }
    // A scalar takes along what is noted behind it.
    if (kept.kind === 'scalar')
      return { ...edit, text: edit.text.replace(KEPT, () => text.slice(kept.start, endWithComment(text, kept.end))) }
    return { ...edit, text: putNode(text, edit, KEPT, kept, comments, splicer.style.indent) }
  })
  return changeOf(text, edits)
}

/** A copy of a value with another one at a path inside. */
function withAt(value: Json, path: Path, inner: Json): Json {
  const [part, ...rest] = path
  if (part === undefined) return inner
  if (Array.isArray(value)) return value.map((item: Json, i) => (i === part ? withAt(item, rest, inner) : item))
  return {
    ...(value as Record<string, Json>),
    [part]: withAt((value as Record<string, Json>)[part] ?? null, rest, inner),
  }
}
