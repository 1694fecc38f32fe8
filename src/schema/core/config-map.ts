import { countingFieldsOf, entryOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import { boolean, map, string, type ObjectSchema } from '../language.js'
import type { PartFault } from '../violation.js'
import { kubernetesObject } from './metadata.js'
import { bytesOf, DATA_LIMIT, keyFault } from './secret.js'

/** `ConfigMap`, v1 (pkg/apis/core/validation @ v1.34, ValidateConfigMap). */
export function configMap(): ObjectSchema {
  return kubernetesObject(
    {
      data: map(string({ nullable: true, help: 'configMap.data.value' }), { help: 'configMap.data' }),
      binaryData: map(string({ form: 'base64', bytes: true, nullable: true, help: 'secret.data.value' }), {
        help: 'configMap.binaryData',
      }),
      immutable: boolean({ help: 'immutable' }),
    },
    [],
    { isCore: true, check: configMapFaults },
  )
}

function* configMapFaults(self: YamlNode): Generator<PartFault> {
  const [clear, binary] = ['data', 'binaryData'].map((name) => entryOf(self, name)?.value)
  const texts = countingFieldsOf(clear)
  const bytes = countingFieldsOf(binary)
  for (const entry of texts) {
    yield* keyFault(entry, 'data')
    if (entryOf(binary, entry.name))
      yield { code: 'key-in-both', params: {}, path: ['data', entry.name], place: entry.key }
  }
  for (const entry of bytes) yield* keyFault(entry, 'binaryData')
  const encoder = new TextEncoder()
  const size =
    texts.reduce((sum, { value }) => sum + encoder.encode(stringOf(value) ?? '').length, 0) +
    bytes.reduce((sum, { value }) => sum + bytesOf(value).length, 0)
  if (size > DATA_LIMIT) yield { code: 'data-too-large', params: { maximum: DATA_LIMIT }, path: [], place: self }
}
