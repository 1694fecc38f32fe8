import { countingFieldsOf, entryOf, itemsOf, scalarOf, stringOf, type Entry, type YamlNode } from '../../yaml/nodes.js'
import { isOfForm } from '../forms.js'
import { boolean, map, string, type ObjectSchema } from '../language.js'
import type { PartFault } from '../violation.js'
import { kubernetesObject } from './metadata.js'

// Core kinds have no CRD: their facts are Kubernetes' own (API conventions; pkg/apis/core/validation @ v1.34).

/** All values of a Secret or a ConfigMap together, in bytes. */
export const DATA_LIMIT = 1024 * 1024

/** `Secret`, v1 (ValidateSecret). Go reads a null value as an empty one. */
export function secret(): ObjectSchema {
  return kubernetesObject(
    {
      type: string({ help: 'secret.type' }),
      data: map(string({ form: 'base64', bytes: true, secret: true, nullable: true, help: 'secret.data.value' }), {
        help: 'secret.data',
      }),
      stringData: map(string({ secret: true, nullable: true, help: 'secret.stringData.value' }), {
        help: 'secret.stringData',
      }),
      immutable: boolean({ help: 'immutable' }),
    },
    [],
    { isCore: true, check: secretFaults },
  )
}

/** What the server stores: stringData goes over data, and its faults are told at `data`. */
function* secretFaults(self: YamlNode): Generator<PartFault> {
  const [coded, clear] = ['data', 'stringData'].map((name) => entryOf(self, name)?.value)
  const stored = new Map<string, Stored>()
  for (const entry of countingFieldsOf(coded)) stored.set(entry.name, { entry, bytes: () => bytesOf(entry.value) })
  for (const entry of countingFieldsOf(clear))
    stored.set(entry.name, { entry, bytes: () => new TextEncoder().encode(stringOf(entry.value) ?? '') })
  for (const { entry } of stored.values()) yield* keyFault(entry, 'data')
  const size = [...stored.values()].reduce((sum, { bytes }) => sum + bytes().length, 0)
  if (size > DATA_LIMIT)
    yield { code: 'data-too-large', params: { maximum: DATA_LIMIT }, path: ['data'], place: coded ?? clear ?? self }
  yield* typeFaults(self, stored, coded ?? clear ?? entryOf(self, 'type')?.value ?? self)
}

interface Stored {
  readonly entry: Entry
  readonly bytes: () => Uint8Array
}

/** What a type asks for. */
function* typeFaults(self: YamlNode, stored: ReadonlyMap<string, Stored>, place: YamlNode): Generator<PartFault> {
  const type = stringOf(entryOf(self, 'type')?.value) ?? ''
  const missing = (key: string): PartFault => ({
    code: 'needed-for-type',
    params: { type, field: `data.${key}` },
    path: ['data', key],
    place,
  })
  const docker = DOCKER_CONFIG.get(type)
  const config = docker === undefined ? undefined : stored.get(docker)
  if (docker !== undefined && !config) yield missing(docker)
  if (docker !== undefined && config && !isJsonObject(UTF_8.decode(config.bytes())))
    yield { code: 'not-json', params: { key: docker }, path: ['data', docker], place: config.entry.value }
  if (type === 'kubernetes.io/tls') for (const key of TLS_KEYS) if (!stored.has(key)) yield missing(key)
  if (type === 'kubernetes.io/basic-auth' && !BASIC_KEYS.some((key) => stored.has(key)))
    for (const key of BASIC_KEYS) yield missing(key)
  // An empty key counts as none.
  if (type === 'kubernetes.io/ssh-auth' && !stored.get(SSH_KEY)?.bytes().length) yield missing(SSH_KEY)
  if (type === 'kubernetes.io/service-account-token') {
    const annotations = entryOf(entryOf(self, 'metadata')?.value, 'annotations')?.value
    const account = stringOf(entryOf(annotations, ACCOUNT)?.value) ?? ''
    const path = ['metadata', 'annotations', ACCOUNT]
    if (account === '')
      yield { code: 'needed-for-type', params: { type, field: path.join('.') }, path, place: annotations ?? place }
  }
}

const DOCKER_CONFIG: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
  ['kubernetes.io/dockercfg', '.dockercfg'],
])
/** Go reads a byte order mark as a character. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })
const TLS_KEYS = ['tls.crt', 'tls.key']
const BASIC_KEYS = ['username', 'password']
const SSH_KEY = 'ssh-privatekey'
const ACCOUNT = 'kubernetes.io/service-account.name'

/** Keys become file names. */
export function* keyFault({ name, key }: Entry, map: string): Generator<PartFault> {
  if (!isOfForm(name, 'config-key'))
    yield { code: 'form', params: { value: name, form: 'config-key' }, path: [map, name], place: key }
}

/** The bytes of a value: of base64, or of a list of numbers, which Go takes as well. What is neither is told by its type and form. */
export function bytesOf(value: YamlNode): Uint8Array {
  const coded = stringOf(value)
  if (coded === undefined) return Uint8Array.from(itemsOf(value), (item) => Number(scalarOf(item)))
  if (!isOfForm(coded, 'base64')) return new Uint8Array()
  return Uint8Array.from(atob(coded.replaceAll(/[\r\n]/g, '')), (char) => char.charCodeAt(0))
}

/** Whether Go reads a text into a map: a null is an empty one. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text, (_, inner: unknown) => {
      if (inner === Infinity || inner === -Infinity) throw new SyntaxError('a number beyond a float')
      return inner
    })
    return typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}
