import type { Json } from '../../yaml/nodes.js'
import { printFlow, printScalar } from '../../yaml/edit/print.js'

/** How a hand lays out a document: one way throughout, as people and tools do. */
export interface Layout {
  readonly style: 'block' | 'json' | 'flow'
  /** Blanks a level. */
  readonly indent: 2 | 3 | 4
  readonly indentLists: boolean
  /** Blanks behind a dash. */
  readonly dash: 1 | 3
  readonly lineBreak: '\n' | '\r\n'
  /** Which parts get a comment: every n-th; 0 for none. JSON has none. */
  readonly comments: number
  readonly tags: boolean
  readonly complexKeys: boolean
  /** Whether the last field of a map in a list comes through a merge key. JSON has none. */
  readonly merges?: boolean
  /** How strings are quoted. */
  readonly quotes: 'plain' | 'double' | 'single'
}

/** Writes a value in a layout; every comment has a number of its own. */
export class Typesetter {
  private parts = 0
  private notes = 0

  constructor(private readonly layout: Layout) {}

  document(value: Json): string {
    const { style, lineBreak } = this.layout
    const text = style === 'block' ? this.block(value, 0).replace(/^\n/, '') : this.flow(value, 0)
    return `${text.trimEnd()}\n`.replaceAll('\n', lineBreak)
  }

  private note(): string {
    const { comments, style } = this.layout
    return comments > 0 && style !== 'json' && ++this.parts % comments === 0 ? ` # note ${this.notes++};` : ''
  }

  /** A comment on a line of its own, above a line that stands at a column. */
  private above(column: number): string {
    const note = this.parts % 5 === 4 ? this.note() : ''
    return note === '' ? '' : `\n${' '.repeat(column)}${note.trimStart()}`
  }

  private scalar(value: Json): string {
    if (typeof value !== 'string') return printScalar(value as number)
    const { quotes, style } = this.layout
    if (style === 'json' || quotes === 'double') return JSON.stringify(value)
    return quotes === 'single'
      ? `'${value.replaceAll("'", "''")}'`
      : style === 'flow'
        ? printFlow(value)
        : printScalar(value)
  }

  private block(value: Json, column: number): string {
    const { indent, indentLists, dash, tags, complexKeys } = this.layout
    if (typeof value !== 'object' || value === null) return ` ${this.scalar(value)}${this.note()}`
    const pad = ' '.repeat(column)
    if (Object.keys(value).length === 0) return ` ${Array.isArray(value) ? '[]' : '{}'}${this.note()}`
    if (Array.isArray(value))
      return value
        .map((item: Json) => {
          const above = this.above(column)
          const inner = this.block(item, column + 1 + dash)
          return `${above}\n${pad}-${' '.repeat(dash)}${inner.trimStart()}`
        })
        .join('')
    return this.fields(value as Record<string, Json>, column)
      .map(([name, inner], i) => {
        const deeper = column + (Array.isArray(inner) && !indentLists ? 0 : indent)
        const isCollection = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
        const tag = tags && isCollection && i % 3 === 1 ? (Array.isArray(inner) ? ' !!seq' : ' !!map') : ''
        const body = this.block(inner, deeper)
        const head = isCollection ? this.note() : ''
        return complexKeys && i % 4 === 3
          ? `\n${pad}? ${name}\n${pad}:${tag}${head}${body}`
          : `\n${pad}${name}:${tag}${head}${body}`
      })
      .join('')
  }

  /** The fields of a map, some behind a merge key. */
  private fields(value: Record<string, Json>, column: number): readonly (readonly [string, Json])[] {
    const fields = Object.entries(value)
    const last = fields.at(-1)
    if (this.layout.merges !== true || column === 0 || fields.length < 2 || !last) return fields
    return [...fields.slice(0, -1), ['<<', Object.fromEntries([last])]]
  }

  private flow(value: Json, column: number): string {
    if (typeof value !== 'object' || value === null) return this.scalar(value)
    const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
      ? value.map((item: Json) => ['', item] as const)
      : this.layout.style === 'json'
        ? Object.entries(value as Record<string, Json>).map(
            ([name, inner]) => [`${JSON.stringify(name)}: `, inner] as const,
          )
        : this.fields(value as Record<string, Json>, column).map(([name, inner]) => [`${name}: `, inner] as const)
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    if (entries.length === 0) return open + close
    const pad = ' '.repeat(column + this.layout.indent)
    const lines = entries.map(([head, inner], i) => {
      const comma = i < entries.length - 1 ? ',' : ''
      const above = this.above(column + this.layout.indent).replace(/^\n/, '')
      return `${above === '' ? '' : `${above}\n`}${pad}${head}${this.flow(inner, column + this.layout.indent)}${comma}${this.note()}`
    })
    return `${open}\n${lines.join('\n')}\n${' '.repeat(column)}${close}`
  }
}
