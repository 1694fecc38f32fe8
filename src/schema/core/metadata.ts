import { entryOf, isPresent, itemsOf, scalarOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import { generatedName, isOfForm, type TextForm } from '../forms.js'
import { integer, list, map, object, string, type ObjectSchema, type Schema } from '../language.js'
import type { PartFault } from '../violation.js'
import { managedFields } from './managed-fields.js'
import { ownerReferences } from './owners.js'

export { DNS_LABEL, DNS_SUBDOMAIN } from '../forms.js'

/** Names of objects: a DNS subdomain, and for Services, which become host names, a label that begins with a letter. */
type ObjectName = Extract<TextForm, 'dns-subdomain' | 'dns-1035-label'>

/** Labels, and whatever else must be labels. A null counts as an empty text, as Go reads it; faults are told at the map (apimachinery, ValidateLabels). */
const labels = map(string({ nullable: true }), {
  forms: { keys: 'qualified-name', values: 'label-value', toldAt: 'map' },
  help: 'metadata.labels',
})

const annotations = map(string({ nullable: true }), {
  forms: { keys: 'annotation-key', toldAt: 'map' },
  maxBytes: 256 * 1024,
  help: 'metadata.annotations',
})

const help = 'metadata.server'
const time = () => string({ form: 'rfc3339', minLength: 1, help })

/**
 * What the server writes itself. It is read by its types all the same (apimachinery, meta/v1/types.go); what stands in
 * most of it is then replaced.
 */
const serverFields = (isCore: boolean): ObjectSchema['fields'] => ({
  uid: string({ help }),
  resourceVersion: string({ help }),
  // Of an object that a CRD defines, the server begins it anew (customresource, strategy.go, PrepareForCreate).
  generation: integer({ ...(isCore && { minimum: 0 }), help }),
  creationTimestamp: time(),
  deletionTimestamp: time(),
  deletionGracePeriodSeconds: integer({ help }),
  selfLink: string({ help }),
  ownerReferences: ownerReferences(),
  managedFields: managedFields(),
})

/** ObjectMeta (apimachinery v1.34, api/validation/objectmeta.go, ValidateObjectMeta). */
const metadata = (name: ObjectName, isCore: boolean): ObjectSchema =>
  object(
    {
      name: string({ form: name, help: 'metadata.name' }),
      generateName: string({ form: `${name}-prefix`, help: 'metadata.generateName' }),
      namespace: string({ form: 'dns-label', help: 'metadata.namespace' }),
      labels,
      annotations,
      finalizers: list(string({ nullable: true }), {
        check: isCore ? coreFinalizerFaults : finalizerFaults,
        help: 'metadata.finalizers',
      }),
      ...serverFields(isCore),
    },
    { check: (node) => metadataFaults(node, name), help: 'metadata' },
  )

function* metadataFaults(node: YamlNode, form: ObjectName): Generator<PartFault> {
  const [name, prefix, version] = ['name', 'generateName', 'resourceVersion'].map(
    (field) => entryOf(node, field)?.value,
  )
  if (stringOf(version))
    yield { code: 'resource-version', params: {}, path: ['resourceVersion'], place: version ?? node }
  if (isPresent(name) && scalarOf(name) !== '') return
  const begin = stringOf(prefix) ?? ''
  if (begin !== '' && !isOfForm(generatedName(begin), form))
    yield { code: 'form', params: { value: generatedName(begin), form }, path: ['name'], place: prefix ?? node }
  if (begin === '' && (!isPresent(prefix) || scalarOf(prefix) === '')) yield nameless('name')
}

const nameless = (...path: string[]): PartFault => ({ code: 'required', params: { field: 'name' }, path })

/** A null counts as an empty text; faults are told at the list (ValidateFinalizers). */
function* finalizerFaults(node: YamlNode): Generator<PartFault> {
  const names = itemsOf(node).map((item) => ({ item, value: isPresent(item) ? stringOf(item) : '' }))
  for (const { item, value } of names)
    if (value !== undefined && !isOfForm(value, 'qualified-name'))
      yield { code: 'form', params: { value, form: 'qualified-name' }, path: [], place: item }
  const has = (name: string): boolean => names.some(({ value }) => value === name)
  if (has('orphan') && has('foregroundDeletion'))
    yield { code: 'finalizers-exclude', params: {}, path: [], place: node }
}

/** The core kinds take fewer names without a domain (pkg/apis/core/validation, validateKubeFinalizerName). */
function* coreFinalizerFaults(node: YamlNode): Generator<PartFault> {
  yield* finalizerFaults(node)
  for (const [index, item] of itemsOf(node).entries()) {
    const value = isPresent(item) ? stringOf(item) : ''
    if (value !== undefined && !isOfForm(value, 'core-finalizer'))
      yield { code: 'form', params: { value, form: 'core-finalizer' }, path: [index], place: item }
  }
}

interface ObjectOptions extends Pick<ObjectSchema, 'rules' | 'check'> {
  readonly name?: ObjectName
  /** A kind of Kubernetes itself: the server judges it with code of its own, in one stage. */
  readonly isCore?: boolean
  /** The kind's status, which the server reads strictly and then drops; null where the kind has none. */
  readonly status?: Schema | null
}

/** A whole Kubernetes object of one kind around its own fields. */
export function kubernetesObject(
  fields: ObjectSchema['fields'],
  required: readonly string[] = [],
  { name = 'dns-subdomain', isCore = false, status = null, rules, check }: ObjectOptions = {},
): ObjectSchema {
  return object(
    {
      apiVersion: string({ help: 'apiVersion' }),
      kind: string({ help: 'kind' }),
      metadata: metadata(name, isCore),
      ...fields,
      ...(status && { status: { ...status, dropped: true as const, help: 'status' as const } }),
    },
    {
      required: ['apiVersion', 'kind', ...required],
      ...(isCore && { unstaged: true as const }),
      ...(rules && { rules }),
      check: function* (node) {
        if (!isPresent(entryOf(node, 'metadata')?.value)) yield nameless('metadata', 'name')
        if (check) yield* check(node)
      },
    },
  )
}
