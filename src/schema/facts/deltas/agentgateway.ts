import type { Delta, FactNode } from '../node.js'

const CRDS = 'controller/install/helm/agentgateway-crds/templates'

/** A node without one of its fields. */
const without =
  (name: string) =>
  ({ fields = {}, ...node }: FactNode): FactNode => ({
    ...node,
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name)),
  })

/** Releases of agentgateway without a CRD at hand (domain: agentgateway, section 1; agentgateway-1.5-1.7, section 1). */
export const AGENTGATEWAY: Readonly<Record<string, Delta>> = {
  'agentgateway@1.0.0': { of: 'agentgateway@1.0.1', source: `${CRDS} @ v1.0.0`, changes: {} },
  'agentgateway@1.2.0': {
    of: 'agentgateway@1.2.1',
    source: `${CRDS} @ v1.2.0`,
    // That the largest body is the number of 1.1 is inferred.
    changes: { 'extAuth.forwardBody.maxSize': () => ({ type: 'integer', minimum: 1 }) },
  },
  'agentgateway@1.3.0': { of: 'agentgateway@1.3.1', source: `${CRDS} @ v1.3.0`, changes: {} },
  'agentgateway@1.4.0': {
    of: 'agentgateway@1.4.1',
    source: `${CRDS} @ v1.4.0`,
    changes: { webhook: without('headers') },
  },
  'agentgateway@1.7.0': {
    of: 'agentgateway@1.6.0',
    source: 'release notes of agentgateway v1.7.0',
    changes: {
      'AgentgatewayModel.spec.provider': (node) => ({
        ...node,
        enum: [...((node['enum'] as string[] | undefined) ?? []), 'Perplexity'].toSorted(),
      }),
    },
  },
}
