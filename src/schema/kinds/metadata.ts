import { any, list, map, object, string, type ObjectSchema } from '../language.js'

/** A DNS-1123 subdomain, what Kubernetes takes as a name. */
export const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
/** A DNS-1123 label, what Kubernetes takes as a namespace. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/

/** ObjectMeta as far as people write it; the fields that only the server sets pass unjudged. */
const metadata = object(
  {
    name: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'metadata.name' }),
    generateName: string({ help: 'metadata.generateName' }),
    namespace: string({ maxLength: 63, pattern: DNS_LABEL, help: 'metadata.namespace' }),
    labels: map(string(), { help: 'metadata.labels' }),
    annotations: map(string(), { help: 'metadata.annotations' }),
    finalizers: list(string()),
    ...Object.fromEntries(
      [
        'uid',
        'resourceVersion',
        'generation',
        'creationTimestamp',
        'deletionTimestamp',
        'deletionGracePeriodSeconds',
        'selfLink',
        'ownerReferences',
        'managedFields',
      ].map((name) => [name, any({ help: 'metadata.server' })]),
    ),
  },
  { rules: [{ rule: 'at-least-one-of', fields: ['name', 'generateName'] }] },
)

/** A whole Kubernetes object of one kind around its own fields. */
export function kubernetesObject(fields: ObjectSchema['fields'], required: readonly string[] = []): ObjectSchema {
  return object(
    { apiVersion: string({ help: 'apiVersion' }), kind: string({ help: 'kind' }), metadata, ...fields, status: any({ help: 'status' }) },
    { required: ['apiVersion', 'kind', 'metadata', ...required] },
  )
}
