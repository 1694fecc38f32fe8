import { afterBreak, lineEnd } from '../yaml/lines.js'
import { readFlow } from './flow.js'
import { newFrame, setName, type Frame, type Listener } from './frames.js'
import { closeOfFlow, closeOfQuote, docEnd, keyAt, scalarText, skipBlanks, wrapperMark } from './lexer.js'

// A tolerant reading of a text: which names stand above and before which value, whether it is YAML, JSON, a broken piece of
// either, wrapped in a command, commented out, or the text of a block scalar. It never fails, reads each part a bounded
// number of times, and needs no tree.

/** What a quotation, a shell's second prompt or a difference puts before every line of a copy. */
const MARGIN = /^(?:> )+(?=[ \t]*[\w"'#{[-])|^\+(?=[ \t]*[A-Za-z"'#{[-])/

interface Lane {
  readonly stack: Frame[]
  /** The frame of the last line with content. */
  last: Frame
}

/** Walks over a text once. */
export class Walk {
  private at = 0
  private afterBlank = true
  private end = 0
  private delimiter: string | null = null
  private main: Lane
  private comments: Lane | null = null
  /** Characters that searches for a closing mark may still read in vain. */
  private patience: number

  constructor(
    private readonly text: string,
    private readonly listener: Listener,
  ) {
    this.patience = 4 * text.length + 1000
    this.main = this.newLane(false)
  }

  run(): void {
    while (this.at < this.text.length) this.line()
  }

  private newLane(isComment: boolean): Lane {
    const root = newFrame(this.listener, null, this.at, -1, 'root', isComment)
    if (!isComment) this.end = docEnd(this.text, this.at)
    return { stack: [root], last: root }
  }

  /** Comments at a column; right behind a line, or within its map, they are about what stands there. */
  private commentLane(column: number): Lane {
    const lane = this.newLane(true)
    const { last } = this.main
    if (this.afterBlank && (last.column <= 0 || column < last.column)) return lane
    const root = lane.last
    root.name = last.open && last.form !== 'list' ? last.name : last.owner
    root.secret = last.secret || last.below
    root.strict = last.strict
    return lane
  }

  private line(): void {
    const { text } = this
    const start = this.at
    const end = lineEnd(text, start)
    this.at = Math.max(afterBreak(text, end), start + 1)
    const from = skipBlanks(text, text.charCodeAt(start) === 0xfeff ? start + 1 : start, end)
    const margin = MARGIN.exec(text.slice(from, Math.min(end, from + 40)))?.[0].length ?? 0
    const i = skipBlanks(text, from + margin, end)
    if (i >= end) {
      this.comments = null
      this.afterBlank = true
      return
    }
    if (text[i] === '#') {
      const content = skipBlanks(text, i + (/^#+/.exec(text.slice(i, Math.min(end, i + 20)))?.[0].length ?? 1), end)
      this.comments ??= this.commentLane(i - start)
      if (content < end) this.content(this.comments, start, content, end)
      return
    }
    this.comments = null
    this.afterBlank = false
    const mark = wrapperMark(text.slice(i, Math.min(end, i + 500)), this.delimiter)
    if (mark) {
      this.delimiter = mark.delimiter
      this.main = this.newLane(false)
      return
    }
    this.content(this.main, start, i, end)
  }

  /** A line from its first character on. */
  private content(lane: Lane, lineStart: number, from: number, end: number): void {
    const { text } = this
    let i = from
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(i, Math.min(i + 4, end)))) {
      if (lane === this.main) this.main = lane = this.newLane(false)
      else this.comments = lane = this.newLane(true)
      i = skipBlanks(text, i + 3, end)
      if (i >= end || text[i] === '#') return
    }
    for (;;) {
      const column = i - lineStart
      const isItem = text[i] === '-' && (i + 1 >= end || /[ \t]/.test(text[i + 1] ?? ''))
      if (!isItem) break
      const list = this.frameAt(lane, i, column, 'list')
      list.open = true
      lane.last = list
      i = skipBlanks(text, i + 1, end)
      if (i >= end) return
      while ((lane.stack.at(-1)?.column ?? -1) > column) lane.stack.pop()
    }
    const column = i - lineStart
    if (text[i] === '?' && /[\s]|^$/.test(text[i + 1] ?? '')) return this.complexKey(lane, i, column, end)
    const last = lane.stack.at(-1)
    if (text[i] === ':' && last && last.column <= column && /[\s]|^$/.test(text[i + 1] ?? '')) {
      lane.last = last
      return this.after(last, i + 1, end, lane)
    }
    const key = keyAt(text, i, end)
    if (key) {
      const map = this.frameAt(lane, i, column, 'map')
      setName(this.listener, map, key.name)
      lane.last = map
      return this.after(map, key.end, end, lane)
    }
    while ((lane.stack.at(-1)?.column ?? -1) >= column && lane.stack.length > 1 && !lane.last.open) lane.stack.pop()
    const owner = lane.last.open ? lane.last : (lane.stack.at(-1) ?? lane.last)
    this.after(owner, i, end, lane, true)
  }

  /** The map or the list whose entries begin at a column; a new one where none is open. */
  private frameAt(lane: Lane, at: number, column: number, form: 'map' | 'list'): Frame {
    const { stack } = lane
    while (stack.length > 1 && (stack.at(-1)?.column ?? 0) > column) stack.pop()
    // A list may stand at the column of the name above it.
    if (form === 'map' && stack.at(-1)?.column === column && stack.at(-1)?.form === 'list') stack.pop()
    const top = stack.at(-1) ?? lane.last
    if (top.column === column && top.form === form) return top
    const frame = newFrame(this.listener, top, at, column, form, top.isComment)
    stack.push(frame)
    return frame
  }

  private complexKey(lane: Lane, at: number, column: number, end: number): void {
    const map = this.frameAt(lane, at, column, 'map')
    lane.last = map
    const i = skipBlanks(this.text, at + 1, end)
    // A name on lines of its own is the next one without a name before it.
    const written = scalarText(this.text.slice(i, end).replace(/\s#.*$/s, ''))
    const next = /^[|>]?[-+\d]*$/.test(written) ? this.text.slice(this.at, lineEnd(this.text, this.at)).trim() : written
    setName(this.listener, map, next)
    map.open = true
  }

  /** What stands behind a name, behind a dash, or goes on from the line before. */
  private after(frame: Frame, from: number, end: number, lane: Lane, goesOn = false): void {
    const { text, listener } = this
    let i = skipBlanks(text, from, end)
    for (let c = text[i]; i < end && (c === '&' || c === '!'); c = text[i]) {
      const word = /^[^\s,[\]{}]*/.exec(text.slice(i + 1, Math.min(end, i + 200)))?.[0] ?? ''
      if (c === '&') listener.anchor(frame, word)
      i = skipBlanks(text, i + 1 + word.length, end)
    }
    if (i >= end) {
      frame.open = true
      return
    }
    const c = text[i] ?? ''
    if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) {
      frame.open = true
      return listener.comment(frame, { start: i, end })
    }
    if (/[|>]/.test(c) && /^[|>][-+\d]*[ \t]*(?:#.*)?$/s.test(text.slice(i, end))) return this.block(frame, goesOn)
    if (c === '{' || c === '[') return this.rest(frame, this.flow(frame, i, end), lane, goesOn)
    if (c === '"' || c === "'") return this.quoted(frame, i, end, lane, goesOn)
    if (c === '*' && /^\*[^\s,[\]{}]+\s*(?:#.*)?$/s.test(text.slice(i, end)))
      return listener.alias(frame, /^[^\s]*/.exec(text.slice(i + 1, end))?.[0] ?? '')
    const note = / #/.exec(text.slice(i, end))
    const stop = note ? i + note.index : end
    const plain = text.slice(i, stop).trimEnd()
    listener.value(frame, { start: i, end: i + plain.length, text: plain, form: goesOn ? 'rest' : 'plain' })
    if (note) listener.comment(frame, { start: stop + 1, end })
    if (goesOn) frame.open = frame.open && !note
  }

  /** What is left of a line behind a value. */
  private rest(frame: Frame, from: number, lane: Lane, goesOn: boolean): void {
    const end = lineEnd(this.text, from)
    if (from >= this.at) this.at = Math.max(afterBreak(this.text, end), this.at)
    const i = skipBlanks(this.text, from, end)
    if (i >= end || goesOn) return
    if (this.text[i] === '#') return this.listener.comment(frame, { start: i, end })
    this.listener.value(frame, { start: i, end, text: this.text.slice(i, end), form: 'rest' })
    lane.last = frame
  }

  private quoted(frame: Frame, i: number, end: number, lane: Lane, goesOn: boolean): void {
    const { text, listener } = this
    let close = closeOfQuote(text, i, end)
    if (close < 0 && this.patience > 0) {
      close = closeOfQuote(text, i, this.end)
      this.patience -= (close < 0 ? this.end : close) - i
    }
    if (close < 0) {
      listener.value(frame, { start: i + 1, end, text: text.slice(i + 1, end), form: 'rest' })
      frame.open = true
      return
    }
    const value = { start: i + 1, end: close, text: scalarText(text.slice(i, close + 1)), form: 'quoted' as const }
    const hidden = listener.value(frame, value)
    // One that is no secret is looked into, line by line.
    if (close < end || hidden) this.rest(frame, close + 1, lane, goesOn)
  }

  private block(frame: Frame, goesOn: boolean): void {
    const { text } = this
    const from = this.at
    let end = from
    for (let at = from; at < text.length;) {
      const stop = lineEnd(text, at)
      const i = skipBlanks(text, at, stop)
      if (i < stop && i - at <= frame.column) break
      if (i < stop && frame.column < 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(at, at + 4))) break
      at = Math.max(afterBreak(text, stop), at + 1)
      end = at
    }
    frame.open = true
    if (end === from || goesOn) return
    const whole = text.slice(from, end)
    if (this.listener.value(frame, { start: from, end, text: whole.trim(), form: 'block' })) this.at = end
  }

  /** A collection in flow style; where it ends. One that is never closed is read to the end of its line. */
  private flow(frame: Frame, from: number, end: number): number {
    const { text } = this
    let limit = end
    const close = this.patience > 0 ? closeOfFlow(text, from, frame.isComment ? end : this.end) : -1
    if (close >= 0) limit = close + 1
    else {
      this.patience -= this.end - from
      if (frame.form === 'root' && !frame.isComment) limit = this.end
    }
    return readFlow(text, this.listener, frame, from, { limit, isClosed: close >= 0 })
  }
}
