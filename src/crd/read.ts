import { isCrd, readDocuments } from '../documents/documents.js'
import type { ClusterKind } from '../releases/release.js'
import { kubernetesObject } from '../schema/core/metadata.js'
import { any, type ObjectSchema, type Schema } from '../schema/language.js'
import { entryOf, itemsOf, nodeAt, scalarOf, stringOf, toJson, type YamlNode } from '../yaml/nodes.js'
import { schemaOf } from './convert.js'

/** Why a text gives no kinds. */
export type CrdFault = 'unreadable' | 'no-crd' | 'no-schema'

export interface CrdAnswer {
  readonly kinds: readonly ClusterKind[]
  /** Null where there are kinds. */
  readonly fault: CrdFault | null
}

/** The kinds that the CustomResourceDefinitions of a text define, one for each version that is served. Total for every text. */
export function readCrds(text: string): CrdAnswer {
  const documents = readDocuments(text)
  if (documents.some(({ problems }) => problems.length > 0)) return { kinds: [], fault: 'unreadable' }
  const crds = documents.filter(isCrd)
  const kinds = crds.flatMap(({ root }) => kindsOf(root))
  return { kinds, fault: kinds.length > 0 ? null : crds.length > 0 ? 'no-schema' : 'no-crd' }
}

function kindsOf(root: YamlNode | null): readonly ClusterKind[] {
  const group = stringOf(nodeAt(root, ['spec', 'group']))
  const kind = stringOf(nodeAt(root, ['spec', 'names', 'kind']))
  if (group === undefined || kind === undefined) return []
  return itemsOf(nodeAt(root, ['spec', 'versions'])).flatMap((version): ClusterKind[] => {
    const name = stringOf(entryOf(version, 'name')?.value)
    const schema = nodeAt(version, ['schema', 'openAPIV3Schema'])
    if (name === undefined || !schema || scalarOf(entryOf(version, 'served')?.value) === false) return []
    const hasStatus = nodeAt(version, ['subresources', 'status']) !== undefined
    return [{ group, version: name, kind, schema: wholeObject(schemaOf(toJson(schema)), hasStatus) }]
  })
}

/** The CRD's own fields, in an object with the metadata that every object has. */
function wholeObject(schema: Schema, hasStatus: boolean): ObjectSchema {
  if (schema.type !== 'object') return kubernetesObject({ spec: any() })
  const { apiVersion: _, kind: __, metadata: ___, status, ...fields } = schema.fields
  const whole = kubernetesObject({ ...fields, ...(status && !hasStatus && { status }) }, schema.required, {
    status: status !== undefined && hasStatus,
  })
  return { ...whole, ...(schema.rules && { rules: schema.rules }), ...(schema.open && { open: true }) }
}
