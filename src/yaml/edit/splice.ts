import { afterBreak, lineBreakOf, lineEnd, lineStart, type Range, type TextEdit } from '../lines.js'
import type { Entry, Json, MapNode, SeqNode, YamlNode } from '../nodes.js'
import { lineIndent, printField, printSpread, spreadOf } from './carry.js'
import { printBlock, printFlow, printScalar, type PrintStyle } from './print.js'
import { skipBlank } from '../read/scan.js'
import { shifted, valueEnd } from './transplant.js'
import { columnOf, indentRest, isJson } from './style.js'

/** Where a value hangs: under a field of a map, or in a list. */
export type Slot = { readonly map: MapNode; readonly entry: Entry } | { readonly seq: SeqNode; readonly index: number }

type Pieces = readonly TextEdit[] | null
const isCollection = (value: Json): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
const cut = (start: number, end: number, text = ''): TextEdit => ({ start, end, text })

/**
 * Cuts single values in and out of a text, touching nothing around them. Every method answers null where the text is
 * written in a way that it does not know; the caller proves each result by reading it again.
 */
export class Splicer {
  private readonly lineBreak: string

  constructor(
    private readonly text: string,
    readonly style: PrintStyle,
  ) {
    this.lineBreak = lineBreakOf(text)
  }

  /** Puts a value in the place of another. */
  replace(slot: Slot, value: Json): Pieces {
    const old = 'map' in slot ? slot.entry.value : slot.seq.items[slot.index]
    if (!old) return null
    const flow = 'map' in slot ? slot.map.flow : slot.seq.flow
    if (flow) {
      const step = spreadOf(this.text, 'map' in slot ? slot.map : slot.seq)
      const printed = this.flowText(value, this.flowStyle(slot), lineIndent(this.text, old.outer), step)
      return [cut(old.outer, old.end, this.spaced(old, this.props(old) + printed))]
    }
    const inline = old.kind === 'scalar' || old.kind === 'alias' || old.flow
    // A comment behind the last part of a block collection goes with it.
    const end = inline ? valueEnd(this.text, old) : lineEnd(this.text, valueEnd(this.text, old))
    // An emptied field keeps its place: `port:`, which Kubernetes takes as absent.
    if (value === null && 'map' in slot && inline) return [cut(slot.entry.colon, end)]
    if (!isCollection(value)) {
      // A block scalar would swallow a comment behind it.
      const commented = inline
        ? lineEnd(this.text, end) > end
        : 'map' in slot && this.text.slice(slot.entry.colon, old.outer).includes('#')
      const printed =
        this.props(old) +
        (commented && typeof value === 'string' && /[\r\n]/.test(value)
          ? printFlow(value)
          : this.scalarLike(old, value, slot))
      return inline ? [cut(old.outer, end, this.spaced(old, printed))] : this.collapse(slot, old, printed)
    }
    if ('seq' in slot) {
      const column = inline ? columnOf(this.text, slot.seq.dashes[slot.index] ?? 0) + 2 : columnOf(this.text, old.start)
      const block = indentRest(printBlock(value, this.style), column, this.lineBreak)
      const tail = lineEnd(this.text, end)
      // Behind a block scalar a comment would become part of it: the value goes below the comment.
      if (tail > end) return [cut(old.outer, end), cut(tail, tail, this.lineBreak + ' '.repeat(column) + block)]
      return [cut(old.outer, end, this.spaced(old, block))]
    }
    const at = lineEnd(this.text, inline ? end : slot.entry.colon)
    const block = this.nested(value, columnOf(this.text, slot.entry.key.start))
    if (inline) return [cut(slot.entry.colon, end), cut(at, at, block)]
    // Comments above the first part stay above it.
    const from = lineStart(this.text, old.start)
    return from > at ? [cut(from, end, block.slice(this.lineBreak.length))] : [cut(at, end, block)]
  }

  /** Puts a new field after `after`, or first. */
  insertField(map: MapNode, after: Entry | null, name: string, value: Json): Pieces {
    const next = after ? map.entries[map.entries.indexOf(after) + 1] : map.entries[0]
    if (map.flow) {
      const style = { ...this.style, json: this.style.json || isJson(map) }
      const step = spreadOf(this.text, map)
      const field = (column: number): string => printField(name, this.flowText(value, style, column, step), style)
      if (!map.entries.length) return this.fillEmpty(map, field(lineIndent(this.text, map.start)))
      return this.insertInFlow(
        map.start,
        after && { outer: after.key.outer, end: after.value.end },
        next?.key.outer,
        field,
      )
    }
    const column = columnOf(this.text, map.start)
    const field = indentRest(printBlock({ [name]: value }, this.style), column, this.lineBreak)
    if (!after) return next ? [cut(next.key.outer, next.key.outer, field + this.lineBreak + ' '.repeat(column))] : null
    return this.appendLine(after.value, ' '.repeat(column) + field)
  }

  /** Puts a new item before the item that is now at `index`, or last. */
  insertItem(seq: SeqNode, index: number, value: Json): Pieces {
    if (seq.flow) {
      const step = spreadOf(this.text, seq)
      return this.insertFlowItem(seq, index, (column) => this.flowText(value, this.style, column, step))
    }
    const column = columnOf(this.text, seq.start)
    return this.insertItemText(
      seq,
      index,
      indentRest(`- ${indentRest(printBlock(value, this.style), 2, '\n')}`, column, this.lineBreak),
    )
  }

  /** Puts an item into a flow list; its text may depend on how deep its line begins. */
  insertFlowItem(seq: SeqNode, index: number, printed: (column: number) => string): Pieces {
    const before = seq.items[index - 1]
    if (!seq.items.length) return this.fillEmpty(seq, printed(lineIndent(this.text, seq.start)))
    return this.insertInFlow(seq.start, before ?? null, seq.items[index]?.outer, printed)
  }

  /** The text of a block item from its dash to the end of its last line, fit for a dash that stands at `column`. */
  itemText(seq: SeqNode, index: number, column: number): string | null {
    const [dash, item] = [seq.dashes[index], seq.items[index]]
    if (dash === undefined || !item) return null
    const shift = column - columnOf(this.text, dash)
    const [first = '', ...rest] = this.text
      .slice(dash, lineEnd(this.text, valueEnd(this.text, item)))
      .split(/\r\n|[\r\n]/)
    return [first, ...rest.map((line) => shifted(line, shift))].join(this.lineBreak)
  }

  insertItemText(seq: SeqNode, index: number, item: string): Pieces {
    const column = columnOf(this.text, seq.start)
    const [first, before] = [seq.dashes[0], seq.items[index - 1]]
    if (before) return this.appendLine(before, ' '.repeat(column) + item)
    return first === undefined ? null : [cut(first, first, item + this.lineBreak + ' '.repeat(column))]
  }

  /** Takes a value out, with its field name or its dash. */
  remove(slot: Slot): Pieces {
    if ('map' in slot) {
      const { map, entry } = slot
      const index = map.entries.indexOf(entry)
      const next = map.entries[index + 1]
      const before = map.entries[index - 1]
      if (index < 0 || (!next && !before)) return null
      return map.flow
        ? this.removeFromFlow(entry.key.outer, entry.value.end, before?.value.end, next?.key.outer)
        : this.removeLines(entry.key.outer, entry.value, next?.key.outer)
    }
    const { seq, index } = slot
    const item = seq.items[index]
    if (!item || seq.items.length === 1) return null
    if (seq.flow)
      return this.removeFromFlow(item.outer, item.end, seq.items[index - 1]?.end, seq.items[index + 1]?.outer)
    return this.removeLines(seq.dashes[index] ?? item.outer, item, seq.dashes[index + 1])
  }

  /** Takes the only item out of a flow list; comments around it stay between the brackets. */
  emptied({ seq, index }: Extract<Slot, { seq: unknown }>): Pieces {
    const item = seq.items[index]
    if (!seq.flow || !item) return null
    const isCommented = /\s#/.test(this.text.slice(seq.start, item.outer) + this.text.slice(item.end, seq.end))
    return isCommented ? [cut(item.outer, item.end)] : [cut(seq.start + 1, seq.end - 1)]
  }

  rename(entry: Entry, name: string): Pieces {
    const printed = entry.key.style === 'double' ? JSON.stringify(name) : printScalar(name)
    return [cut(entry.key.start, entry.key.end, printed)]
  }

  private props(node: YamlNode): string {
    return node.anchor === null ? '' : `&${node.anchor} `
  }

  /** A value that stands where nothing stood needs a blank before it. */
  private spaced(old: YamlNode, printed: string): string {
    return old.end === old.start && /[^\s[{,]/.test(this.text.charAt(old.outer - 1)) ? ` ${printed}` : printed
  }

  private flowStyle(slot: Slot): PrintStyle {
    return { ...this.style, json: this.style.json || ('map' in slot && isJson(slot.map)) }
  }

  private scalarLike(old: YamlNode, value: Json, slot: Slot): string {
    if (typeof value === 'object' && value !== null) return printFlow(value)
    // An empty text is in quotes because it must be, not because somebody likes them.
    const style = old.kind === 'scalar' && old.text !== '' ? old.style : 'plain'
    const simple = typeof value === 'string' && /^[\x20-\x7e]*$/.test(value)
    if (simple && style === 'double') return JSON.stringify(value)
    if (simple && style === 'single') return `'${value.replaceAll("'", "''")}'`
    const column = columnOf(this.text, 'map' in slot ? slot.entry.key.start : slot.seq.start)
    return indentRest(printScalar(value, 'map' in slot ? this.style.indent : 2), column, this.lineBreak)
  }

  private nested(value: Json, keyColumn: number): string {
    const deeper = Array.isArray(value) && !this.style.indentLists ? 0 : this.style.indent
    return (
      this.lineBreak +
      indentRest(`\n${printBlock(value, this.style)}`, keyColumn + deeper, this.lineBreak).slice(this.lineBreak.length)
    )
  }

  /** A block collection gives way to something that fits behind the colon or the dash. */
  private collapse(slot: Slot, old: YamlNode, printed: string): Pieces {
    const end = lineEnd(this.text, valueEnd(this.text, old))
    if ('seq' in slot) return [cut(old.outer, end, printed)]
    const { colon, key } = slot.entry
    // Comment lines between the field and its value stay, so the new value goes below them.
    const deeper = columnOf(this.text, old.outer) > columnOf(this.text, key.start)
    if (this.text.slice(lineEnd(this.text, colon), old.outer).includes('#'))
      return [cut(old.outer, end, deeper ? printed : ' '.repeat(this.style.indent) + printed)]
    return [cut(colon, colon, ` ${printed}`), cut(lineEnd(this.text, colon), end)]
  }

  private appendLine(after: YamlNode, line: string): Pieces {
    const end = valueEnd(this.text, after)
    const at = lineEnd(this.text, end)
    return [cut(at, at, this.lineBreak + line)]
  }

  private removeLines(start: number, value: YamlNode, next: number | undefined): Pieces {
    const lineFrom = lineStart(this.text, start)
    const end = valueEnd(this.text, value)
    if (this.text.slice(lineFrom, start).trim() === '')
      return [cut(lineFrom, afterBreak(this.text, lineEnd(this.text, end)))]
    // The first part of a map or list that itself follows a dash on the same line.
    const gap = next === undefined ? '' : this.text.slice(end, next)
    return [cut(start, next !== undefined && gap.trim() === '' ? next : end)]
  }

  /** What stands in an empty flow collection is blank, or a comment that stays. */
  private fillEmpty({ start, end }: Range, printed: string): Pieces {
    const isBlank = this.text.slice(start + 1, end - 1).trim() === ''
    return [cut(start + 1, isBlank ? end - 1 : start + 1, printed)]
  }

  private insertInFlow(
    open: number,
    before: { outer: number; end: number } | null,
    next: number | undefined,
    printed: (column: number) => string,
  ): Pieces {
    if (before) {
      const lead = this.text.slice(lineStart(this.text, before.outer), before.outer)
      const own = lead.trim() === '' && lineStart(this.text, before.outer) > open
      const item = printed(this.depthBeside(before.outer, own))
      return [cut(before.end, before.end, `,${own ? this.lineBreak + lead : ' '}${item}`)]
    }
    if (next === undefined) return null
    const lead = this.text.slice(lineStart(this.text, next), next)
    const own = lead.trim() === '' && lineStart(this.text, next) > open
    return [cut(next, next, `${printed(this.depthBeside(next, own))},${own ? this.lineBreak + lead : ' '}`)]
  }

  /** How deep the lines of a new item begin: as its neighbour's, or deeper than the line on which the list began. */
  private depthBeside(neighbour: number, hasOwnLine: boolean): number {
    return lineIndent(this.text, neighbour) + (hasOwnLine ? 0 : this.style.indent)
  }

  /** A value in flow style, over several lines where what stands around it is. */
  private flowText(value: Json, style: PrintStyle, column: number, step: number | null): string {
    return step === null ? printFlow(value, style) : printSpread(value, style, column, step, this.lineBreak)
  }

  private removeFromFlow(start: number, end: number, before: number | undefined, next: number | undefined): Pieces {
    if (next !== undefined) {
      const comma = skipBlank(this.text, end)
      return [cut(start, this.text.slice(comma + 1, next).trim() === '' ? next : comma + 1)]
    }
    if (before === undefined) return null
    const comma = skipBlank(this.text, before)
    if (this.text.slice(comma + 1, start).trim() === '') return [cut(comma, end)]
    const [from, to] = [lineStart(this.text, start), lineEnd(this.text, end)]
    const isAlone = this.text.slice(from, start).trim() === '' && this.text.slice(end, to).trim() === ''
    return [cut(comma, comma + 1), isAlone && from > comma ? cut(from, afterBreak(this.text, to)) : cut(start, end)]
  }
}
