import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Shape } from './shape.js'

/** `AgentgatewayBackend` (kgateway 2.2, agentgateway 1.x): `ai.provider` or `ai.groups` (domain: agentgateway, section 2.2). */
export const groups: Shape = {
  id: 'groups',
  group: 'agentgateway.dev',
  version: 'v1alpha1',
  kind: 'AgentgatewayBackend',
  single: ['spec', 'ai', 'provider'],
  groups: ['spec', 'ai', 'groups'],
  members: 'providers',
  provider: [],
  host: ['host'],
  port: ['port'],
  skipVerify: null,
  name: ['name'],
  memberOnly: ['policies'],
  dialect: ({ id, withPolicies }) => withPolicies && { ...withPolicies, defaultHost: () => null, typeName: id },
  matches: (root) => isPresent(nodeAt(root, ['spec', 'ai'])),
}
