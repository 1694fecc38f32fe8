import type { Change, Editable, FieldOrder } from './change.js'
import { reanchored } from './anchors.js'
import { chunkAround } from '../read/chunk.js'
import { exact } from './exact.js'
import { applyEdits, lineBreakOf, lineEnd, type Range, type TextEdit } from '../lines.js'
import { nodeAt, toJson, type Json, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'
import { printBlock, printFlow, type PrintStyle } from './print.js'
import { readDocument } from '../read/read.js'
import { intend, sameJson } from './intend.js'
import { headEnd, slotAt } from './slots.js'
import { Splicer } from './splice.js'
import { styleOf } from './style.js'
import { KEPT, putInFlow } from './carry.js'
import { endWithComment, putNode } from './transplant.js'
import { commentsFrom } from '../read/scan.js'

/**
 * The text edits that make one change in one document and touch no other byte: comments, order, quotes, indentation,
 * line ends and other documents stay.
 *
 * Each answer is proved: the text is read again and must hold the intended value. Where an anchor goes while its alias
 * stays, that alias is written out; where no exact cut does it (a merge key, a complex key), the nearest collection is
 * printed anew.
 * Null where the change makes no sense: an unreadable document, a path through a scalar, an index beyond the list, a value
 * that could not be read again.
 */
export function edit(
  text: string,
  document: Editable,
  path: Path,
  change: Change,
  order: FieldOrder = () => [],
): readonly TextEdit[] | null {
  const { root, range } = document
  if (!root) return null
  const style = styleOf(text, root)
  const chunk = isLocal(change) ? chunkAround(text, document, path) : null
  const within =
    chunk &&
    proven(text, { ...chunk, style }, chunk.path, change, (at) =>
      order([...chunk.above, path[chunk.above.length] ?? '', ...at.slice(1)]),
    )
  if (within?.edits) return within.edits
  const { intended, edits, proved } = proven(text, { root, range, style }, path, change, order)
  if (edits || intended === undefined) return edits
  return (
    proved(wholeValue(text, range, root, printBlock(intended))) ??
    proved(wholeValue(text, range, root, printFlow(intended)))
  )
}

/** Whether a change says all with its path. */
const isLocal = (change: Change): boolean => change.do !== 'move' && !(change.do === 'set' && change.keep)

/** A document, or a part of one that reads the same on its own, and how it is written. */
interface Written extends Editable {
  readonly root: YamlNode
  readonly style: PrintStyle
}

interface Attempt {
  /** What the text shall hold; undefined where the change makes no sense. */
  readonly intended: Json | undefined
  readonly edits: readonly TextEdit[] | null
  readonly proved: Proof
}

/** Lets through edits that were seen to give the intended value. */
type Proof = (edits: readonly TextEdit[] | null) => readonly TextEdit[] | null

function proven(text: string, { root, range, style }: Written, path: Path, change: Change, order: FieldOrder): Attempt {
  const intended = intend(root, path, change)
  if (intended === undefined) return { intended, edits: null, proved: () => null }
  const proved: Proof = (edits) => {
    if (!edits) return null
    const after = applyEdits(text, edits)
    const { root: reread, problems } = readDocument(after, {
      start: range.start,
      end: range.end + after.length - text.length,
    })
    // What was wrong elsewhere in the document may stay wrong.
    const noWorse = problems.length === 0 || problems.length <= readDocument(text, range).problems.length
    return noWorse && sameJson(toJson(reread), intended) ? edits : null
  }
  if (sameJson(intended, toJson(root))) return { intended, edits: [], proved }
  const splicer = new Splicer(text, style)
  const whole = { root, range }
  const kept = keeping(text, splicer, whole, path, change, order)
  const cut = exact(text, splicer, whole, path, change, order)
  const careful = () => exact(text, new Splicer(text, { ...style, careful: true }), whole, path, change, order, false)
  const replaced = replacedBy(change, root, path)
  const edits =
    proved(kept) ??
    proved(cut) ??
    proved(reanchored(text, whole, kept ?? cut)) ??
    proved(replaced && reanchored(text, whole, cut, replaced)) ??
    proved(careful()) ??
    proved(reanchored(text, whole, careful())) ??
    reprinted(text, splicer, whole, path, intended, proved)
  return { intended, edits, proved }
}

/** The node that gets another value, where it has an anchor; its aliases keep the old value. */
function replacedBy(change: Change, root: YamlNode, path: Path): YamlNode | null {
  const node = change.do === 'set' ? nodeAt(root, path) : undefined
  return node && node.kind !== 'alias' && node.anchor !== null ? node : null
}

/** Prints the smallest collection around the path anew that gives the intended value. */
function reprinted(
  text: string,
  splicer: Splicer,
  whole: { readonly root: YamlNode; readonly range: Range },
  path: Path,
  intended: Json,
  proved: Proof,
): readonly TextEdit[] | null {
  for (let depth = path.length; depth > 0; depth--) {
    const slot = slotAt(whole.root, path.slice(0, depth))
    const value = slot && valueAt(intended, path.slice(0, depth))
    const printed = slot && value !== undefined ? splicer.replace(slot, value) : null
    const edits = proved(printed) ?? proved(reanchored(text, whole, printed))
    if (edits) return edits
  }
  return null
}

/** The whole value of a document printed anew; what stands behind it goes to a line of its own. */
function wholeValue(text: string, range: Range, root: YamlNode, printed: string): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text)
  const written = printed.replaceAll('\n', lineBreak)
  const from = Math.max(root.end, root.outer, range.start)
  const end = from + (/^[ \t]*/.exec(text.slice(from, lineEnd(text, from)))?.[0].length ?? 0)
  return [
    {
      start: root.outer,
      end,
      text: end === lineEnd(text, end) && !/[\r\n]/.test(text.charAt(end - 1)) ? written : written + lineBreak,
    },
  ]
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
): readonly TextEdit[] | null {
  if (change.do !== 'set' || !change.keep) return null
  const { root } = whole
  const { from, at, since } = change.keep
  const kept = nodeAt(root, from)
  if (!kept || kept.kind === 'alias' || (kept.kind === 'scalar' && kept.style === 'block')) return null
  const edits = exact(text, splicer, whole, path, { do: 'set', value: withAt(change.value, at, KEPT) }, order)
  if (!edits) return null
  const comments = from
    .slice(since.length - 1)
    .flatMap((_, i) => commentsFrom(text, headEnd(slotAt(root, from.slice(0, since.length + i)))))
  const parent = path.map((_, i) => nodeAt(root, path.slice(0, i))).findLast((node) => node !== undefined)
  const inFlow = parent !== undefined && 'flow' in parent && parent.flow
  return edits.map((edit) => {
    if (!edit.text.includes(KEPT)) return edit
    if (inFlow) return { ...edit, text: putInFlow(text, edit, KEPT, kept, comments) }
    // A scalar takes along what is noted behind it.
    if (kept.kind === 'scalar')
      return { ...edit, text: edit.text.replace(KEPT, () => text.slice(kept.start, endWithComment(text, kept.end))) }
    return { ...edit, text: putNode(text, edit, KEPT, kept, comments, splicer.style.indent) }
  })
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
