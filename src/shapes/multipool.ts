import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Shape } from './shape.js'

/** kgateway 2.0: `llm` or `multipool`, the provider in a wrapper, `hostOverride` (domain: kgateway-envoy, section 2.1). */
export const multipool: Shape = {
  id: 'multipool',
  group: 'gateway.kgateway.dev',
  version: 'v1alpha1',
  kind: 'Backend',
  single: ['spec', 'ai', 'llm'],
  groups: ['spec', 'ai', 'multipool', 'priorities'],
  members: 'pool',
  provider: ['provider'],
  host: ['hostOverride', 'host'],
  port: ['hostOverride', 'port'],
  skipVerify: ['hostOverride', 'insecureSkipVerify'],
  name: null,
  memberOnly: [],
  dialect: ({ withToken }) => (withToken?.since === undefined ? withToken : undefined),
  matches: (root) =>
    [['multipool'], ['llm', 'provider'], ['llm', 'hostOverride']].some((path) =>
      isPresent(nodeAt(root, ['spec', 'ai', ...path])),
    ),
}
