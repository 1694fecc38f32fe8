import { lineBreakOf, lineStart, type Range } from '../lines.js'
import { toJson, writtenIn, type Json, type YamlNode } from '../nodes.js'
import { printFlow, type PrintStyle } from './print.js'
import { shifted, type Printed } from './transplant.js'

// Flow style as it is written: text that goes elsewhere in it, and new text laid out as what stands around it.

/** Stands for a node that keeps its text while the value around it is printed. */
export const KEPT = 'x-kept-node'

/** How deep the content of the line begins on which something stands, behind blanks, dashes and the marks of `? key`. */
export function lineIndent(text: string, offset: number): number {
  const start = lineStart(text, offset)
  return /^[ \t]*(?:[-?:] +)*/.exec(text.slice(start, offset))?.[0].length ?? 0
}

/** The text of a value as it is written, for a line that is `column` deep; null for what stands in block style. */
export function carried(text: string, node: YamlNode, column: number, lineBreak: string): string | null {
  if (node.kind === 'scalar' ? node.style === 'block' : node.kind !== 'alias' && !node.flow) return null
  const shift = column - lineIndent(text, node.outer)
  const [first = '', ...rest] = text.slice(node.outer, node.end).split(/\r\n|[\r\n]/)
  return [first, ...rest.map((line) => shifted(line, shift))].join(lineBreak)
}

/** By how much the parts of a flow collection stand deeper than it, where each has a line of its own; else null. */
export function spreadOf(text: string, node: YamlNode): number | null {
  const first =
    node.kind === 'map' ? writtenIn(node)[0]?.key.outer : node.kind === 'seq' ? node.items[0]?.outer : undefined
  if (first === undefined || lineStart(text, first) <= node.start) return null
  return text.slice(lineStart(text, first), first).trim() === ''
    ? Math.max(1, lineIndent(text, first) - lineIndent(text, node.start))
    : null
}

/** A value in flow style with a line for each part, as JSON tools print it; its first line is `column` deep. */
export function printSpread(value: Json, style: PrintStyle, column: number, step: number, lineBreak: string): string {
  if (typeof value !== 'object' || value === null) return printFlow(value, style)
  const parts = Array.isArray(value)
    ? value.map((item: Json) => printSpread(item, style, column + step, step, lineBreak))
    : Object.entries(value).map(([name, inner]: [string, Json]) =>
        printField(name, printSpread(inner, style, column + step, step, lineBreak), style),
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (parts.length === 0) return open + close
  const lead = lineBreak + ' '.repeat(column + step)
  return `${open}${lead}${parts.join(`,${lead}`)}${lineBreak}${' '.repeat(column)}${close}`
}

/** A field of a flow map. */
export function printField(name: string, value: string, style: PrintStyle): string {
  return `${printFlow(name, style)}: ${value}`
}

/** The comments in a part of a text, each from its hash to the end of its line; what scalars hold is none. */
export function commentsIn(text: string, root: YamlNode, { start, end }: Range): { start: number; end: number }[] {
  const scalars: Range[] = []
  const look = (node: YamlNode): void => {
    if (node.end < start || node.outer > end) return
    if (node.kind === 'map')
      for (const { key, value } of writtenIn(node)) {
        scalars.push(key)
        look(value)
      }
    else if (node.kind === 'seq') node.items.forEach(look)
    else if (node.kind === 'scalar' && node.style === 'block') {
      // A comment may stand behind the header.
      const header = /^[^\r\n]*/.exec(text.slice(node.start, node.end))?.[0].length ?? 0
      scalars.push({ start: node.start + header, end: node.end })
    } else scalars.push(node)
  }
  look(root)
  const found: { start: number; end: number }[] = []
  let at = start
  for (const gap of [...scalars.filter((scalar) => scalar.start < end), { start: end, end }]) {
    for (const { 0: whole, index } of text.slice(at, Math.min(gap.start, end)).matchAll(/(?<=^|\s)#[^\r\n]*/g))
      found.push({ start: at + index, end: at + index + whole.length })
    at = Math.max(at, gap.end)
  }
  return found
}

/** Printed flow text in which a value of the document takes the place of a mark, with comments on the lines before it. */
export function putInFlow(
  text: string,
  { start, text: printed }: Printed,
  mark: string,
  node: YamlNode,
  comments: readonly string[],
): string {
  const lineBreak = lineBreakOf(text)
  const at = printed.indexOf(mark)
  const quoted = printed.charAt(at - 1) === '"' ? 1 : 0
  const head = printed.slice(0, at - quoted)
  const lineAt = head.lastIndexOf(lineBreak)
  const column =
    lineAt < 0 ? lineIndent(text, start) + 2 : /^ */.exec(head.slice(lineAt + lineBreak.length))?.[0].length
  const lead = lineBreak + ' '.repeat(column ?? 0)
  const body = carried(text, node, column ?? 0, lineBreak) ?? printFlow(toJson(node))
  const noted = comments.length === 0 ? '' : lead + comments.join(lead) + lead
  return head + noted + body + printed.slice(at + mark.length + quoted)
}
