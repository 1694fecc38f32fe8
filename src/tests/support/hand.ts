import type { Json } from '../../yaml/nodes.js'
import { printFlow, printScalar } from '../../yaml/edit/print.js'

/**
 * Writes a value as people do: any indentation, flow style over several lines, block scalars, quotes of all kinds, anchors
 * and aliases, tags, and comments wherever one may stand. The dice decide; every comment has a number of its own.
 */
export class Hand {
  private comments = 0
  private names = 0
  private rolls = 0
  /** Behind some block scalars a blank line would be part of the text. */
  private afterBlockScalar = false
  private readonly anchors = new Map<string, string>()

  constructor(private readonly dice: readonly number[]) {}

  private roll(sides: number): number {
    this.rolls++
    return ((this.dice[this.rolls % this.dice.length] ?? 0) + this.rolls * 7) % sides
  }

  private once(sides: number): boolean {
    return this.roll(sides) === 0
  }

  private note(): string {
    return `# note ${this.comments++};`
  }

  /** A comment behind something on the same line, or nothing. */
  private behind(): string {
    const kind = this.roll(8)
    return kind === 0 ? ` ${this.note()}` : kind === 1 ? `\t${this.note().replace(' ', '\t')}` : kind === 2 ? `   ` : ''
  }

  /** The same behind a bare dash, which tolerates no tab after it. */
  private behindMark(isDash: boolean): string {
    return isDash ? this.behind().replace('\t', ' ') : this.behind()
  }

  /** Lines of their own before a line that stands at a column. */
  between(column: number): string {
    const blank = this.afterBlockScalar ? '' : '\n'
    const indent = ' '.repeat(column)
    this.afterBlockScalar = false
    switch (this.roll(12)) {
      case 0:
        return `${indent}${this.note()}\n`
      case 1:
        return blank
      case 2:
        return `${this.note()}\n`
      case 3:
        return `${indent}${this.note()}\n${blank}${indent}${this.note()}\n`
      default:
        return ''
    }
  }

  /** The anchor and tag before a value, or the alias that stands for it. */
  private properties(value: Json): { alias: string } | { before: string } {
    const same = JSON.stringify(value)
    const known = this.anchors.get(same)
    if (known !== undefined && this.once(2)) return { alias: `*${known}` }
    if (!this.once(9)) return { before: '' }
    const name = `a${this.names++}`
    this.anchors.set(same, name)
    return { before: `&${name} ` }
  }

  private tag(value: Json): string {
    if (!this.once(12)) return ''
    return typeof value === 'string'
      ? '!!str '
      : Number.isInteger(value)
        ? '!!int '
        : typeof value === 'boolean'
          ? '!!bool '
          : ''
  }

  private scalar(value: Json, column: number): string {
    if (value === null) return ['~', 'null', 'Null'][this.roll(3)] ?? '~'
    if (typeof value !== 'string') return printScalar(value as number)
    const fold = /^\S+ \S+$/.test(value) && this.once(3)
    const text = fold ? value.replace(' ', `\n${' '.repeat(column)}`) : value
    if (value.includes('\n')) return JSON.stringify(value)
    const kind = this.roll(3)
    if (kind === 0) return fold ? `"${text}"` : JSON.stringify(value)
    if (kind === 1) return `'${text.replaceAll("'", "''")}'`
    const plain = printScalar(value)
    return plain === value && fold ? text : plain
  }

  /** A block scalar with everything behind its colon or dash, its line break too; null where the text does not fit one. */
  private blockScalar(value: string, column: number): string | null {
    const lines = value.split('\n')
    if (value === '' || /[^\n\x20-\x7e]/.test(value) || !lines.some((line) => line.trim() !== '')) return null
    const folded = !value.trimEnd().includes('\n') && !/^ | $/.test(lines[0] ?? '') && this.once(2)
    const chomp = !value.endsWith('\n') ? '-' : value.endsWith('\n\n') ? '+' : ''
    const deeper = 1 + this.roll(4)
    const indicator = /^[ \n]/.test(value) || this.once(4) ? String(deeper) : ''
    const body = (value.endsWith('\n') ? lines.slice(0, -1) : lines).map((line) =>
      line === '' ? '' : ' '.repeat(column + deeper) + line,
    )
    this.afterBlockScalar = chomp === '+'
    return `${folded ? '>' : '|'}${this.once(2) ? indicator + chomp : chomp + indicator}${this.behind()}\n${body.join('\n')}\n`
  }

  private flow(value: Json, column: number): string {
    if (typeof value !== 'object' || value === null) return printFlow(value)
    const parts: string[] = Array.isArray(value)
      ? value.map((item: Json) => this.flow(item, column))
      : Object.entries(value).map(([name, inner]) => `${printFlow(name)}: ${this.flow(inner, column)}`)
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    const wide = this.once(3)
    const gap = (): string => (wide && this.once(2) ? `${this.behind()}\n${' '.repeat(column)}` : wide ? ' ' : '')
    return (
      (open ?? '') +
      gap() +
      parts.join(`,${gap()} `) +
      (wide && parts.length > 0 && this.once(3) ? ',' : '') +
      gap() +
      (close ?? '')
    )
  }

  /** What follows a colon or a dash at a column, to the end of its last line. */
  private value(value: Json, column: number, isItem: boolean): string {
    const properties = this.properties(value)
    if ('alias' in properties) return ` ${properties.alias}${this.behind()}\n`
    const before = ` ${properties.before}`
    if (typeof value !== 'object' || value === null) return this.scalarValue(value, column, before, isItem)
    if (Object.keys(value).length === 0) return `${before}${printFlow(value)}${this.behind()}\n`
    if (this.once(6)) return `${before}${this.flow(value, column + 2)}${this.behind()}\n`
    const compact = isItem && properties.before === '' && this.once(2)
    if (compact) {
      const gap = ' '.repeat(1 + this.roll(2) * 2)
      return gap + this.block(value, column + 1 + gap.length, true)
    }
    const deeper = Array.isArray(value) && !isItem ? [0, 2, 4][this.roll(3)] : [2, 3, 4][this.roll(3)]
    return `${before.trimEnd()}${this.behindMark(isItem && before === ' ')}\n${this.block(value, column + (deeper ?? 2), false)}`
  }

  private scalarValue(
    value: string | number | boolean | null,
    column: number,
    before: string,
    isItem: boolean,
  ): string {
    if (value === null && this.once(3)) return `${before.trimEnd()}${this.behindMark(isItem && before === ' ')}\n`
    const block = typeof value === 'string' && this.once(3) ? this.blockScalar(value, column) : null
    if (block !== null) return before + block
    return `${before}${this.tag(value)}${this.scalar(value, column + 2)}${this.behind()}\n`
  }

  /** A collection in block style whose lines stand at a column; the first one may stand behind a dash. */
  block(value: Json, column: number, first: boolean): string {
    const indent = ' '.repeat(column)
    const parts: readonly (readonly [string, Json])[] = Array.isArray(value)
      ? value.map((item: Json) => ['-', item] as const)
      : Object.entries(value as Record<string, Json>).map(([name, inner]) => [`${this.key(name)}:`, inner] as const)
    return parts
      .map(
        ([head, inner], i) =>
          (i === 0 && first ? '' : this.between(column) + indent) + head + this.value(inner, column, head === '-'),
      )
      .join('')
  }

  private key(name: string): string {
    const kind = this.roll(5)
    return kind === 0 ? JSON.stringify(name) : kind === 1 ? `'${name.replaceAll("'", "''")}'` : printScalar(name)
  }

  /** Comments at the end, and the last line break now and then left out. */
  end(text: string): string {
    const isKept = this.afterBlockScalar
    const whole = text + this.between(0)
    return this.once(6) && !isKept ? whole.replace(/\n$/, '') : whole
  }
}
