import { backendTlsPolicy } from '../schema/kinds/backend-tls-policy.js'
import { configMap } from '../schema/core/config-map.js'
import { gateway } from '../schema/kinds/gateway.js'
import { GATEWAY_API } from '../schema/kinds/gateway-api-parts.js'
import { httpRoute } from '../schema/kinds/http-route.js'
import { referenceGrant } from '../schema/kinds/reference-grant.js'
import { secret } from '../schema/core/secret.js'
import { service } from '../schema/core/service.js'
import type { ObjectSchema } from '../schema/language.js'
import type { ServedKind } from './release.js'

const versions = (group: string, kind: string, schema: ObjectSchema, ...names: string[]): readonly ServedKind[] =>
  names.map((version) => ({ group, version, kind, schema, shape: null }))

/** What stands beside backends and every release serves alike: the core kinds of Kubernetes, and the Gateway API 1.4. */
export const companions: readonly ServedKind[] = [
  ...versions('', 'Secret', secret(), 'v1'),
  ...versions('', 'ConfigMap', configMap(), 'v1'),
  ...versions('', 'Service', service(), 'v1'),
  ...versions(GATEWAY_API, 'HTTPRoute', httpRoute(), 'v1', 'v1beta1'),
  ...versions(GATEWAY_API, 'Gateway', gateway(), 'v1', 'v1beta1'),
  ...versions(GATEWAY_API, 'BackendTLSPolicy', backendTlsPolicy(), 'v1', 'v1alpha3'),
  ...versions(GATEWAY_API, 'ReferenceGrant', referenceGrant(), 'v1beta1'),
]
