import type { Json } from '../../yaml/nodes.js'
import { printFlow, printScalar } from '../../yaml/edit/print.js'
import type { Random } from '../support/random.js'

/** How one text is written throughout; the rest is decided at each place. */
interface Manner {
  readonly form: 'block' | 'mixed' | 'pretty' | 'line'
  readonly indent: number
  readonly listIndent: number
  readonly dash: number
  /** How often something rare stands at a place where it may. */
  readonly comments: number
  readonly tags: number
  readonly anchors: number
  readonly explicit: number
  readonly merges: number
  readonly tabs: boolean
}

/** A map that takes fields from others: what is written in it, what its merge key names or holds itself, and where that stands. */
interface Merging {
  readonly written: Record<string, Json>
  readonly own: Record<string, Json> | null
  readonly names: string[]
  readonly at: number
}

/** What a merge key names, as it is written. */
class Named {
  constructor(readonly text: string) {}
}

/** Writes objects as people and tools do: the layouts that an edit has to leave as they are. Every comment is written once. */
export class Scribe {
  private notes = 0
  private anchorNames = 0
  private readonly manner: Manner
  /** Values that have an anchor so far, by what they hold. */
  private readonly anchored = new Map<string, string>()
  /** What maps take from elsewhere by merge keys. */
  private readonly merging = new Map<Json, Merging>()
  /** The anchors that maps must have. */
  private readonly forced = new Map<Json, string>()

  constructor(private readonly random: Random) {
    const rare = (most: number): number => (random.chance(0.4) ? most : 0)
    this.manner = {
      form: random.pick(['block', 'block', 'mixed', 'pretty', 'line'] as const),
      indent: random.pick([2, 2, 2, 4, 3]),
      listIndent: random.pick([0, 0, 2, 4]),
      dash: random.pick([1, 1, 1, 3]),
      comments: random.pick([0, 0.15, 0.4]),
      tags: rare(0.08),
      anchors: rare(0.12),
      explicit: rare(0.1),
      merges: rare(0.3),
      tabs: random.chance(0.3),
    }
  }

  /** A document, with its last line break. */
  document(value: Json): string {
    const { form } = this.manner
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      return `---\n${this.scalar(value, -2).trimStart()}`
    const shared = Array.isArray(value) || !(form === 'block' || form === 'mixed') ? [] : this.share(value)
    if (shared.length > 0)
      return this.block({ 'x-shared': shared, ...(value as Record<string, Json>) }, 0, false) + this.lead(0)
    if (form === 'pretty') return `${this.lead(0)}${this.spread(value, 0)}${this.behind()}\n${this.lead(0)}`
    if (form === 'line') return `${this.lead(0)}${JSON.stringify(value)}${this.behind()}\n`
    return this.block(value, 0, false) + this.lead(0)
  }

  /** Chooses fields that maps take from others by merge keys; the others that stand at the top of the document. */
  private share(value: Json): Json[] {
    const shared: Json[] = []
    const visit = (at: Json, depth: number): void => {
      if (typeof at !== 'object' || at === null) return
      for (const inner of Object.values(at)) visit(inner, depth + 1)
      const names = Object.keys(at)
      if (Array.isArray(at) || depth === 0 || names.length < 2 || !this.random.chance(this.manner.merges)) return
      const part = (): Record<string, Json> => {
        const some = Object.entries<Json>(at as Record<string, Json>).filter(() => this.random.chance(0.4))
        // What is written beside the merge key counts before what it brings in.
        if (this.random.chance(0.2)) some.push([names[0] ?? '', 'shadowed'])
        return Object.fromEntries(some)
      }
      const own = this.random.chance(0.2) ? part() : null
      const parts = own ? [own] : Array.from({ length: this.random.pick([1, 1, 2]) }, part)
      const given = Object.assign({}, ...[...parts].reverse()) as Record<string, Json>
      const written = Object.fromEntries(
        Object.entries(at).filter(([name, inner]) => given[name] !== inner || this.random.chance(0.2)),
      ) as Record<string, Json>
      if (parts.some((each) => Object.keys(each).length === 0)) return
      const merging: Merging = { written, own, names: [], at: this.random.below(Object.keys(written).length + 1) }
      if (!own)
        for (const each of parts) {
          const name = `a${this.anchorNames++}`
          this.forced.set(each, name)
          merging.names.push(name)
          shared.push(each)
        }
      this.merging.set(at, merging)
    }
    visit(value, 0)
    return shared.length > 0 ? shared : [...this.merging.keys()].length > 0 ? [{ x: 1 }] : []
  }

  /** The fields of a map as they are written, its merge key among them; what that names is a text of its own. */
  private fields(value: Json): [string, Json | Named][] {
    const merging = this.merging.get(value)
    if (!merging) return Object.entries(value as Record<string, Json>)
    const fields: [string, Json | Named][] = Object.entries(merging.written)
    const [first = '', ...rest] = merging.names.map((name) => `*${name}`)
    const named = rest.length > 0 ? `[${[first, ...rest].join(', ')}]` : first
    fields.splice(merging.at, 0, ['<<', merging.own ?? new Named(named)])
    return fields
  }

  private note(): string {
    return `# c${this.notes++};`
  }

  /** A comment on the line of something. No tab stands behind a bare dash: libyaml refuses it there. */
  private behind(isBareDash = false): string {
    if (!this.random.chance(this.manner.comments)) return ''
    return `${this.manner.tabs && !isBareDash && this.random.chance(0.5) ? '\t' : this.random.pick([' ', '   '])}${this.note()}`
  }

  /** Comment lines and blank lines before something at a column. */
  private lead(column: number): string {
    if (!this.random.chance(this.manner.comments)) return ''
    const at = ' '.repeat(this.random.pick([column, column, column, column + 2, 0]))
    return this.random.pick([
      `${at}${this.note()}\n`,
      `\n${at}${this.note()}\n`,
      `${at}${this.note()}\n${at}${this.note()}\n`,
    ])
  }

  private properties(value: Json): string {
    const forced = this.forced.get(value)
    const name = forced ?? (this.random.chance(this.manner.anchors) ? `a${this.anchorNames++}` : null)
    const anchor = name === null ? '' : `&${name} `
    if (name !== null && forced === undefined) this.anchored.set(JSON.stringify(value), name)
    if (!this.random.chance(this.manner.tags)) return anchor
    const isText = typeof value === 'string'
    return `${anchor}${Array.isArray(value) ? '!!seq ' : typeof value === 'object' && value !== null ? '!!map ' : isText ? '!!str ' : ''}`
  }

  private block(value: Json, column: number, inline: boolean): string {
    const indent = ' '.repeat(column)
    const parts = Array.isArray(value)
      ? value.map((item: Json) => this.item(item, column))
      : this.fields(value).map(([name, inner]) => this.field(name, inner, column))
    return parts.map((part, i) => (i === 0 && inline ? '' : this.lead(column) + indent) + part).join('')
  }

  private field(name: string, value: Json | Named, column: number): string {
    if (value instanceof Named) return `<<: ${value.text}${this.behind()}\n`
    const list = Array.isArray(value)
    const deeper = column + (list ? this.manner.listIndent : this.manner.indent)
    const head = name === '<<' ? name : this.key(name)
    if (this.random.chance(this.manner.explicit)) {
      const body = this.isBlock(value)
        ? `\n${this.block(value, column + this.manner.indent, false)}`
        : this.scalar(value, column)
      return `? ${head}${this.behind()}\n${' '.repeat(column)}:${body}`
    }
    if (!this.isBlock(value)) return `${head}:${this.scalar(value, column)}`
    const properties = this.properties(value).trimEnd()
    return `${head}:${properties && ` ${properties}`}${this.behind()}\n${this.block(value, deeper, false)}`
  }

  private item(value: Json, column: number): string {
    const { dash } = this.manner
    if (!this.isBlock(value)) return `-${' '.repeat(dash)}${this.scalar(value, column).slice(1)}`
    if (!this.forced.has(value) && this.random.chance(0.8))
      return `-${' '.repeat(dash)}${this.block(value, column + 1 + dash, true)}`
    const properties = this.properties(value).trimEnd()
    return `-${properties && ` ${properties}`}${this.behind(properties === '')}\n${this.block(value, column + 2, false)}`
  }

  private isBlock(value: Json): value is Json & object {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return false
    if (this.forced.has(value)) return true
    if (Array.isArray(value) && value.some((item: Json) => this.forced.has(item))) return true
    if (this.isAliased(value)) return false
    return !(this.manner.form === 'mixed' && this.random.chance(0.25))
  }

  /** What follows a colon or a dash on its line, with the blank before it and the line break. */
  private scalar(value: Json, column: number): string {
    const alias = this.alias(value)
    if (alias !== null) return ` ${alias}${this.behind()}\n`
    const before = ` ${this.properties(value)}`
    if (typeof value === 'object' && value !== null)
      return `${before}${this.random.chance(0.5) ? this.spread(value, column + 2, column) : printFlow(value)}${this.behind()}\n`
    if (typeof value !== 'string' || before.includes('!'))
      return `${before}${typeof value === 'string' ? JSON.stringify(value) : this.number(value)}${this.behind()}\n`
    const block = /^\w/.test(value) && this.random.chance(value.includes('\n') ? 0.7 : 0.05)
    if (block) return `${before}${this.blockScalar(value, column + 2)}`
    if (value.includes('\n')) return `${before}${JSON.stringify(value)}${this.behind()}\n`
    const quotes = this.random.below(4)
    const text =
      quotes === 0 ? JSON.stringify(value) : quotes === 1 ? `'${value.replaceAll("'", "''")}'` : printScalar(value)
    return `${before}${text}${this.behind()}\n`
  }

  private blockScalar(value: string, column: number): string {
    const lines = value.replace(/\n$/, '').split('\n')
    const body = lines.map((line) => (line === '' ? '\n' : `${' '.repeat(Math.max(column, 1))}${line}\n`))
    return `|${value.endsWith('\n') ? '' : '-'}${this.behind()}\n${body.join('')}`
  }

  /** What holds the same as something with an anchor may be written as its alias: each such value always or never. */
  private isAliased(value: Json): boolean {
    return this.anchored.has(JSON.stringify(value))
  }

  private alias(value: Json): string | null {
    const name = this.anchored.get(JSON.stringify(value))
    return name === undefined ? null : `*${name}`
  }

  private number(value: Json): string {
    if (typeof value === 'number' && Number.isInteger(value) && this.random.chance(0.15))
      return `0x${value.toString(16)}`
    return JSON.stringify(value)
  }

  private key(name: string): string {
    const quotes = this.random.below(8)
    return quotes === 0 ? JSON.stringify(name) : quotes === 1 ? `'${name.replaceAll("'", "''")}'` : printScalar(name)
  }

  /** Flow style over several lines, as JSON tools print it or as a hand lays it out; `close` is the column of the closing bracket. */
  private spread(value: Json, column: number, close = column): string {
    const json = this.manner.form === 'pretty'
    if (typeof value !== 'object' || value === null) return json ? JSON.stringify(value) : printFlow(value)
    const list = Array.isArray(value)
    const entries: [string, Json | Named][] = list ? Object.entries<Json>(value as Json[]) : this.fields(value)
    if (entries.length === 0) return list ? '[]' : '{}'
    const deeper = close + this.manner.indent
    const parts = entries.map(([name, inner], i) => {
      const key = name === '<<' ? name : json ? JSON.stringify(name) : printFlow(name)
      const own = `${list ? '' : `${key}: `}${inner instanceof Named ? inner.text : this.spread(inner, deeper)}`
      return `${this.lead(deeper)}${' '.repeat(deeper)}${own}${i < entries.length - 1 ? ',' : ''}${this.behind()}\n`
    })
    return `${list ? '[' : '{'}${this.behind()}\n${parts.join('')}${' '.repeat(close)}${list ? ']' : '}'}`
  }
}
