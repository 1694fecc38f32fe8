import { changeOf, type ChangeSet } from '../change-set.js'
import { lineBreakOf, lineEnd, lineStart, type TextEdit } from '../lines.js'
import { writtenIn, type Entry, type Json, type MapNode, type SeqNode, type YamlNode } from '../nodes.js'
import { lineIndent, printField, printSpread, spreadOf } from './carry.js'
import { fillEmpty, insertInFlow, type FlowText } from './flow.js'
import { printBlock, printFlow, printScalar, type PrintStyle } from './print.js'
import { cutFields, cutSlot } from './cut.js'
import { valueEnd } from './transplant.js'
import { entryStart, type Slot } from './slots.js'
import { columnOf, indentRest, isJson } from './style.js'

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
  replace(slot: Slot, value: Json): ChangeSet | null {
    const old = 'map' in slot ? slot.entry.value : slot.seq.items[slot.index]
    if (!old) return null
    const flow = 'map' in slot ? slot.map.flow : slot.seq.flow
    if (flow) {
      const step = spreadOf(this.text, 'map' in slot ? slot.map : slot.seq)
      const printed = this.flowText(value, this.flowStyle(slot), lineIndent(this.text, old.outer), step)
      return this.change(cut(old.outer, old.end, this.spaced(old, this.props(old) + printed)))
    }
    const inline = old.kind === 'scalar' || old.kind === 'alias' || old.flow
    // A comment behind the last part of a block collection goes with it.
    const end = inline ? valueEnd(this.text, old) : lineEnd(this.text, valueEnd(this.text, old))
    // An emptied field keeps its place: `port:`, which Kubernetes takes as absent.
    if (value === null && 'map' in slot && inline) return this.change(cut(slot.entry.colon, end))
    if (!isCollection(value)) {
      // A block scalar would swallow a comment behind it.
      const commented = this.style.careful
        ? true
        : inline
          ? lineEnd(this.text, end) > end
          : 'map' in slot && this.text.slice(slot.entry.colon, old.start).includes('#')
      const printed =
        this.props(old) +
        (commented && typeof value === 'string' && /[\r\n]/.test(value)
          ? printFlow(value)
          : this.scalarLike(old, value, slot))
      return inline ? this.change(cut(old.outer, end, this.spaced(old, printed))) : this.collapse(slot, old, printed)
    }
    if ('seq' in slot) {
      const dash = slot.seq.dashes[slot.index] ?? 0
      const isBehind = old.start > dash + 1 && lineStart(this.text, old.outer) <= dash
      const column =
        inline && !isBehind ? columnOf(this.text, dash) + 2 : columnOf(this.text, inline ? old.outer : old.start)
      const block = indentRest(printBlock(value, this.style), column, this.lineBreak)
      const tail = lineEnd(this.text, end)
      // Behind a block scalar a comment would become part of it: the value goes below the comment.
      // A tab can't follow a bare dash.
      const gap = /^ *\t[ \t]*/.exec(this.text.slice(end, tail))?.[0].length ?? 0
      if (tail > end)
        return this.change(
          cut(old.outer, end + gap, inline ? this.props(old).trimEnd() + (gap > 0 ? ' ' : '') : ''),
          cut(tail, tail, this.lineBreak + ' '.repeat(column) + block),
        )
      if (inline && old.anchor !== null)
        return this.change(cut(old.outer, end, `&${old.anchor}${this.lineBreak}${' '.repeat(column)}${block}`))
      return this.change(cut(old.outer, end, this.spaced(old, block)))
    }
    const at = lineEnd(this.text, inline ? end : slot.entry.colon)
    const block = this.nested(value, columnOf(this.text, entryStart(this.text, slot.entry)))
    if (inline) {
      const isExplicit = entryStart(this.text, slot.entry) < slot.entry.key.outer
      // A tab can't follow the bare colon of `? key`.
      const gap = isExplicit ? (/^ *\t[ \t]*/.exec(this.text.slice(end, at))?.[0] ?? '') : ''
      const from = old.anchor === null ? slot.entry.colon : old.outer
      return this.change(
        cut(from, end + gap.length, this.props(old).trimEnd() + (gap === '' ? '' : ' ')),
        cut(at, at, block),
      )
    }
    // Behind the colon of `? key` a collection may begin on its line.
    if (old.start < at) return this.change(cut(slot.entry.colon, end, block))
    const untagged = this.untagged(old)
    // Comments above the first part stay above it.
    const from = lineStart(this.text, old.start)
    return this.change(
      ...untagged,
      from > at ? cut(from, end, block.slice(this.lineBreak.length)) : cut(at, end, block),
    )
  }

  /** Puts a new field behind another one, or first. */
  insertField(map: MapNode, behind: Entry | null, name: string, value: Json): ChangeSet | null {
    const written = writtenIn(map)
    // Beside nothing but merge keys it comes last.
    const after = behind ?? (map.entries.length === 0 ? written.at(-1) : null) ?? null
    const next = after ? written[written.indexOf(after) + 1] : written[0]
    if (map.flow) {
      const style = { ...this.style, json: this.style.json || (map.merges.length === 0 && isJson(map)) }
      const step = spreadOf(this.text, map)
      const field = (column: number): string => printField(name, this.flowText(value, style, column, step), style)
      const column = lineIndent(this.text, map.start)
      if (!written.length) return fillEmpty(this.text, map, field(column))
      return insertInFlow(
        this.text,
        this.style.indent,
        map.start,
        after && { outer: entryStart(this.text, after), end: after.value.end },
        next && entryStart(this.text, next),
        field,
      )
    }
    const column = columnOf(this.text, map.start)
    const field = indentRest(printBlock({ [name]: value }, this.style), column, this.lineBreak)
    if (!after) {
      const first = next && entryStart(this.text, next)
      return first === undefined ? null : this.change(cut(first, first, field + this.lineBreak + ' '.repeat(column)))
    }
    return this.appendLine(after.value, ' '.repeat(column) + field)
  }

  /** Puts a new item before the item that is now at `index`, or last. */
  insertItem(seq: SeqNode, index: number, value: Json): ChangeSet | null {
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
  insertFlowItem(seq: SeqNode, index: number, printed: FlowText): ChangeSet | null {
    const before = seq.items[index - 1]
    if (!seq.items.length)
      return fillEmpty(this.text, seq, printed(lineIndent(this.text, seq.start), columnOf(this.text, seq.start)))
    return insertInFlow(this.text, this.style.indent, seq.start, before ?? null, seq.items[index]?.outer, printed)
  }

  insertItemText(seq: SeqNode, index: number, item: string): ChangeSet | null {
    const column = columnOf(this.text, seq.start)
    const [first, before] = [seq.dashes[0], seq.items[index - 1]]
    if (before) return this.appendLine(before, ' '.repeat(column) + item)
    return first === undefined ? null : this.change(cut(first, first, item + this.lineBreak + ' '.repeat(column)))
  }

  /** Takes a value out, with its field name or its dash. */
  remove(slot: Slot): ChangeSet | null {
    return cutSlot(this.text, slot, this.style.careful === true)
  }

  /** Takes several fields out of a map in which others stay; neighbours go as one. */
  removeFields(map: MapNode, gone: ReadonlySet<Entry>): ChangeSet | null {
    return cutFields(this.text, map, gone, this.style.careful === true)
  }

  rename(entry: Entry, name: string): ChangeSet | null {
    const printed = entry.key.style === 'double' ? JSON.stringify(name) : printScalar(name)
    return this.change(cut(entry.key.start, entry.key.end, printed))
  }

  private change(...edits: readonly TextEdit[]): ChangeSet | null {
    return changeOf(this.text, edits)
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
    const column = columnOf(this.text, 'map' in slot ? entryStart(this.text, slot.entry) : slot.seq.start)
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
  private collapse(slot: Slot, old: YamlNode, printed: string): ChangeSet | null {
    const end = lineEnd(this.text, valueEnd(this.text, old))
    const line = lineEnd(this.text, old.outer)
    const properties = /^(?:[!&]\S*[ \t]*)+/.exec(this.text.slice(old.outer, old.start))?.[0].trimEnd().length ?? 0
    if (properties > 0 && old.start > line) {
      // The value takes the place of an anchor or tag behind the colon or dash.
      const above = this.text.slice(line, lineStart(this.text, old.start)).trimEnd().length
      return this.change(cut(old.outer, old.outer + properties, printed), cut(line + above, end))
    }
    if ('seq' in slot) return this.change(cut(old.outer, end, printed))
    const { colon } = slot.entry
    if (old.start < lineEnd(this.text, colon)) return this.change(cut(old.outer, end, printed))
    // Comment lines between the field and its value stay, so the new value goes below them.
    const deeper = columnOf(this.text, old.outer) > columnOf(this.text, entryStart(this.text, slot.entry))
    if (this.text.slice(lineEnd(this.text, colon), old.outer).includes('#'))
      return this.change(cut(old.outer, end, deeper ? printed : ' '.repeat(this.style.indent) + printed))
    return this.change(cut(colon, colon, ` ${printed}`), cut(lineEnd(this.text, colon), end))
  }

  /** The tag of a collection goes when another kind of value comes. */
  private untagged(old: YamlNode): readonly TextEdit[] {
    const tag = /(?<=^|[ \t])![^\s]*[ \t]?/.exec(this.text.slice(old.outer, old.start))
    return tag ? [cut(old.outer + tag.index, old.outer + tag.index + tag[0].length)] : []
  }

  private appendLine(after: YamlNode, line: string): ChangeSet | null {
    const at = lineEnd(this.text, valueEnd(this.text, after))
    return this.change(cut(at, at, this.lineBreak + line))
  }

  /** A value in flow style, over several lines where what stands around it is. */
  private flowText(value: Json, style: PrintStyle, column: number, step: number | null): string {
    return step === null ? printFlow(value, style) : printSpread(value, style, column, step, this.lineBreak)
  }
}
