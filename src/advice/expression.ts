/** What is wrong with an expression (CEL) at first sight. */
export type ExpressionFault =
  | { readonly fault: 'syntax'; readonly name: string }
  | { readonly fault: 'variable'; readonly name: string }
  | { readonly fault: 'field'; readonly name: string; readonly of: 'request' | 'response' }

/** The variables of the gateway's expressions (agentgateway `schema/cel.md` @ main, September 2026; older releases have fewer). */
export const VARIABLES: readonly string[] = [
  'request',
  'response',
  'llm',
  'llmRequest',
  'jwt',
  'apiKey',
  'basicAuth',
  'source',
  'destination',
  'backend',
  'proxy',
  'env',
  'mcp',
  'extauthz',
  'extproc',
  'mcpGuardrails',
  'metadata',
]

/** The fields of the two that people ask most (the same source). */
export const FIELDS: Readonly<Record<'request' | 'response', readonly string[]>> = {
  request: [
    'method',
    'uri',
    'host',
    'scheme',
    'path',
    'pathAndQuery',
    'version',
    'headers',
    'body',
    'bodyPrefix',
    'startTime',
    'endTime',
  ],
  response: ['code', 'grpcStatus', 'headers', 'body', 'bodyPrefix'],
}

const TOKEN =
  /\s*(?:\/\/[^\n]*\s*)*(?:(?<text>[rRbB]{0,2}(?:"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))|(?<number>0[xX][\da-fA-F]+u?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?u?|\.\d+)|(?<name>[A-Za-z_]\w*)|(?<sign>==|!=|<=|>=|&&|\|\||\.\?|\[\?|[-+*/%<>!?:.,()[\]{}]))/gy

interface Token {
  readonly kind: 'value' | 'name' | 'sign'
  readonly text: string
}

function tokensOf(expression: string): readonly Token[] | { readonly stopsAt: string } {
  const tokens: Token[] = []
  let at = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(expression); match; match = TOKEN.exec(expression)) {
    const { text, number, name, sign = '' } = match.groups ?? {}
    const value = text ?? number
    tokens.push(
      value !== undefined
        ? { kind: 'value', text: value }
        : name === 'in'
          ? { kind: 'sign', text: name }
          : { kind: name === undefined ? 'sign' : 'name', text: name ?? sign },
    )
    at = TOKEN.lastIndex
  }
  const rest = expression.slice(at).replace(/^\s*(?:\/\/.*\s*)*/, '')
  return rest === '' ? tokens : { stopsAt: rest.slice(0, 20) }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '[?': ']', '{': '}' }
const OPERATORS = ['==', '!=', '<=', '>=', '<', '>', '&&', '||', '+', '-', '*', '/', '%', '?', ':', 'in', ',']

/** Where values and operators do not take turns, or a bracket has no partner; null where all is in order. */
function syntaxFault(tokens: readonly Token[]): string | null {
  const open: string[] = []
  let wants = true
  for (const [i, { kind, text }] of tokens.entries()) {
    const before = tokens[i - 1]?.text ?? ''
    const isInside = before === '.' || before === '.?'
    if (kind === 'value' || kind === 'name') {
      if (!wants) return text
      wants = false
    } else if (text === '.' || text === '.?') {
      if (wants || tokens[i + 1]?.kind !== 'name') return text
      wants = true
    } else if (CLOSING[text] !== undefined) {
      if (text === '(' && !wants && tokens[i - 1]?.kind !== 'name') return text
      open.push(CLOSING[text])
      wants = true
    } else if (text === ')' || text === ']' || text === '}') {
      if (open.pop() !== text || (wants && !['(', '[', '{', ','].includes(before))) return text
      wants = false
    } else if (text === '!' || (text === '-' && wants)) {
      if (!wants) return text
    } else if (OPERATORS.includes(text)) {
      if (wants || isInside) return text
      wants = true
    }
  }
  return open.length > 0 || wants ? (tokens.at(-1)?.text ?? '') : null
}

/** Macros that bind a name for what stands behind the comma. */
const BINDING = [
  'all',
  'exists',
  'exists_one',
  'existsOne',
  'map',
  'filter',
  'bind',
  'sortBy',
  'transformList',
  'transformMap',
]
const WORDS = ['true', 'false', 'null']

/** What plainly fails in an expression: it can't be read, or asks for a variable or field that there is not. Functions and types are not looked at. */
export function faultIn(expression: string): ExpressionFault | null {
  const tokens = tokensOf(expression)
  if ('stopsAt' in tokens) return { fault: 'syntax', name: tokens.stopsAt }
  const stop = syntaxFault(tokens)
  if (stop !== null) return { fault: 'syntax', name: stop }
  const at = (i: number): string => tokens[i]?.text ?? ''
  const bound = new Set(
    tokens.flatMap(({ text }, i) =>
      BINDING.includes(text) && at(i + 1) === '(' ? [at(i + 2), ...(at(i + 3) === ',' ? [at(i + 4)] : [])] : [],
    ),
  )
  for (const [i, { kind, text }] of tokens.entries()) {
    const isRoot = kind === 'name' && at(i - 1) !== '.' && at(i - 1) !== '.?' && at(i + 1) !== '(' && at(i + 1) !== '{'
    if (!isRoot || WORDS.includes(text) || bound.has(text)) continue
    const isNamespace = at(i + 1) === '.' && at(i + 3) === '('
    if (!VARIABLES.includes(text)) {
      if (isNamespace) continue
      return { fault: 'variable', name: text }
    }
    const field = at(i + 2)
    if (
      (text === 'request' || text === 'response') &&
      at(i + 1) === '.' &&
      !FIELDS[text].includes(field) &&
      !isNamespace
    )
      return { fault: 'field', name: field, of: text }
  }
  return null
}
