import type { TextForm } from '../forms.js'
import { any, list, map, object, string, type ObjectSchema } from '../language.js'

export { DNS_LABEL, DNS_SUBDOMAIN } from '../forms.js'

/** Names of objects: a DNS subdomain, and for Services, which become host names, a label that begins with a letter. */
type ObjectName = Extract<TextForm, 'dns-subdomain' | 'dns-1035-label'>

/** Set by the server alone; they pass unjudged. */
const SERVER_FIELDS = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'ownerReferences',
  'managedFields',
]

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

/** ObjectMeta as far as people write it (apimachinery, ValidateObjectMeta). */
const metadata = (name: ObjectName): ObjectSchema =>
  object(
    {
      name: string({ form: name, help: 'metadata.name' }),
      generateName: string({ form: `${name}-prefix`, help: 'metadata.generateName' }),
      namespace: string({ form: 'dns-label', help: 'metadata.namespace' }),
      labels,
      annotations,
      finalizers: list(string(), { itemForm: 'qualified-name', help: 'metadata.finalizers' }),
      ...Object.fromEntries(SERVER_FIELDS.map((field) => [field, any({ help: 'metadata.server' })])),
    },
    { requiresText: ['name', 'generateName'] },
  )

interface ObjectOptions extends Pick<ObjectSchema, 'rules'> {
  readonly name?: ObjectName
  /** Whether the kind has a status. */
  readonly status?: boolean
}

/** A whole Kubernetes object of one kind around its own fields. */
export function kubernetesObject(
  fields: ObjectSchema['fields'],
  required: readonly string[] = [],
  { name = 'dns-subdomain', status = true, rules }: ObjectOptions = {},
): ObjectSchema {
  return object(
    {
      apiVersion: string({ help: 'apiVersion' }),
      kind: string({ help: 'kind' }),
      metadata: metadata(name),
      ...fields,
      ...(status && { status: any({ help: 'status' }) }),
    },
    { required: ['apiVersion', 'kind', 'metadata', ...required], ...(rules && { rules }) },
  )
}
