import { gathered } from '../../connection/attached.js'
import { referencesTo } from '../../connection/route-reference.js'
import { entryOf, isPresent } from '../../yaml/nodes.js'
import { companion, type Companion, type FindCompanions, type Context } from './companion.js'
import { planFor } from '../plan.js'

/** Long enough for the longest answer of a model. */
export const LONG = '10m'

/** Envoy ends every answer after 15 seconds where the route says no other time, streams too (domain: kgateway-envoy, 4.4, T32). */
export const needsTime = ({ plane }: Context): boolean => plane.traits.includes('envoy-controller')

/** A time for the routes of the text that say none. */
export const routeTimeouts: FindCompanions = (context) => {
  if (!needsTime(context)) return []
  return context.backends.flatMap((backend) => {
    const rules = gathered(referencesTo(backend), ({ rule }) => rule)
    return [...rules.values()].flatMap(([reference]): Companion[] => {
      if (!reference) return []
      const { document, rule, index } = reference
      const path = ['spec', 'rules', index, 'timeouts']
      const isThere = isPresent(entryOf(rule, 'timeouts')?.value)
      const change = { do: 'set', value: { request: LONG } } as const
      return [
        companion(
          'route-timeout',
          { route: document.name ?? '', timeout: LONG },
          [context.world.namespaceOf(document), document.name ?? '', String(index)],
          [document.index, backend.document.index],
          isThere
            ? { is: 'there', document: document.index, path }
            : { is: 'advised', plan: planFor(document.index, [{ path, change }]) },
        ),
      ]
    })
  })
}
