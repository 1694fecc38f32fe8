import { kgateway22Rules } from '../connection/agentgateway-rules.js'
import { groups } from '../resources/groups.js'
import { agentgatewayBackend } from '../schema/kinds/agentgateway-backend.js'
import { KGATEWAY_22 } from '../schema/kinds/agentgateway-differences.js'
import { backend22 } from '../schema/kinds/backend-2.1.js'
import { agentgatewayPlane } from './planes.js'
import type { Family } from './release.js'

/** kgateway 2.2: AI moved to a kind of its own, and off Envoy (domain: agentgateway, section 2.2). */
export const kgateway22: Family = {
  kinds: [
    { group: 'gateway.kgateway.dev', version: 'v1alpha1', kind: 'Backend', schema: backend22(), shape: null },
    { group: groups.group, version: groups.version, kind: groups.kind, schema: agentgatewayBackend(KGATEWAY_22), shape: groups },
  ],
  planes: [agentgatewayPlane(kgateway22Rules, ['policies-decide-tls'])],
  istioMatters: false,
}
