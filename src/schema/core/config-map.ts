import type { Json } from '../../yaml/nodes.js'
import { holds } from '../constraints.js'
import { boolean, map, string, type ObjectSchema } from '../language.js'
import { below, keysIn, textIn } from '../reading.js'
import { kubernetesObject } from './metadata.js'
import { CONFIG_KEYS, DATA_LIMIT, decodedSize } from './secret.js'

/** `ConfigMap`, v1 (pkg/apis/core/validation, ValidateConfigMap). */
export function configMap(): ObjectSchema {
  return kubernetesObject(
    {
      data: map(string({ nullable: true, help: 'configMap.data.value' }), {
        forms: CONFIG_KEYS,
        help: 'configMap.data',
      }),
      binaryData: map(string({ form: 'base64', nullable: true, help: 'secret.data.value' }), {
        forms: CONFIG_KEYS,
        help: 'configMap.binaryData',
      }),
      immutable: boolean({ help: 'immutable' }),
    },
    [],
    {
      status: false,
      rules: [
        holds(
          'key-in-both',
          (self) => sharedKey(self) === undefined,
          {},
          (self) => ['binaryData', sharedKey(self) ?? ''],
        ),
        holds('data-too-large', (self) => sizeOf(self) <= DATA_LIMIT, { maximum: DATA_LIMIT }),
      ],
    },
  )
}

const sharedKey = (self: Json): string | undefined =>
  keysIn(below(self, 'binaryData')).find((key) => below(self, 'data', key) !== undefined)

function sizeOf(self: Json): number {
  const clear = keysIn(below(self, 'data')).reduce(
    (sum, key) => sum + new TextEncoder().encode(textIn(below(self, 'data', key))).length,
    0,
  )
  return keysIn(below(self, 'binaryData')).reduce(
    (sum, key) => sum + decodedSize(textIn(below(self, 'binaryData', key))),
    clear,
  )
}
