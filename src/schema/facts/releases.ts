// Written by `npm run crd` from the CRDs of the releases; not by hand.
import type { FactKind } from './node.js'

export const RELEASES: Readonly<Record<string, readonly FactKind[]>> = {
  "agentgateway@1.0.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1043,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1045,"status":true},
  ],
  "agentgateway@1.1.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1053,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1055,"status":true},
  ],
  "agentgateway@1.2.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1065,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1067,"status":true},
  ],
  "agentgateway@1.3.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1077,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1079,"status":true},
  ],
  "agentgateway@1.4.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":476,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1024,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":540,"status":true},
  ],
  "agentgateway@1.5.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":615,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1026,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":650,"status":true},
  ],
  "agentgateway@1.6.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":713,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1028,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":750,"status":true},
  ],
  "gateway-api@1.4": [
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"BackendTLSPolicy","root":764,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1alpha3","kind":"BackendTLSPolicy","root":764,"status":false},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"Gateway","root":808,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"Gateway","root":808,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"HTTPRoute","root":855,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"HTTPRoute","root":855,"status":true},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"ReferenceGrant","root":861,"status":false},
  ],
  "kgateway@2.0.0": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":891,"status":true},
  ],
  "kgateway@2.0.1": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":902,"status":true},
  ],
  "kgateway@2.0.5": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":891,"status":true},
  ],
  "kgateway@2.1.2": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"BackendConfigPolicy","root":940,"status":true},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":973,"status":true},
  ],
  "kgateway@2.2.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1001,"status":true},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1018,"status":true},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1021,"status":true},
  ],
}
