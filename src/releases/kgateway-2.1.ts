import { kgateway21Rules } from '../connection/agentgateway/rules.js'
import type { EnvoyRules } from '../connection/envoy/envoy.js'
import { priorityGroups } from '../shapes/priority-groups.js'
import { backend21 } from '../schema/kinds/backend-2.1.js'
import { backendConfigPolicy } from '../schema/kinds/backend-config-policy.js'
import { agentgatewayPlane, envoyPlane } from './planes.js'
import type { Family } from './release.js'

/** R4: 443 is TLS, nothing is verified (domain: kgateway-envoy, section 3.2; Istio has no effect, 3.4). */
const tlsOn443Unverified: EnvoyRules = {
  table: [
    { rule: 'port-is-not-443', when: { port443: false }, tls: null, point: 'port' },
    { rule: 'port-443-unverified', when: { port443: true }, tls: { verify: 'none' }, point: 'port' },
  ],
  httpVersion: '1.1',
}

/** kgateway 2.1: one API, two data planes. */
export const kgateway21: Family = {
  kinds: [
    {
      group: priorityGroups.group,
      version: priorityGroups.version,
      kind: priorityGroups.kind,
      schema: backend21(),
      shape: priorityGroups,
    },
    {
      group: priorityGroups.group,
      version: priorityGroups.version,
      kind: 'BackendConfigPolicy',
      schema: backendConfigPolicy(),
      shape: null,
    },
  ],
  planes: [
    envoyPlane(tlsOn443Unverified, [
      'envoy-controller',
      'port-decides',
      'mixed-pool-is-dropped',
      'broken-policy-drops',
    ]),
    agentgatewayPlane(kgateway21Rules, ['gateway-api-decides-tls', 'azure-becomes-openai']),
  ],
  istioMatters: false,
}
