import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, RUNS } from '../tests/support/seeds.js'
import { piecesOf } from './pieces.js'
import { hideApart, searchQuickly } from './quick.js'
import { redact } from './redact.js'

// Whatever the full search hides, the quick one hides too: documents of names that matter, in any order and way of writing.

const NAMES =
  'data stringData stringdata auth key authToken inline password token apiKey users basicAuthentication name value env tokens credentials model host spec metadata annotations template items header secretRef provider ai'.split(
    ' ',
  )
const KINDS = 'Secret secret Secert SecretList ConfigMap AgentgatewayBackend HTTPRoute List Config'.split(' ')
const LOOKS: readonly ((n: number) => string)[] = [
  (n) => `q7Zt2Xw9Lp4Kd8Rv${n}`,
  (n) => `sunshine${n}x`,
  (n) =>
    `word${'abcdefghij'.charAt(n % 10)}${'abcdefghij'.charAt(Math.trunc(n / 10) % 10)}${'abcdefghij'.charAt(Math.trunc(n / 100) % 10)}`,
  (n) => `9f86d081884c7d659a2feaa0c55a${String(n).padStart(4, '0')}`,
]

/** Writes documents, drawing from numbers. */
class Writer {
  readonly markers: string[] = []
  private anchors: string[] = []
  private at = 0
  private readonly isCrlf: boolean

  constructor(private readonly numbers: readonly number[]) {
    this.isCrlf = this.draw(5) === 0
  }

  private draw(below: number): number {
    return (this.numbers[this.at++ % this.numbers.length] ?? 0) % below
  }

  private pick<T>(values: readonly T[]): T {
    return values[this.draw(values.length)] as T
  }

  text(): string {
    const documents = Array.from({ length: 1 + this.draw(3) }, () => {
      this.anchors = []
      return this.document()
    })
    const text = documents.join('---\n')
    return this.isCrlf ? text.replaceAll('\n', '\r\n') : text
  }

  private document(): string {
    if (this.draw(6) === 0) return `{"kind": "${this.pick(KINDS)}", ${this.flowEntries(3)}}\n`
    const entries = [this.entry('kind', 0, this.pick(KINDS)), ...this.entries(0, 0)]
    if (this.draw(2) === 0) entries.reverse()
    return entries.join('')
  }

  private entries(column: number, depth: number): string[] {
    const names = [...new Set(Array.from({ length: 1 + this.draw(4) }, () => this.pick(NAMES)))]
    return names.map((name) => this.entry(name, column, null, depth))
  }

  private entry(name: string, column: number, value: string | null, depth = 0): string {
    const blank = ' '.repeat(column)
    const key = this.pick([name, name, name, `"${name}"`, `'${name}'`])
    const note = this.draw(6) === 0 ? `${blank}# a remark\n` : ''
    const gap = this.draw(12) === 0 ? '\n' : ''
    if (value === null && depth < 3 && this.draw(2) === 0) {
      const style = this.draw(5)
      if (style === 0) return `${note}${blank}${key}: {${this.flowEntries(depth)}}\n`
      if (style === 1) return `${note}${blank}${key}:\n${gap}${this.list(column, depth)}`
      const anchor = this.draw(5) === 0 ? this.anchor() : ''
      return `${note}${blank}${key}:${anchor && ` ${anchor}`}\n${gap}${this.entries(column + 2, depth + 1).join('')}`
    }
    if (this.draw(14) === 0 && value === null) return `${note}${blank}? ${key}\n${blank}: ${this.scalar(column)}\n`
    return `${note}${blank}${key}: ${this.scalar(column, value)}\n`
  }

  private list(column: number, depth: number): string {
    const blank = ' '.repeat(column + this.pick([0, 2]))
    return Array.from({ length: 1 + this.draw(3) }, () => {
      if (this.draw(2) === 0) return `${blank}- ${this.scalar(blank.length)}\n`
      const body = this.entries(blank.length + 2, depth + 1).join('')
      // The first line of the item stands behind the dash, unless it is a remark or nothing.
      return /^ *[#\n]/.test(body) ? `${blank}-\n${body}` : `${blank}- ${body.slice(blank.length + 2)}`
    }).join('')
  }

  private flowEntries(depth: number): string {
    return Array.from({ length: 1 + this.draw(3) }, () => {
      const name = `"${this.pick(NAMES)}"`
      const inner = depth < 2 && this.draw(3) === 0
      return `${name}: ${inner ? `{${this.flowEntries(depth + 1)}}` : `"${this.marker()}"`}`
    }).join(this.pick([', ', ',\n    ']))
  }

  private anchor(): string {
    const name = `a${this.anchors.length}`
    this.anchors.push(name)
    return `&${name}`
  }

  private marker(): string {
    const made = this.pick(LOOKS)(this.markers.length)
    this.markers.push(made)
    return made
  }

  private scalar(column: number, given: string | null = null): string {
    if (given === null && this.anchors.length > 0 && this.draw(6) === 0) return `*${this.pick(this.anchors)}`
    if (given === null && this.draw(8) === 0)
      return this.pick(['Authorization', 'x-api-key', 'OPENAI_API_KEY', 'DB_PASSWORD'])
    const value = given ?? this.marker()
    const deep = ' '.repeat(column + 2)
    const anchor = given === null && this.draw(8) === 0 ? `${this.anchor()} ` : ''
    return (
      anchor +
      this.pick([
        value,
        value,
        `"${value}"`,
        `'${value}'`,
        `!!str ${value}`,
        `|-\n${deep}${value}`,
        `>\n${deep}${value}`,
        `\n${deep}${value}`,
        `\n${deep}# a remark\n${deep}"${value}"`,
        `"${value}" # behind`,
        `"a\n${deep}${value}"`,
      ])
    )
  }
}

test('whatever the full search hides, the quick one hides too', () => {
  holds(
    fc.property(fc.array(fc.nat(10_000), { minLength: 40, maxLength: 200 }), (numbers) => {
      const writer = new Writer(numbers)
      const text = writer.text()
      const full = redact(text, { unreadable: 'hidden' }).text
      const { text: quick, secrets } = searchQuickly(text)
      const apart = piecesOf(text)
        .map((piece) => hideApart(piece, secrets) ?? '')
        .join('')
      const left = writer.markers.filter(
        (marker) => !full.includes(marker) && (quick.includes(marker) || apart.includes(marker)),
      )
      expect(left.length > 0 ? JSON.stringify({ left, text, full, quick }) : '').toBe('')
    }),
    RUNS / 20,
  )
})
