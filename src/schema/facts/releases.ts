// Written by `npm run crd` from the CRDs of the releases; not by hand.
import type { FactKind } from './node.js'

export const RELEASES: Readonly<Record<string, readonly FactKind[]>> = {
  "agentgateway@1.0.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1043,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1045,"status":1086},
  ],
  "agentgateway@1.1.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1053,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1055,"status":1086},
  ],
  "agentgateway@1.2.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1065,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1067,"status":1086},
  ],
  "agentgateway@1.3.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1077,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1079,"status":1086},
  ],
  "agentgateway@1.4.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":476,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1024,"status":1089},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":540,"status":1086},
  ],
  "agentgateway@1.5.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":615,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1026,"status":1089},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":650,"status":1086},
  ],
  "agentgateway@1.6.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":713,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1028,"status":1089},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":750,"status":1086},
  ],
  "gateway-api@1.4": [
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"BackendTLSPolicy","root":764,"status":1086},
    {"group":"gateway.networking.k8s.io","version":"v1alpha3","kind":"BackendTLSPolicy","root":1101,"status":null},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"Gateway","root":808,"status":1108},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"Gateway","root":808,"status":1108},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"HTTPRoute","root":855,"status":1089},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"HTTPRoute","root":855,"status":1089},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"ReferenceGrant","root":861,"status":null},
  ],
  "kgateway@2.0.0": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":891,"status":1082},
  ],
  "kgateway@2.0.1": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":902,"status":1082},
  ],
  "kgateway@2.0.5": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":891,"status":1082},
  ],
  "kgateway@2.1.2": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"BackendConfigPolicy","root":940,"status":1086},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":973,"status":1082},
  ],
  "kgateway@2.2.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1001,"status":1082},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1018,"status":1086},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1021,"status":1082},
  ],
}
