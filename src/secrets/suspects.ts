import type { ChangeSet } from '../yaml/change-set.js'
import type { Range, TextEdit } from '../yaml/lines.js'
import { apart } from './apart.js'
import { commandsIn } from './commands.js'
import { isSecretBehind } from './looks.js'
import { saysSecret } from './names.js'
import { isSecretText, PLACEHOLDER } from './rules.js'
import { tokensIn } from './tokens.js'
import { isFilledIn, looksRandom } from './values.js'

// The last look: it needs no tree and no names above, so it works in comments, in scripts and `.env` files inside of other
// values, in kinds that nobody knows, and in texts that can't be read.

/** `name:` or `name=` before its value, also in quotes, with escapes inside a string, behind a comment sign, a dash or `export`. */
const NAME =
  /(?<![\w./-])(?:--set(?:-string|-literal)?[ =]["']?)?(?<quote>\\{0,7}["'])?(?<name>[A-Za-z_][\w./-]{1,80})(?:\k<quote>)?[ \t]*(?::[ \t]+|:(?=\\{0,7}["'])|(?<![=!<>])=(?!=)[ \t]*)(?:&\S{1,80}[ \t]+)?(?=\S)/g

const PLAIN = /[^\s#"',;{}[\]\\|>&*](?:[^\r\n#,;{}[\]"'\\&]|&(?=[^\s&]))*/y

/** The value that begins at a place, without its quotes; null where none does. */
function valueAt(text: string, at: number): Range | null {
  const [open] = /^\\{0,7}["']/.exec(text.slice(at, at + 8)) ?? []
  if (open === undefined) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(text)?.[0]
    return plain === undefined ? null : { start: at, end: at + plainValue(plain).trimEnd().length }
  }
  const start = at + open.length
  for (let i = start; i < text.length && !/[\r\n]/.test(text.charAt(i)); i++) {
    if (text.startsWith(open, i)) return { start, end: i }
    if (text[i] === '\\') i++
  }
  return null
}

/** A value without quotes ends where the next pair of a connection string or the next flag begins. */
const plainValue = (value: string): string => /^.*?(?=[ \t]+(?:[\w-]+=|-{1,2}[a-z]|>>|\|)|$)/s.exec(value)?.[0] ?? value

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/y
/** What may follow in a key: blanks, breaks also as escapes, comment signs, base64, and the headers of old forms. */
const BODY =
  /(?:\\[nr]|[ \t\r\n#>]|[A-Za-z0-9+/=]{16,}|[A-Za-z0-9+/=]{1,15}(?=\\n|[ \t]*(?:[\r\n"']|$)|-----END)|(?:Proc-Type|DEK-Info|Version|Comment):[^\r\n\\]{0,100})/y

/** Where a private key that begins at a place ends; it may be cut off. */
function endOfKey(text: string, from: number): number {
  let end = from
  for (let at = from; ;) {
    END.lastIndex = at
    if (END.test(text)) return END.lastIndex
    BODY.lastIndex = at
    if (!BODY.test(text)) return end
    if (/[A-Za-z0-9+/=]/.test(text.charAt(BODY.lastIndex - 1))) end = BODY.lastIndex
    at = BODY.lastIndex
  }
}

/** The lines of a key, each with its indentation, so that the text around stays what it was. */
const hiddenLines = (key: string): string =>
  key.replaceAll(
    /(^|\\n|\r?\n)([ \t]*#?[ \t]*)([^\r\n\\]+)/g,
    (_, before: string, blank: string) => `${before}${blank}${PLACEHOLDER}`,
  )

/** The change that hides what looks like a secret. */
export function suspects(text: string): ChangeSet {
  const edits: TextEdit[] = []
  const hide = (start: number, end: number): void => {
    if (isSecretText(text.slice(start, end))) edits.push({ start, end, text: PLACEHOLDER })
  }
  for (const { 0: head, index } of text.matchAll(BEGIN)) {
    const end = endOfKey(text, index + head.length)
    edits.push({ start: index, end, text: hiddenLines(text.slice(index, end)) })
  }
  for (const { start, end } of [...tokensIn(text), ...commandsIn(text)]) hide(start, end)
  for (const match of text.matchAll(NAME)) {
    const name = match.groups?.['name'] ?? ''
    if (saysSecret(name) === 'no') continue
    const value = valueAt(text, match.index + match[0].length)
    const said = value && text.slice(value.start, value.end)
    if (value && said && isSecretBehind(name, said) && !isFilledIn(said)) hide(value.start, value.end)
  }
  for (const match of text.matchAll(/^[ \t]*#[ \t]*(?<secret>\S{16,})[ \t]*$/dgm)) {
    const [start, end] = match.indices?.groups?.['secret'] ?? [0, 0]
    if (looksRandom(text.slice(start, end))) hide(start, end)
  }
  return apart(text, edits)
}
