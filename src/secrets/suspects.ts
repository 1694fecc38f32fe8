import type { TextEdit } from '../yaml/lines.js'
import { isSecretBehind, isSecretHeader, looksRandom, tokensIn } from './looks.js'
import { isSecretText, PLACEHOLDER } from './places.js'

// The last look, line by line: it needs no tree, so it works in comments, in scripts and `.env` files inside of other
// values, in kinds that nobody knows, and in texts that can't be read.

/** `name: value`, `name=value`, `"name": "value"`, also behind a comment sign, a dash, `export` or `--from-literal=`. */
const PAIR =
  /(?:^|[\s#{,;"'([-]|--from-literal[= ]["']?|--set(?:-string)?[ =]["']?)(["']?)([A-Za-z_][\w./-]{1,80})\1[ \t]*(?::[ \t]+|:(?=["'])|=[ \t]*)((?:&\S+[ \t]+)?)("(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s#"',;{}[\]][^\r\n#,;{}[\]"']*)/g
const PEM = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|(?=\n[^\s\w+/=-])|$)/g
/** A header or a variable as people list them: its name on one line, its value on the next. */
const NAMED =
  /(["']?)name\1[ \t]*:[ \t]*(["']?)([\w.-]+)\2[ \t]*(?:,|\r?\n[ \t]*)[ \t]*(["']?)value\4[ \t]*:[ \t]*("(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s#"',{}[\]&*|>][^\r\n#,{}[\]]*)/g

/** Lists of users with their passwords, and of keys. */
const LISTS =
  /(?:basicAuth|apiKeyAuth)\w*["']?[ \t]*:[^#]{0,400}?\b(?:users|keys|apiKeys|credentials)["']?[ \t]*:[ \t]*(\[[^\]]*\]|(?:\r?\n[ \t]*-[^\r\n]*)+)/g
const ITEM = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,[\]'"-][^\r\n,[\]]*/g

/** Edits that hide what looks like a secret in a text from which those at known places are gone already. */
export function suspects(text: string): readonly TextEdit[] {
  const ranges: { start: number; end: number; value: string }[] = []
  const hide = (start: number, end: number): void => {
    if (isSecretText(text.slice(start, end))) ranges.push({ start, end, value: PLACEHOLDER })
  }
  for (const { 0: whole, index } of text.matchAll(PEM))
    ranges.push({ start: index, end: index + whole.length, value: hiddenLines(whole) })
  for (const { start, end } of tokensIn(text)) hide(start, end)
  for (const match of text.matchAll(PAIR)) {
    const [whole, , name = '', , raw = ''] = match
    const value = inside(raw.trimEnd())
    if (!isSecretBehind(name, value)) continue
    const from = match.index + whole.length - raw.length + (raw === value || !/^["']/.test(raw) ? 0 : 1)
    hide(from, from + value.trimEnd().length)
  }
  for (const match of text.matchAll(NAMED)) {
    const [whole, , , name = '', , raw = ''] = match
    const value = inside(raw.trimEnd())
    const counts = isSecretHeader(name) ? !isExpression(value) : isSecretBehind(name, value)
    if (!counts || value.length < 4) continue
    const from = match.index + whole.length - raw.length + (/^["']/.test(raw) ? 1 : 0)
    hide(from, from + value.length)
  }
  for (const list of text.matchAll(LISTS)) {
    const from = list.index + list[0].length - (list[1] ?? '').length
    for (const item of (list[1] ?? '').matchAll(ITEM)) {
      const quote = /^["']/.test(item[0]) ? 1 : 0
      hide(from + item.index + quote, from + item.index + item[0].length - quote)
    }
  }
  for (const match of text.matchAll(/^[ \t]*#[ \t]*(\S{16,})[ \t]*$/gm))
    if (looksRandom(match[1] ?? ''))
      hide(match.index + match[0].lastIndexOf(match[1] ?? ''), match.index + match[0].trimEnd().length)
  return apart(ranges)
}

/** What a matcher or a transformation computes is no value. */
const isExpression = (value: string): boolean => /\b(?:request|jwt|source|response)\.|[{(]|^\^/.test(value)

/** A value without its quotes. */
const inside = (raw: string): string => (/^(["']).*\1$/s.test(raw) && raw.length > 1 ? raw.slice(1, -1) : raw)

/** The lines of a key, each with its indentation, so that the text around stays what it was. */
function hiddenLines(pem: string): string {
  return pem.replaceAll(
    /(^|\\n|\r?\n)([ \t]*#?[ \t]*)([^\r\n\\]+)/g,
    (_, before: string, blank: string) => `${before}${blank}${PLACEHOLDER}`,
  )
}

/** Ranges that do not overlap, as edits; the first and longest wins. */
function apart(ranges: readonly { start: number; end: number; value: string }[]): TextEdit[] {
  const edits: TextEdit[] = []
  for (const { start, end, value } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (edits.at(-1)?.end ?? 0) && end > start) edits.push({ start, end, text: value })
  return edits
}
