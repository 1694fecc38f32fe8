// What a secret looks like, where no schema tells: by the name that stands before it, and by itself.

/** Names of fields, variables and headers whose value is a credential. Separators and case do not count. */
const SAYS_SECRET =
  /(?:^|[^a-z])(?:api_?keys?|access_?keys?(?:_?id)?|secret_?(?:access_?)?keys?|private_?keys?|account_?keys?|signing_?keys?|encryption_?keys?|(?:[a-z]+_)*(?:tokens?|passwords?|passwd|passphrase|pwd|secrets?|credentials?)|authorization|cookies?|bearer|client_?secret|connection_?string|webhook_?url|dsn|htpasswd|inline)$/
/** A name that may say so: what stands behind it must look like a secret by itself. */
const MAY_SAY_SECRET = /(?:^|[^a-z])(?:keys?|auth|pass|sig|signature|hash|cert)$/
/** Names that end in such a word and mean a reference or a place, not the thing. */
const SAYS_PLACE =
  /(?:name|ref|refs|file|path|mount|class|namespace|url|uri|endpoint|host|type|kind|ttl|expiry|length|count|limit|max_?tokens|min_?tokens|total_?tokens)$/

/** Headers that carry a credential. */
const HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
  'x-auth-token',
  'x-amz-security-token',
  'ocp-apim-subscription-key',
])

export const isSecretHeader = (name: string): boolean => HEADERS.has(name.toLowerCase())

const snake = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.\s]/g, '_')
    .toLowerCase()

/** How much a name says of what stands behind it. */
export function saysSecret(name: string): 'yes' | 'maybe' | 'no' {
  const plain = snake(name.slice(-80))
  if (SAYS_PLACE.test(plain)) return 'no'
  return SAYS_SECRET.test(plain) ? 'yes' : MAY_SAY_SECRET.test(plain) ? 'maybe' : 'no'
}

/** Beginnings that issuers give their tokens, and forms that nothing else has. */
const KNOWN =
  /(?:\bsk-(?:ant-|proj-|or-|live-|test-)?[A-Za-z0-9_-]{10,}|\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abeprs]-[\w-]{10,}|\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{12,}|\bAIza[\w-]{30,}|\b(?:hf|gsk|npm|pypi|dop_v1|nvapi|r8|pplx|xai|shpat|rk_live|sk_live|pk_live|whsec)[-_][A-Za-z0-9_-]{16,}|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|\bya29\.[\w-]{16,}|\$2[aby]\$\d\d\$[./A-Za-z0-9]{20,}|\$apr1\$\S{8,}|\{SHA\}[A-Za-z0-9+/=]{20,}|\bage-secret-key-1\w{20,}|\bhooks\.slack\.com\/services\/\S+)/gi

/** Tokens that a text holds wherever they stand, by their form: ranges of it. */
export function tokensIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const { 0: whole, index } of text.matchAll(KNOWN))
    if (isMixed(whole)) found.push({ start: index, end: index + whole.length })
  // `Bearer …`, `Basic …`, `user:password@` in an address, keys in a query.
  for (const match of text.matchAll(/\b(?:Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{8,})/gi))
    add(match, match[1], (value) => looksRandom(value) || isMixed(value))
  for (const match of text.matchAll(/:\/\/[^\s/:@'"]{1,80}:([^\s/@'"]{3,200})@/g)) add(match, match[1], isNotFilledIn)
  for (const match of text.matchAll(
    /[?&](?:api[-_]?key|key|token|access[-_]?token|sig|signature|secret|password|code)=([^\s&#'"]{6,})/gi,
  ))
    add(match, match[1], isNotFilledIn)
  return found

  function add(match: RegExpMatchArray, value: string | undefined, counts: (value: string) => boolean): void {
    if (value === undefined || !counts(value)) return
    const start = (match.index ?? 0) + match[0].indexOf(value, match[0].search(/[ \t:=]/))
    found.push({ start, end: start + value.length })
  }
}

const isNotFilledIn = (value: string): boolean => !/[${}<>]|^REDACTED$|^(?:xxx+|\*+|\.+)$/i.test(value)

const isMixed = (value: string): boolean => /\d/.test(value) && /[A-Za-z]/.test(value) && !/REDACTED/.test(value)

/** Whether a text is long and random enough to be a secret whatever stands before it; no host, path, model or version is. */
export function looksRandom(text: string): boolean {
  const value = text.trim()
  if (value.length < 12 || /\s/.test(value) || /^https?:\/\/[^@]*$/i.test(value)) return false
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/.*)?$/i.test(value) && !/[A-Z].*\d|\d.*[A-Z]/.test(value)) return false
  return value.split(/[-_./:,@]/).some((part) => {
    const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[+=!#$%^&*~]/].filter((kind) => kind.test(part)).length
    return (
      (part.length >= 10 && kinds >= 2 && turns(part) >= 4) ||
      (part.length >= 24 && kinds >= 2) ||
      /^[0-9a-f]{32,}$/i.test(part)
    )
  })
}

/** How often letters and digits, or upper and lower case, take turns: words do so seldom. */
function turns(part: string): number {
  const kind = (c: string): number => (/[a-z]/.test(c) ? 0 : /[A-Z]/.test(c) ? 1 : /\d/.test(c) ? 2 : 3)
  let count = 0
  for (let i = 1; i < part.length; i++) if (kind(part.charAt(i)) !== kind(part.charAt(i - 1))) count++
  return count
}

/** A value that is certainly no secret, whatever its name: nothing, a switch, a number, a reference, something to fill in. */
const NO_VALUE =
  /^(?:|true|false|null|none|~|yes|no|\d{1,5}(?:\.\d+)?|\d+[smhd]|<[^>]*>|\$\{?[A-Za-z_]\w*(?::?-)?\}?|\$\(.*\)|\{\{.*\}\}|REDACTED|Bearer REDACTED|changeme|your[-_ ].*|my[-_].*|example.*|x{3,}.*|\*+|\.{3}|todo|[A-Za-z_-]*(?:secretref|passthrough|inline|optional|required|strict))$/i
/** Words, perhaps several with dashes: the name of something. */
const WORDS = /^[A-Za-z][a-z]*(?:[-_ ./](?:[A-Za-z][a-z]*)?)*$/

/** Whether a value behind a name that says so is a secret. */
export function isSecretBehind(name: string, value: string): boolean {
  const text = value.trim().replace(/^(?:Bearer|Basic|Token)[ \t]+/i, '')
  const says = saysSecret(name)
  if (says === 'no' || NO_VALUE.test(text) || text.length < 6) return false
  if (/\b(?:request|jwt|source|response)\.[a-z]/.test(text)) return false
  return says === 'yes' ? !WORDS.test(text) || text.length > 40 : looksRandom(text) || tokensIn(text).length > 0
}

/**
 * Whether a text says something by itself: words, numbers and short codes with marks between them, as in a host, a region, a
 * model or a version. Such a text also stands where no secret is, and hiding it there would change what the text means.
 */
export function isOrdinary(text: string): boolean {
  return /^(?:https?:\/\/)?[a-z0-9]+(?:[-._:/@ ]+[a-z0-9]+)*\/?$/i.test(text) && !text.split(/[-._:/@ ]+/).some(isCode)
}

const isCode = (part: string): boolean => part.length > 5 && /\d/.test(part) && /[a-z]/i.test(part)
