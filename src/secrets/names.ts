// What a name says of the value behind it, where no schema tells.

/**
 * How much a name says: `password`, behind which any word may be the secret; `yes`, behind which words are references;
 * `maybe`, behind which only what looks random is one; `no`.
 */
export type Says = 'password' | 'yes' | 'maybe' | 'no'

/** Names whose value people choose themselves. */
const PASSWORD = /(?:password|passwd|passphrase|passcode|(?:^|[^a-z])(?:pwd|pass|pw)|(?:[a-z]pwd))s?$/
/** Names of fields, variables and headers whose value is a credential. Separators and case do not count. */
const SECRET =
  /(?:(?:^|[^a-z])(?:access_?keys?(?:_?id)?|private_?keys?(?:_?id)?|key_data|(?:account|signing|encryption|master|salt|admin|virtual|service|subscription|license|shared|session|jwt|hmac|webhook|deploy|ssh|app|application|storage|routing|integration|instrumentation|write|event|ingest|provider|openai|anthropic)_?keys?|authorization|bearer|dsn|inline)|api_?keys?|secret_?(?:access_?)?keys?|tokens?|secrets?|credentials?|cookies?|connection_?strings?|ht_?passwd|docker_?config(?:_?json)?|dockercfg|identity_?token)$/
/** A variable that ends so holds a key, whoever gave it. */
const KEY_VARIABLE =
  /^(?!.*(?:PUBLIC|PRIMARY|FOREIGN|CACHE|SORT|PARTITION|LOOKUP|GROUP|SHARD|ROUTING|HEADER|CONFIG|SECRET_REF)_KEY$)[A-Z][A-Z0-9_]*_KEY$/
/** A name that may say so: what stands behind it must look like a secret by itself. */
const MAYBE = /(?:^|[^a-z])(?:keys?|auth|sig|signature|hash|cert|salt|seed|nonce|pin|code)$/
/** Names that end in such a word and mean a reference or a place, not the thing. */
const PLACE =
  /(?:(?:^|_)(?:name|refs?|file|path|mount|class|namespace|url|uri|endpoint|host|type|kind|ttl|expiry|length|size|count|limit|bucket|env)|(?:max|min|total|prompt|completion|input|output|cached|reasoning|new|stop|special|eos|bos|pad|num|n)_?tokens?|(?:public|ca|client_certificate)_?(?:keys?|data)|file_?name|secret_?ref)$/

const snake = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.\s]/g, '_')
    .toLowerCase()

/** How much a name says of what stands behind it. */
export function saysSecret(name: string): Says {
  // A line of a script that happens to read as YAML.
  if (/["'`]/.test(name)) return 'no'
  const end = name.slice(-80)
  const plain = snake(end)
  if (PLACE.test(plain)) return 'no'
  if (PASSWORD.test(plain)) return 'password'
  if (SECRET.test(plain) || KEY_VARIABLE.test(end)) return 'yes'
  return MAYBE.test(plain) ? 'maybe' : 'no'
}

/**
 * A name that also means the Kubernetes Secret itself, or a key of it: `existingSecret`, `imagePullSecrets`, `secretKey`, not
 * `clientSecret`. `strict`: beside credentials only those that can mean nothing else.
 */
export function namesSecretObject(name: string, strict: boolean): boolean {
  if (strict) return /^(?:existing|image_?pull|tls|ca)[\w-]*secrets?$/i.test(name)
  if (name === 'secretKey') return true
  return (
    /secrets?$/i.test(name) &&
    !/(?:client|app|api|shared|webhook|jwt|session|hmac|signing|cookie|access|consumer|oauth|auth)[-_. ]?secrets?$/i.test(
      name,
    )
  )
}

/** Fields of an object with credentials that are none themselves. */
const ORDINARY =
  /^(?:name|id|user|username|login|email|account|database|db|type|kind|mode|method|scheme|enabled|host|hostname|port|realm|issuer|audiences?|scopes?|tenant(?:id)?|client_?id|region|provider|namespace|labels?|annotations?|description|group|key|in|location|header|prefix|suffix|format|version|service|project|role|rolearn|model|url|uri|path|ref|file|expires?|ttl|created|apiversion|metadata|status|optional|max|min|limit|count|existing_?secret\w*|\w+(?:_?ref|_?name|_?path|_?file|_?url|_?uri|_?enabled|_?id|_?keys?))$/i

/** Whether a field beside credentials is none by its name: `username`, `type`. */
export const isOrdinaryName = (name: string): boolean => ORDINARY.test(name) && saysSecret(name) !== 'password'

/** Names that hold credentials of several people or things, each under a name of its own or as an item of a list. */
export const holdsCredentials = (name: string): boolean =>
  /(?:tokens|passwords|api_?keys|credentials|secrets|master_?keys)$/i.test(name) && saysSecret(name) !== 'no'

/** Headers that carry a credential. */
const HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'api-key',
  'apikey',
  'x-goog-api-key',
  'x-auth-token',
  'x-access-token',
  'x-amz-security-token',
  'x-vault-token',
  'private-token',
  'ocp-apim-subscription-key',
])

export const isSecretHeader = (name: string): boolean => HEADERS.has(name.toLowerCase())
