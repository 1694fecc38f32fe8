import { findingCode } from '../model/codes/codes.js'
import { countingFieldsOf, resolve, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Violation } from './violation.js'

/**
 * Under a value of another type the server knows no field: it names those of a map, and of the maps in a list
 * (apiextensions-apiserver, pruning).
 */
export function prunedFields(node: YamlNode, path: Path): readonly Violation[] {
  const real = resolve(node)
  if (real.kind === 'seq') return real.items.flatMap((item, index) => prunedFields(item, [...path, index]))
  if (real.kind !== 'map') return []
  return countingFieldsOf(real).map(({ name, key }): Violation => ({
    stage: 'decode',
    ...findingCode('unknown-field', { field: name }),
    path: [...path, name],
    place: key,
  }))
}
