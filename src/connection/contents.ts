import type { World } from '../documents/world.js'
import { isPlaceholder } from '../verdict/placeholders.js'
import { entryOf, nodeAt, scalarOf } from '../yaml/nodes.js'

/**
 * What a key of a ConfigMap or Secret holds: `assumed` where the text does not hold the object, or holds a stand-in for
 * its value; `absent` where object or key is there in name only; else the bytes, one character for each.
 */
export type Content =
  { readonly is: 'assumed' } | { readonly is: 'absent' } | { readonly is: 'bytes'; readonly bytes: string }

const ASSUMED: Content = { is: 'assumed' }
const ABSENT: Content = { is: 'absent' }

/** Reads a key as the controllers do: `stringData` wins over `data`, which is base64 in a Secret. */
export function contentOf(
  world: World,
  kind: 'ConfigMap' | 'Secret',
  namespace: string,
  name: string,
  key: string,
): Content {
  // Nothing can have an empty name, or one with a slash.
  if (name === '' || name.includes('/')) return ABSENT
  const found = world.find(kind, namespace, name)
  if (!found) return ASSUMED
  const [plain, encoded] = kind === 'Secret' ? ['stringData', 'data'] : ['data', 'binaryData']
  const text = scalarOf(entryOf(nodeAt(found.root, [plain]), key)?.value)
  if (text !== undefined && text !== null) return bytesOf(String(text), (value) => utf8(value))
  const base64 = scalarOf(entryOf(nodeAt(found.root, [encoded]), key)?.value)
  return base64 === undefined || base64 === null ? ABSENT : bytesOf(String(base64), decoded)
}

function bytesOf(text: string, read: (text: string) => string | null): Content {
  if (isStandIn(text)) return ASSUMED
  const bytes = read(text)
  // What is no base64 the API server refuses; nothing follows from it.
  return bytes === null ? ASSUMED : { is: 'bytes', bytes }
}

/** A text that somebody or something fills in before the object is applied. */
const isStandIn = (text: string): boolean => isPlaceholder(text.trim()) || STAND_IN.test(text.trim())

const STAND_IN =
  /^(?:Bearer )?(?:REDACTED|PEM|<[^>]*>|[.…*]+|(?:your|my|change|replace|insert|paste|todo|fixme|xxx)(?![a-z]).*)$/i

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text.slice(0, LONGEST)))

/** Longer values are told apart by their beginnings. */
const LONGEST = 20_000

function decoded(base64: string): string | null {
  try {
    return atob(base64.replaceAll(/\s/g, '').slice(0, LONGEST - (LONGEST % 4)))
  } catch {
    return null
  }
}

/** Whether the text shows that a key has no value. */
export function isEmpty(content: Content): boolean {
  return content.is === 'absent' || (content.is === 'bytes' && content.bytes === '')
}

/** Whether bytes are UTF-8, which credentials must be (domain: kgateway-envoy, D8). */
export function isUtf8(bytes: string): boolean {
  try {
    const isCut = bytes.length >= LONGEST - 4
    new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (char) => char.charCodeAt(0)),
      { stream: isCut },
    )
    return true
  } catch {
    return false
  }
}

/** A certificate, or a key, in PEM; what stands between the lines is not looked at. */
export const holdsCertificate = (bytes: string): boolean => bytes.includes('-----BEGIN CERTIFICATE-----')
export const holdsPrivateKey = (bytes: string): boolean => /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(bytes)
