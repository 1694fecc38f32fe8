// What a value looks like by itself.

/** Whether a text is filled in later, hidden already, or plainly no more than a sign of where a value goes. */
export const isFilledIn = (value: string): boolean =>
  /^\$\(|^\$[A-Za-z_{(]|\$\{|\{\{|^<[^>]*>?$|^(?:Bearer )?REDACTED\b|^(?:xxx+|\*+|\.+)$|^%[\w-]+%$|^`/i.test(value)

/** Words, perhaps several with dashes: the name of something. */
export const WORDS = /^[A-Za-z][a-z]*(?:[-_ ./](?:[A-Za-z][a-z]*)?)*$/

/** Where a value is kept, not the value: a file, a variable, an entry of some vault. */
const KEPT_ELSEWHERE =
  /^(?:os\.environ[/.[]|env[:/.]|process\.env\.|(?:ref\+)?vault[+:]|(?:op|ssm|awssm|gcpsm|akv|file|secret|secrets|secretsmanager|keyvault):\/?\/?\S|arn:aws[\w-]*:|projects\/[^/]+\/secrets\/|@Microsoft\.KeyVault|ENC\[|!(?:env|vault|secret|Ref|Sub|GetAtt|ImportValue|reference)\b|@\/|(?:var|local|data|module|random_\w+|aws_\w+|secrets|inputs|env|vars|github|values|params)\.[a-z_]|base64encode\(|file\(|lookup\(|jsonencode\()/i

/** A value that is certainly no secret, whatever its name: nothing, a switch, a number, a reference, something to fill in. */
const NO_VALUE =
  /^(?:|true|false|null|none|~|yes|no|\d{1,9}(?:\.\d+)?[kmg]?|\d+[smhd]|<[^>]*>|\$\{?[A-Za-z_]\w*(?::?-)?\}?|\$\(.*\)|\{\{.*\}\}|REDACTED|Bearer REDACTED|change[-_]?me|replace[-_]?(?:me|with)?.*|insert[-_ ].*|your[-_ ].*|my[-_].*|example.*|placeholder|x{3,}.*|\*+|\.{3}|todo|tbd|n\/a|[A-Za-z_-]*(?:secretref|passthrough|inline|optional|required|strict))$/i

/** Words that stand behind names of secrets and say what they are or how they are used. */
const RESERVED = new Set(
  'string object integer boolean array number password passwords secret secrets token tokens key apikey api-key header query cookie cookies bearer basic digest mtls oauth oauth2 oidc jwt ldap saml required optional enabled disabled default plain inline hidden redacted masked authorization x-api-key username user value name env vault file kubernetes md5 scram-sha-256 scram-sha-512 sha256 bcrypt argon2 encrypted generated auto random unset empty always never static dynamic iam aws gcp azure service-account serviceaccount managedidentity workload-identity managed opaque'.split(
    ' ',
  ),
)

const isPath = (text: string): boolean => /^[~.]{0,2}\/[\w.${}-]+(?:\/[\w.${}-]*)+$/.test(text) && !looksRandom(text)

/** Whether a value is certainly no secret. A number can be a password. */
export function isHarmless(text: string, mayBeNumber = false): boolean {
  if (mayBeNumber && /^\d{4,}$/.test(text)) return false
  return (
    NO_VALUE.test(text) ||
    /^\$\(|^\$\{|^\{\{/.test(text) ||
    KEPT_ELSEWHERE.test(text) ||
    RESERVED.has(text.toLowerCase()) ||
    isPath(text)
  )
}

/** Whether a text is an expression of CEL or of another language, which reads its values elsewhere. */
export const isExpression = (value: string): boolean =>
  /\b(?:request|jwt|source|response|apiKey|basicAuth|metadata)\.[a-z]|^[\w.]+\(|%[A-Z_]+\(/.test(value)

/** The name of a Kubernetes object: words and small numbers with dashes. */
export const isResourceName = (text: string): boolean =>
  /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$|^[a-z]+\d{0,2}$/.test(text) &&
  text.split(/[-.]/).every((part) => /^(?:[a-z]+\d{0,2}|v?\d{1,4}|\d{6}|\d{8})$/.test(part))

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

/**
 * Whether a text says something by itself: words, numbers and short codes with marks between them, as in a host, a region, a
 * model or a version. Such a text also stands where no secret is, and hiding it there would change what the text means.
 */
export function isOrdinary(text: string): boolean {
  return (
    /^(?:https?:\/\/|[~.]{0,2}\/)?[a-z0-9]+(?:[-._:/@ ]+[a-z0-9]+)*\/?$/i.test(text) &&
    !text.split(/[-._:/@ ]+/).some(isCode)
  )
}

const isCode = (part: string): boolean => part.length > 5 && /\d/.test(part) && /[a-z]/i.test(part)
