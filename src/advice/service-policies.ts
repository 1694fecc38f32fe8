import { attachedTo } from '../connection/attached.js'
import type { Hit, Trap } from './trap.js'

/** From 1.5 on a policy on a whole Service counts for what `custom.backendRef` names, and beats all others (domain: agentgateway-1.5-1.7, N21). */
export const servicePolicyApplies: Trap = {
  code: 'service-policy-applies',
  needs: 'whole-service-policies',
  find: ({ endpoints, namespace, world }) => {
    const services = endpoints.flatMap(({ target }) => (target?.kind === 'Service' ? [target.name] : []))
    return [...new Set(services)].flatMap((service) =>
      attachedTo({ group: '', kind: 'Service', name: service, namespace }, { world })
        .filter(({ sectionName }) => sectionName === null)
        .map(({ policy, path }): Hit<'service-policy-applies'> => ({
          severity: 'info',
          source: 'advice',
          document: policy.index,
          path,
          params: { policy: policy.name ?? '', service },
        })),
    )
  },
}
