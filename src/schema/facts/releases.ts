// Written by `npm run crd` from the CRDs of the releases; not by hand.
import type { FactKind } from './node.js'

export const RELEASES: Readonly<Record<string, readonly FactKind[]>> = {
  "agentgateway@1.0.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":135,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":215,"status":true},
  ],
  "agentgateway@1.1.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":233,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":242,"status":true},
  ],
  "agentgateway@1.2.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":282,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":321,"status":true},
  ],
  "agentgateway@1.3.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":388,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":445,"status":true},
  ],
  "agentgateway@1.4.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":527,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":556,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":593,"status":true},
  ],
  "agentgateway@1.5.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":668,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":673,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":705,"status":true},
  ],
  "agentgateway@1.6.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":768,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":782,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":807,"status":true},
  ],
  "gateway-api@1.4": [
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"BackendTLSPolicy","root":821,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1alpha3","kind":"BackendTLSPolicy","root":821,"status":false},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"Gateway","root":865,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"Gateway","root":865,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"HTTPRoute","root":912,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"HTTPRoute","root":912,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"ReferenceGrant","root":918,"status":false},
  ],
  "kgateway@2.0.0": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":948,"status":true},
  ],
  "kgateway@2.0.1": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":959,"status":true},
  ],
  "kgateway@2.0.5": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":948,"status":true},
  ],
  "kgateway@2.1.2": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"BackendConfigPolicy","root":997,"status":true},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1030,"status":true},
  ],
  "kgateway@2.2.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1058,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1075,"status":true},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1078,"status":true},
  ],
}
