import type { Document } from '../../documents/documents.js'
import { changeSet } from '../../yaml/change-set.js'
import { lineBreakOf, lineStart, type Range } from '../../yaml/lines.js'
import { entryOf, fieldsOf, type YamlNode } from '../../yaml/nodes.js'
import type { Draft } from './draft.js'

/** The comments of an object, in order: what stands behind a # where no key or value stands. */
export function commentsOf(text: string, { range, root }: Pick<Document, 'range' | 'root'>): readonly string[] {
  const found: string[] = []
  let at = range.start
  for (const { start, end } of [...scalarsOf(root), { start: range.end, end: range.end }]) {
    if (start > at) found.push(...inGap(text.slice(at, start)))
    at = Math.max(at, end)
  }
  return found
}

const inGap = (gap: string): readonly string[] =>
  [...gap.matchAll(/(?:^|[\s,[{\]}:-])(#[^\r\n]*)/g)].map(([, comment = '']) => comment.trimEnd())

/** Where keys and values stand, in the order of the text. */
function scalarsOf(root: YamlNode | null): readonly Range[] {
  const found: Range[] = []
  const walk = (node: YamlNode): void => {
    if (node.kind === 'map')
      for (const { key, value } of node.entries) {
        found.push(key)
        walk(value)
      }
    else if (node.kind === 'seq') for (const item of node.items) walk(item)
    else found.push(node)
  }
  if (root) walk(root)
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Comments of an object that nothing of what it has become carries: they stand above its spec's first field then, so that
 * what somebody wrote down is not lost with the field that it stood at.
 */
export function keepComments(draft: Draft, index: number, before: readonly string[], added: number): void {
  const left = [...before]
  for (const document of draft.documents.slice(index, index + added + 1))
    for (const comment of commentsOf(draft.text, document)) {
      const at = left.indexOf(comment)
      if (at >= 0) left.splice(at, 1)
    }
  const first = fieldsOf(entryOf(draft.documents[index]?.root, 'spec')?.value)[0]?.key
  if (left.length === 0 || !first) return
  const start = lineStart(draft.text, first.start)
  const indent = draft.text.slice(start, first.start)
  if (indent.trim() !== '') return
  const lines = left.map((comment) => `${indent}${comment}${lineBreakOf(draft.text)}`).join('')
  draft.exact(changeSet(draft.text, [{ start, end: start, text: lines }]))
}
