import { isCrd, readDocuments } from '../documents/documents.js'
import type { ClusterKind } from '../releases/release.js'
import { kubernetesObject } from '../schema/core/metadata.js'
import { any, type ObjectSchema, type Schema } from '../schema/language.js'
import { entryOf, itemsOf, nodeAt, scalarOf, stringOf, toJson, type Json, type YamlNode } from '../yaml/nodes.js'
import { schemaOf } from './convert.js'
import { outlineOf } from './outline.js'

/** Why a text gives no kinds. */
export type CrdFault = 'unreadable' | 'no-crd' | 'no-schema'

/** What a text defines; the kinds as the cluster's, or as plain data. */
export interface CrdAnswer<Kind = ClusterKind> {
  readonly kinds: readonly Kind[]
  /** Null where there are kinds. */
  readonly fault: CrdFault | null
}

/** A kind as its CRD has it: plain data, which crosses to another thread. */
export interface CrdKind extends Pick<ClusterKind, 'group' | 'version' | 'kind'> {
  /** The `openAPIV3Schema`. */
  readonly schema: Json
  readonly hasStatus: boolean
}

/** The kinds that the CustomResourceDefinitions of a text define, one for each version that is served. Total for every text. */
export function readCrds(text: string): CrdAnswer {
  const { kinds, fault } = readCrdKinds(text)
  return { kinds: kinds.map(judgedKind), fault }
}

/** The same as plain data. */
export function readCrdKinds(text: string): CrdAnswer<CrdKind> {
  const documents = readDocuments(text)
  if (documents.some(({ problems }) => problems.length > 0)) return { kinds: [], fault: 'unreadable' }
  const crds = documents.filter(isCrd)
  const kinds = crds.flatMap(({ root }) => kindsOf(root))
  return { kinds, fault: kinds.length > 0 ? null : crds.length > 0 ? 'no-schema' : 'no-crd' }
}

function judgedKind({ schema, hasStatus, ...kind }: CrdKind): ClusterKind {
  return { ...kind, schema: wholeObject(schemaOf(schema), hasStatus) }
}

/**
 * A kind that shows the fields of its CRD and judges their structure, but asks none of the rules and patterns of strangers:
 * these are told as not checked. For a thread that must not wait.
 */
export function outlinedKind({ schema, hasStatus, ...kind }: CrdKind): ClusterKind {
  return { ...kind, schema: wholeObject(outlineOf(schemaOf(schema)), hasStatus) }
}

function kindsOf(root: YamlNode | null): readonly CrdKind[] {
  const group = stringOf(nodeAt(root, ['spec', 'group']))
  const kind = stringOf(nodeAt(root, ['spec', 'names', 'kind']))
  if (group === undefined || kind === undefined) return []
  return itemsOf(nodeAt(root, ['spec', 'versions'])).flatMap((version): CrdKind[] => {
    const name = stringOf(entryOf(version, 'name')?.value)
    const schema = nodeAt(version, ['schema', 'openAPIV3Schema'])
    if (name === undefined || !schema || scalarOf(entryOf(version, 'served')?.value) === false) return []
    const hasStatus = nodeAt(version, ['subresources', 'status']) !== undefined
    return [{ group, version: name, kind, schema: toJson(schema), hasStatus }]
  })
}

/** The CRD's own fields, in an object with the metadata that every object has. */
function wholeObject(schema: Schema, hasStatus: boolean): ObjectSchema {
  if (schema.type !== 'object') return kubernetesObject({ spec: any() })
  const { apiVersion: _, kind: __, metadata: ___, status, ...fields } = schema.fields
  const whole = kubernetesObject({ ...fields, ...(status && !hasStatus && { status }) }, schema.required, {
    status: (hasStatus && status) || null,
  })
  return { ...whole, ...(schema.rules && { rules: schema.rules }), ...(schema.open && { open: true }) }
}
