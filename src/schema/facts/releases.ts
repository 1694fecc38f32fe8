// Written by `npm run crd` from the CRDs of the releases; not by hand.
import type { FactKind } from './node.js'

export const RELEASES: Readonly<Record<string, readonly FactKind[]>> = {
  "agentgateway@1.0.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1105,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1065,"status":787},
  ],
  "agentgateway@1.1.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1104,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1064,"status":787},
  ],
  "agentgateway@1.2.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1099,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1048,"status":787},
  ],
  "agentgateway@1.3.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1098,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1047,"status":787},
  ],
  "agentgateway@1.4.1": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1107,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1062,"status":835},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1076,"status":787},
  ],
  "agentgateway@1.5.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1108,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1063,"status":835},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1075,"status":787},
  ],
  "agentgateway@1.6.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1106,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayModel","root":1061,"status":835},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1074,"status":787},
  ],
  "gateway-api@1.4": [
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"BackendTLSPolicy","root":840,"status":787},
    {"group":"gateway.networking.k8s.io","version":"v1alpha3","kind":"BackendTLSPolicy","root":898,"status":null},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"Gateway","root":1006,"status":786},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"Gateway","root":1006,"status":786},
    {"group":"gateway.networking.k8s.io","version":"v1","kind":"HTTPRoute","root":1028,"status":835},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"HTTPRoute","root":1028,"status":835},
    {"group":"gateway.networking.k8s.io","version":"v1beta1","kind":"ReferenceGrant","root":759,"status":null},
  ],
  "kgateway@2.0.0": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1046,"status":649},
  ],
  "kgateway@2.0.1": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1045,"status":649},
  ],
  "kgateway@2.0.5": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1046,"status":649},
  ],
  "kgateway@2.1.2": [
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"BackendConfigPolicy","root":931,"status":787},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":1007,"status":649},
  ],
  "kgateway@2.2.0": [
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayBackend","root":1100,"status":649},
    {"group":"agentgateway.dev","version":"v1alpha1","kind":"AgentgatewayPolicy","root":1049,"status":787},
    {"group":"gateway.kgateway.dev","version":"v1alpha1","kind":"Backend","root":839,"status":649},
  ],
}
