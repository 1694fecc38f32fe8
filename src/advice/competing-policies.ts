import type { Hit, Trap } from './trap.js'

/** Several policies with a TLS part on one target: which one wins is left open (domain: agentgateway, section 3.1, notes). */
export const competingPolicies: Trap = {
  code: 'competing-policies',
  find: ({ endpoints }) => {
    const hits = endpoints.flatMap(({ because }): Hit<'competing-policies'>[] => {
      if (!because.some(({ rule }) => rule === 'policies-compete')) return []
      const places = because.flatMap((why) =>
        why.rule === 'tls-from' && why.place ? [{ policy: why.params.policy, place: why.place }] : [],
      )
      const params = { policies: places.map(({ policy }) => policy) }
      return places.map(({ place }) => ({
        severity: 'warning',
        source: 'advice',
        document: place.document,
        path: place.path,
        params,
      }))
    })
    return hits.filter((hit, i) => hits.findIndex(({ document }) => document === hit.document) === i)
  },
}
