import type { Json } from '../../yaml/nodes.js'
import { holds, type Rule } from '../constraints.js'
import { boolean, map, string, type ObjectSchema } from '../language.js'
import { below, keysIn, textIn } from '../reading.js'
import { kubernetesObject } from './metadata.js'

// Core kinds have no CRD: their facts are Kubernetes' own (API conventions; pkg/apis/core/validation).

/** All values of a Secret or a ConfigMap together, in bytes. */
export const DATA_LIMIT = 1024 * 1024

/** Keys that become file names; their faults are told at the entry. */
export const CONFIG_KEYS = { keys: 'config-key', toldAt: 'entry' } as const

/** `Secret`, v1. Go reads a null value as an empty one. */
export function secret(): ObjectSchema {
  return kubernetesObject(
    {
      type: string({ help: 'secret.type' }),
      data: map(string({ form: 'base64', secret: true, nullable: true, help: 'secret.data.value' }), {
        forms: CONFIG_KEYS,
        help: 'secret.data',
      }),
      stringData: map(string({ secret: true, nullable: true, help: 'secret.stringData.value' }), {
        forms: CONFIG_KEYS,
        help: 'secret.stringData',
      }),
      immutable: boolean({ help: 'immutable' }),
    },
    [],
    {
      status: false,
      rules: [
        holds('data-too-large', fits, { maximum: DATA_LIMIT }, ['data']),
        ...NEEDED_KEYS.flatMap(([type, ...keys]) => needs(type, keys)),
      ],
    },
  )
}

/** A type, and the keys that it can't do without; of `username|password` one will do. */
const NEEDED_KEYS: readonly (readonly [type: string, ...keys: string[]])[] = [
  ['kubernetes.io/tls', 'tls.crt', 'tls.key'],
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
  ['kubernetes.io/dockercfg', '.dockercfg'],
  ['kubernetes.io/basic-auth', 'username|password'],
  ['kubernetes.io/ssh-auth', 'ssh-privatekey'],
]

function needs(type: string, keys: readonly string[]): Rule[] {
  return keys.map((key) => {
    const wanted = key.split('|')
    const has = (self: Json): boolean =>
      wanted.some((name) => ['data', 'stringData'].some((field) => below(self, field, name) !== undefined))
    return holds(
      'needed-for-type',
      (self) => textIn(below(self, 'type')) !== type || has(self),
      { type, field: `data.${wanted.join(' or data.')}` },
      ['data', wanted[0] ?? ''],
    )
  })
}

/** What is stored: stringData goes over data. */
function fits(self: Json): boolean {
  const clear = below(self, 'stringData')
  const coded = keysIn(below(self, 'data')).filter((key) => below(clear, key) === undefined)
  const size =
    coded.reduce((sum, key) => sum + decodedSize(textIn(below(self, 'data', key))), 0) +
    keysIn(clear).reduce((sum, key) => sum + new TextEncoder().encode(textIn(below(clear, key))).length, 0)
  return size <= DATA_LIMIT
}

/** The bytes that a base64 text stands for. */
export const decodedSize = (base64: string): number => Math.floor((base64.replace(/[\r\n=]/g, '').length * 3) / 4)
