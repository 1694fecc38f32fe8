const TOKEN = /\s*(response\.code|\d+|in\b|true\b|false\b|[<>=!]=|[<>!()[\],]|&&|\|\|)/gy

/**
 * Whether a condition (CEL) over an answer holds for a status code; null for one that asks for anything but the code, in
 * comparisons and lists, with and, or, not.
 */
export function holdsFor(condition: string, code: number): boolean | null {
  const tokens = tokensOf(condition)
  if (!tokens) return null
  const reader = new Reader(tokens, code)
  const found = reader.either()
  return reader.isDone && typeof found === 'boolean' ? found : null
}

function tokensOf(text: string): readonly string[] | null {
  const found: string[] = []
  TOKEN.lastIndex = 0
  let at = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    found.push(match[1] ?? '')
    at = TOKEN.lastIndex
  }
  return text.slice(at).trim() === '' ? found : null
}

type Value = boolean | number | null

/** Reads a condition from the left; a part that it does not know makes the whole of it null. */
class Reader {
  private at = 0

  constructor(
    private readonly tokens: readonly string[],
    private readonly code: number,
  ) {}

  get isDone(): boolean {
    return this.at === this.tokens.length
  }

  either(): Value {
    let value = this.both()
    while (this.take('||')) value = combined(value, this.both(), (a, b) => a || b)
    return value
  }

  private both(): Value {
    let value = this.compared()
    while (this.take('&&')) value = combined(value, this.compared(), (a, b) => a && b)
    return value
  }

  private compared(): Value {
    const left = this.single()
    const operator = this.tokens[this.at] ?? ''
    if (operator === 'in') {
      this.at++
      return this.isListed(left)
    }
    const compare = COMPARISONS[operator]
    if (!compare) return left
    this.at++
    const right = this.single()
    return typeof left === 'number' && typeof right === 'number' ? compare(left, right) : null
  }

  private isListed(value: Value): Value {
    if (!this.take('[')) return null
    const items: Value[] = []
    do items.push(this.single())
    while (this.take(','))
    return this.take(']') && typeof value === 'number' ? items.includes(value) : null
  }

  private single(): Value {
    if (this.take('!')) {
      const value = this.single()
      return typeof value === 'boolean' ? !value : null
    }
    if (this.take('(')) {
      const value = this.either()
      return this.take(')') ? value : null
    }
    const token = this.tokens[this.at++] ?? ''
    if (token === 'response.code') return this.code
    if (token === 'true' || token === 'false') return token === 'true'
    return /^\d+$/.test(token) ? Number(token) : null
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at++
    return true
  }
}

function combined(a: Value, b: Value, by: (a: boolean, b: boolean) => boolean): Value {
  return typeof a === 'boolean' && typeof b === 'boolean' ? by(a, b) : null
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}
