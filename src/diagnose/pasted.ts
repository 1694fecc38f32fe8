import { readDocuments } from '../documents/documents.js'
import { Lines } from '../yaml/lines.js'
import { entryOf, fieldsOf, itemsOf, resolve, stringOf, scalarOf, type YamlNode } from '../yaml/nodes.js'
import type { Line, Named } from './message.js'

/** More than this of an answer is not read; in UTF-16 units. */
export const MAX_ANSWER = 200_000
/** A line is searched so far. */
const MAX_LINE = 8_000

const COLOUR = /\u001b\[[0-9;]*m/g
const PROMPT = /^\s*[$#%>]\s+(?:kubectl|curl|helm|k)\b/
const CURL = /^(?:[*] |[<>] |[{}] \[|curl: \()/
const OBJECT =
  /(?<kind>[A-Z][A-Za-z]{2,60})(?:\.[\w.-]{1,100})? "(?<name>[^"]{1,253})" is invalid|(?<only>[A-Z][A-Za-z]{2,60}) in version "[^"]{1,60}" cannot be handled/

/** The lines of an answer, and a line of its own for each status condition that it holds. */
export function linesOfAnswer(pasted: string): readonly Line[] {
  const text = pasted.slice(0, MAX_ANSWER)
  let object: Named | null = null
  const lines = text.split(/\r\n|\n|\r/).map((raw, i): Line => {
    const line = raw.replaceAll(COLOUR, '').replaceAll('\\"', '"').slice(0, MAX_LINE)
    const { kind, name, only } = OBJECT.exec(line)?.groups ?? {}
    if (kind !== undefined) object = { kind, name: name ?? null }
    else if (only !== undefined) object = { kind: only, name: null }
    else if (line.trim() === '') object = null
    return { number: i + 1, text: line, object, isCurl: CURL.test(line) }
  })
  return [...lines, ...conditionsIn(text).map((each) => ({ ...each, isCurl: false }))]
}

type Condition = Omit<Line, 'isCurl'>

/** A condition of a status as one line, in a form of our own. */
const told = (type: string, status: string, reason: string, message: string): string =>
  `condition ${type}=${status} reason=${reason} message=${message}`

/** Conditions of an object, of its status, or of what jsonpath prints of it; also as `kubectl describe` prints them. */
function conditionsIn(text: string): readonly Condition[] {
  return [...inTrees(text), ...inDescription(text)]
}

function inTrees(text: string): readonly Condition[] {
  if (!/\breason\b/.test(text)) return []
  // A prompt before the output is no YAML.
  const bare = text.replaceAll(/^.*$/gm, (line) => (PROMPT.test(line) ? ' '.repeat(line.length) : line))
  const lines = new Lines(text)
  const found: Condition[] = []
  const walk = (node: YamlNode | null | undefined, object: Named | null): void => {
    if (!node) return
    const real = resolve(node)
    if (real.kind === 'seq') for (const item of itemsOf(real)) walk(item, object)
    if (real.kind !== 'map') return
    const at = (field: string): string | undefined => textOf(entryOf(real, field)?.value)
    const [type, status, reason] = ['type', 'status', 'reason'].map(at)
    if (type !== undefined && status !== undefined && reason !== undefined) {
      const { line } = lines.position(entryOf(real, 'reason')?.key.start ?? real.start)
      found.push({ number: line, object, text: told(type, status, reason, at('message') ?? '').slice(0, MAX_LINE) })
    }
    for (const { value } of fieldsOf(real)) walk(value, object)
  }
  for (const { root, kind, name } of readDocuments(bare)) walk(root, kind === null ? null : { kind, name })
  return found
}

const textOf = (node: YamlNode | undefined): string | undefined => {
  const value = stringOf(node) ?? scalarOf(node)
  return value === undefined || value === null ? undefined : String(value)
}

const DESCRIBED =
  /^ *Message: +(?<message>.*)\n(?: *Observed Generation:.*\n)? *Reason: +(?<reason>\S+)\n *Status: +(?<status>\S+)\n *Type: +(?<type>\S+)/gm

function inDescription(text: string): readonly Condition[] {
  return [...text.matchAll(DESCRIBED)].map(({ index, groups }) => ({
    number: text.slice(0, index).split('\n').length,
    object: null,
    text: told(groups?.['type'] ?? '', groups?.['status'] ?? '', groups?.['reason'] ?? '', groups?.['message'] ?? ''),
  }))
}
