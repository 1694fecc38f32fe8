import { applyChange, changeSet, compose, mapOffset, type ChangeSet } from '../change-set.js'
import type { Range } from '../lines.js'
import { resolve, toJson, writtenIn, type YamlNode } from '../nodes.js'
import { readDocument } from '../read/read.js'
import { printFlow } from './print.js'

/** So many anchors are made up for in one edit; where more go, the collection is printed anew. */
const MOST = 50

/**
 * Cuts that take away anchors whose aliases stay, or put them behind these, and what makes up for that: the first alias that
 * has lost its anchor is written out under the anchor's name, and nothing else differs. What gets another value, `replaced`,
 * leaves its anchor to the old one. Null where no anchor is lost.
 */
export function reanchored(
  text: string,
  { root, range }: { readonly root: YamlNode; readonly range: Range },
  cuts: ChangeSet | null,
  replaced?: YamlNode,
): ChangeSet | null {
  if (!cuts || cuts.edits.length === 0) return null
  const anchors = anchorsIn(root)
  let change = cuts
  if (replaced) change = compose(text, change, withoutAnchor(applyChange(text, change), change, replaced))
  for (let mended = 0; anchors.size > 0 && mended <= MOST; mended++) {
    const after = applyChange(text, change)
    const now = { start: range.start, end: range.end + after.length - text.length }
    const lost = readDocument(after, now).problems.find((problem) => problem.code === 'unknown-alias')
    if (!lost) return mended > 0 || replaced ? change : null
    const name = lost.params.name
    const node = anchors.get(name)
    if (!node) return null
    const isLast = !after.slice(lost.end, now.end).includes(`*${name}`)
    const written = `${isLast ? '' : `&${name} `}${inline(text, node)}`
    change = compose(text, change, changeSet(after, [{ start: lost.start, end: lost.end, text: written }]))
  }
  return null
}

/** Takes the anchor of a node away where it still stands after a change. */
function withoutAnchor(after: string, change: ChangeSet, { outer, anchor }: YamlNode): ChangeSet {
  const at = mapOffset(change, outer)
  const [found, before] = /^((?:![^\s]*[ \t]+)?)&[^\s]+[ \t]*/.exec(after.slice(at, at + 1000)) ?? []
  const isThere = found !== undefined && before !== undefined && found.slice(before.length + 1).trim() === anchor
  if (!isThere) return changeSet(after, [])
  const [start, end] = [at + before.length, at + found.length]
  // At the end of a line no blank is left.
  const isLast = /^[ \t]*(?:[\r\n]|$)/.test(after.slice(end, end + 2)) && after.charAt(start - 1) === ' '
  return changeSet(after, [{ start: isLast ? start - 1 : start, end, text: '' }])
}

/** The value as it may stand in the place of an alias: on its line. */
function inline(text: string, node: YamlNode): string {
  const source = text.slice(node.start, node.end)
  return node.kind === 'scalar' && node.style !== 'block' && !/[\r\n]/.test(source) && source !== ''
    ? source
    : printFlow(toJson(node))
}

/** The nodes that have anchors, by name; of two with one name the first. */
function anchorsIn(root: YamlNode): ReadonlyMap<string, YamlNode> {
  const found = new Map<string, YamlNode>()
  const visit = (node: YamlNode): void => {
    if (node.kind === 'alias') return
    if (node.anchor !== null && !found.has(node.anchor)) found.set(node.anchor, node)
    const real = resolve(node)
    if (real.kind === 'seq') for (const item of real.items) visit(item)
    if (real.kind === 'map')
      for (const { key, value } of writtenIn(real)) {
        visit(key)
        visit(value)
      }
  }
  visit(root)
  return found
}
