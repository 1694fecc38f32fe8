import { afterBreak, lineEnd, type Range } from '../yaml/lines.js'

// People paste what they have: the command of a docs page, a Markdown block, a copy that is indented as a whole. What they
// mean is inside; the rest is a wrapper.

/** What stands around documents, told at its first line. */
export interface Wrapper extends Range {
  readonly in: 'shell' | 'markdown' | 'indent'
}

/** A part of the text that holds documents; its lines begin with so many blanks more than they need. */
export interface Body extends Range {
  readonly indent: number
  /** Inside a heredoc whose word is not quoted: the shell reads `\$`, `` \` `` and `\\` first. */
  readonly escaped: boolean
  /** Inside a heredoc of the form `<<-`: the shell takes the tabs away that a line begins with. */
  readonly tabbed: boolean
}

export interface Wrapped {
  readonly wrappers: readonly Wrapper[]
  readonly bodies: readonly Body[]
}

const TOP_KEY = /^(?:apiVersion|kind|metadata|spec|items|data|stringData)[ \t]*:|^---|^\{/m
const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w-]*)/
/** A hash begins a comment, but for the one that ends a prompt of root. */
const HEREDOC =
  /^(?:[^\s#]\S*#[ \t]|\[[^\]]*\]#[ \t])?[^#]*<<(-?)[ \t]*(?:'([^'<>]+)'|"([^"<>]+)"|(\\?)([A-Za-z_][^\s'"\\|&;<>()`]*))/
const SHELL = new Set(['bash', 'sh', 'shell', 'console', 'zsh', 'terminal'])
/** Where nothing of the kind stands before this, a text is no wrapper; in UTF-16 units. */
const SEARCHED = 20_000

/** The wrappers of a text and what they hold; null for a text that is YAML as it stands. */
export function wrappersOf(text: string): Wrapped | null {
  const head = text.slice(0, SEARCHED)
  const first = TOP_KEY.exec(head)?.index ?? head.length
  const before = head.slice(0, first).split(/\r\n|\r|\n/)
  if (before.some((line) => FENCE.test(line) || HEREDOC.test(line))) {
    const found = new Unwrapping(text).all()
    if (found.bodies.length > 0) return found
  }
  const indent = first < head.length ? 0 : commonIndent(text, { start: 0, end: text.length })
  const isIndented = indent > 0 && new RegExp(`^ {${indent}}(?:apiVersion|kind)[ \\t]*:`, 'm').test(text)
  const whole = { start: 0, end: text.length, indent, escaped: false, tabbed: false }
  return isIndented ? { wrappers: [{ in: 'indent', ...firstLine(text) }], bodies: [whole] } : null
}

/** The text that is meant, without its wrappers; null where it has none. */
export function unwrapped(text: string): string | null {
  const found = wrappersOf(text)
  if (!found) return null
  const bodies = found.bodies.map(({ start, end, escaped, tabbed }) => {
    const body = text.slice(start, end)
    const untabbed = tabbed ? body.replaceAll(/^\t+/gm, '') : body
    const indent = commonIndent(untabbed, { start: 0, end: untabbed.length })
    const dedented = indent > 0 ? untabbed.replaceAll(new RegExp(`^ {1,${indent}}`, 'gm'), '') : untabbed
    const meant = escaped ? dedented.replaceAll(/\\([$`\\])/g, '$1') : dedented
    return meant.trim() === '' || /[\r\n]$/.test(meant) ? meant : `${meant}\n`
  })
  return bodies
    .filter((body) => body.trim() !== '')
    .map((body, i) => (i === 0 || /^---/.test(body) ? body : `---\n${body}`))
    .join('')
}

/**
 * The text as the reader gets it, each place where it was: blanks stand for the tabs that the shell takes away. Where lines
 * differ in their tabs their nesting is lost in the shell too.
 */
export function asShellLeavesIt(text: string, bodies: readonly Body[]): string {
  let out = ''
  let at = 0
  for (const { start, end, tabbed } of bodies) {
    if (!tabbed) continue
    out += text.slice(at, start) + text.slice(start, end).replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length))
    at = end
  }
  return out + text.slice(at)
}

function firstLine(text: string): Range {
  const start = text.search(/\S/)
  return { start, end: lineEnd(text, start) }
}

/** The blanks that every line of a part begins with, blank lines aside. */
function commonIndent(text: string, { start, end }: Range, blank = / /): number {
  let least = Infinity
  for (let at = start; at < end && least > 0;) {
    const stop = Math.min(lineEnd(text, at), end)
    let i = at
    while (i < stop && blank.test(text.charAt(i))) i++
    if (i < stop) least = Math.min(least, i - at)
    at = Math.max(afterBreak(text, stop), at + 1)
  }
  return Number.isFinite(least) ? least : 0
}

/** Walks over the lines of a text and takes its bodies out. */
class Unwrapping {
  private readonly wrappers: Wrapper[] = []
  private readonly bodies: Body[] = []

  constructor(private readonly text: string) {}

  all(): Wrapped {
    this.part({ start: 0, end: this.text.length })
    return { wrappers: this.wrappers, bodies: this.bodies }
  }

  private line(at: number, end: number): string {
    return this.text.slice(at, Math.min(lineEnd(this.text, at), end))
  }

  private next(at: number, end: number): number {
    return Math.min(Math.max(afterBreak(this.text, lineEnd(this.text, at)), at + 1), end)
  }

  private part({ start, end }: Range): void {
    for (let at = start; at < end;) {
      const line = this.line(at, end)
      const fence = FENCE.exec(line)
      const heredoc = fence ? null : HEREDOC.exec(line)
      at = fence
        ? this.fence(at, end, fence[1] ?? '', fence[2] ?? '')
        : heredoc
          ? this.heredoc(at, end, heredoc)
          : this.next(at, end)
    }
  }

  /** From the line of a fence to behind the one that closes it. */
  private fence(at: number, end: number, mark: string, language: string): number {
    const start = this.next(at, end)
    const close = this.find(start, end, (line) => line.trim().startsWith(mark) && /^[`~]*$/.test(line.trim()))
    const body = this.text.slice(start, close)
    if (SHELL.has(language) || HEREDOC.test(body.split(/\r|\n/, 1)[0] ?? '')) this.part({ start, end: close })
    else this.add('markdown', { start: at, end: lineEnd(this.text, at) }, { start, end: close }, false, false)
    return this.next(close, end)
  }

  private heredoc(at: number, end: number, [, dash, single, double, slash, bare]: RegExpExecArray): number {
    const word = single ?? double ?? bare ?? ''
    const start = this.next(at, end)
    const close = this.find(
      start,
      end,
      (line) => (dash === '-' ? line.trim() : line.trimEnd().replace(/^ +/, '')) === word,
    )
    this.add(
      'shell',
      { start: at, end: lineEnd(this.text, at) },
      { start, end: close },
      bare !== undefined && slash === '',
      dash === '-',
    )
    return this.next(close, end)
  }

  private find(start: number, end: number, isClose: (line: string) => boolean): number {
    let at = start
    while (at < end && !isClose(this.line(at, end))) at = this.next(at, end)
    return at
  }

  private add(kind: Wrapper['in'], wrapper: Range, body: Range, escaped: boolean, tabbed: boolean): void {
    if (!/\S/.test(this.text.slice(body.start, body.end))) return
    this.wrappers.push({ in: kind, ...wrapper })
    this.bodies.push({ ...body, indent: commonIndent(this.text, body, tabbed ? /[ \t]/ : / /), escaped, tabbed })
  }
}
