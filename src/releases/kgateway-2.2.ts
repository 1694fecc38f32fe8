import { kgateway22Rules } from '../connection/agentgateway/rules.js'
import { groups } from '../shapes/groups.js'
import { agentgatewayBackend } from '../schema/kinds/agentgateway-backend.js'
import { agentgatewayPolicy } from '../schema/kinds/agentgateway-policy.js'
import { POLICY_KGATEWAY_22 } from '../schema/kinds/agentgateway-policy-differences.js'
import { backend22 } from '../schema/kinds/backend-2.1.js'
import { agentgatewayPlane } from './planes.js'
import type { Family } from './release.js'

/** kgateway 2.2: AI moved to a kind of its own, and off Envoy (domain: agentgateway, section 2.2). */
export const kgateway22: Family = {
  kinds: [
    { group: 'gateway.kgateway.dev', version: 'v1alpha1', kind: 'Backend', schema: backend22(), shape: null },
    {
      group: groups.group,
      version: groups.version,
      kind: groups.kind,
      schema: agentgatewayBackend(POLICY_KGATEWAY_22),
      shape: groups,
    },
    {
      group: groups.group,
      version: groups.version,
      kind: 'AgentgatewayPolicy',
      schema: agentgatewayPolicy(POLICY_KGATEWAY_22),
      shape: null,
    },
  ],
  planes: [agentgatewayPlane(kgateway22Rules, ['policies-decide-tls'])],
  istioMatters: false,
}
