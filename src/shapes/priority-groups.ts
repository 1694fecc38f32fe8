import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Shape } from './shape.js'

/** kgateway 2.1: `llm` or `priorityGroups`, provider, host and port side by side (domain: kgateway-envoy, section 2.3). */
export const priorityGroups: Shape = {
  id: 'priority-groups',
  group: 'gateway.kgateway.dev',
  version: 'v1alpha1',
  kind: 'Backend',
  single: ['spec', 'ai', 'llm'],
  groups: ['spec', 'ai', 'priorityGroups'],
  members: 'providers',
  provider: [],
  host: ['host'],
  port: ['port'],
  skipVerify: null,
  name: ['name'],
  memberOnly: [],
  dialect: (provider) => provider.withToken,
  matches: (root) => [['priorityGroups'], ['llm']].some((path) => isPresent(nodeAt(root, ['spec', 'ai', ...path]))),
}
