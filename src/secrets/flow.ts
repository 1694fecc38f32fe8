import { lineEnd } from '../yaml/lines.js'
import { newFrame, setName, type Frame, type Listener } from './frames.js'
import { closeOfQuote, scalarText } from './lexer.js'

/** Reads a collection in flow style from its bracket on, up to the place where it closes or to `limit`; where it ends. */
export function readFlow(
  text: string,
  listener: Listener,
  frame: Frame,
  from: number,
  { limit, isClosed }: { readonly limit: number; readonly isClosed: boolean },
): number {
  const stack: Frame[] = [frame]
  let i = from

  while (i < limit) {
    const top = stack.at(-1) ?? frame
    const c = text[i] ?? ''
    if (/[\s:?]/.test(c)) i++
    else if (c === ',') {
      if (top.form === 'map') setName(listener, top, '')
      i++
    } else if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) {
      const stop = Math.min(lineEnd(text, i), limit)
      listener.comment(top, { start: i, end: stop })
      i = stop
    } else if (c === '{' || c === '[') {
      stack.push(newFrame(listener, top, i, Infinity, c === '{' ? 'map' : 'list', frame.isComment))
      i++
    } else if (c === '}' || c === ']') {
      if (stack.length > 1) stack.pop()
      i++
      if (stack.length === 1 && isClosed) return i
    } else i = readScalar(text, listener, top, i, limit)
  }
  frame.open = !isClosed
  return limit
}

function readScalar(text: string, listener: Listener, top: Frame, from: number, limit: number): number {
  const c = text[from] ?? ''
  if (c === '&' || c === '!' || c === '*') {
    const word = /^[^\s,[\]{}:]*/.exec(text.slice(from + 1, Math.min(limit, from + 200)))?.[0] ?? ''
    if (c === '&') listener.anchor(top, word)
    if (c === '*') listener.alias(top, word)
    return from + 1 + word.length
  }
  const quote = c === '"' || c === "'" ? closeOfQuote(text, from, limit) : -1
  const end = quote >= 0 ? quote + 1 : plainEnd(text, from, limit)
  const next = skipBlanksAndBreaks(text, end, limit)
  const isName =
    text[next] === ':' && (quote >= 0 || /[\s,[\]{}"']|^$/.test(text[next + 1] ?? '')) && top.form === 'map'
  const written = text.slice(from, end)
  if (isName) setName(listener, top, scalarText(written))
  else {
    const [start, stop] = quote >= 0 ? [from + 1, quote] : [from, from + written.trimEnd().length]
    listener.value(top, { start, end: stop, text: scalarText(written), form: quote >= 0 ? 'quoted' : 'plain' })
  }
  return isName ? next + 1 : Math.max(end, from + 1)
}

function plainEnd(text: string, from: number, limit: number): number {
  let i = from + 1
  for (; i < limit; i++) {
    const c = text[i] ?? ''
    if (/[,[\]{}\r\n]/.test(c)) break
    if (c === ':' && /[\s,[\]{}]|^$/.test(text[i + 1] ?? '')) break
    if (c === '#' && /\s/.test(text[i - 1] ?? '')) break
  }
  return i
}

function skipBlanksAndBreaks(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit && /\s/.test(text[i] ?? '')) i++
  return i
}
