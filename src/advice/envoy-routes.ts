import { referencesTo } from '../connection/route-reference.js'
import { routesTo } from '../connection/routes.js'
import { routeRules } from '../failover/route-rules.js'
import { isPresent, itemsOf, nodeAt, scalarOf, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** A policy with an `ai` part on the route of a backend that is refused: the controller crashes (kgateway-envoy, T1c). */
export const aiPolicyCrashes: Trap = {
  code: 'ai-policy-crashes',
  needs: 'mixed-pool-is-dropped',
  find: (view) => {
    const kinds = new Set(view.endpoints.flatMap(({ member }) => member.provider?.id ?? []))
    if (kinds.size < 2) return []
    const routes = routesTo(view).flatMap(({ route }) => route?.name ?? [])
    return view.world.all('TrafficPolicy').flatMap((policy): Hit<'ai-policy-crashes'>[] => {
      const isOnRoute = itemsOf(nodeAt(policy.root, ['spec', 'targetRefs'])).some(
        (ref) =>
          stringOf(nodeAt(ref, ['kind'])) === 'HTTPRoute' && routes.includes(stringOf(nodeAt(ref, ['name'])) ?? ''),
      )
      if (!isOnRoute || !isPresent(nodeAt(policy.root, ['spec', 'ai']))) return []
      const params = { policy: policy.name ?? '', backend: view.document.name ?? '' }
      return [{ severity: 'error', source: 'controller', document: policy.index, path: ['spec', 'ai'], params }]
    })
  },
}

/** Without a timeout of its route Envoy ends a request after 15 s, streams too (kgateway-envoy, T32). */
export const routeWithoutTimeout: Trap = {
  code: 'route-without-timeout',
  needs: 'envoy-controller',
  find: (view) => {
    const ended = new Set(
      routesTo(view).flatMap((way) => (routeRules(way, view.world, false).timeout === null ? [] : (way.rule ?? []))),
    )
    return referencesTo(view).flatMap(({ document, rule, index }): Hit<'route-without-timeout'>[] => {
      if (ended.has(rule) || isPresent(nodeAt(rule, ['timeouts', 'request']))) return []
      const path = ['spec', 'rules', index]
      const at = [...path, 'timeouts', 'request']
      const params = { route: document.name ?? '' }
      return [{ severity: 'info', source: 'advice', document: document.index, path, params, fix: { path: at, change: { do: 'set', value: '300s' } } }] // prettier-ignore
    })
  },
}

/** The filter of AI routes is always there; what it asks is there only where GatewayParameters ask for it (kgateway-envoy, T17 and T19). */
export const aiExtensionOff: Trap = {
  code: 'ai-extension-off',
  needs: 'envoy-controller',
  find: (view) => {
    const parameters = routesTo(view).flatMap(({ gateway }) => {
      const found = gateway && view.world.find('Gateway', gateway.namespace, gateway.name)
      const ref = nodeAt(found?.root, ['spec', 'infrastructure', 'parametersRef'])
      const name = stringOf(nodeAt(ref, ['name']))
      const isOurs = stringOf(nodeAt(ref, ['kind'])) === 'GatewayParameters'
      return (gateway && isOurs && name && view.world.find('GatewayParameters', gateway.namespace, name)) || []
    })
    return [...new Set(parameters)].flatMap((document): Hit<'ai-extension-off'>[] => {
      const path = ['spec', 'kube', 'aiExtension', 'enabled']
      if (scalarOf(nodeAt(document.root, path)) === true) return []
      const params = { name: document.name ?? '' }
      return [{ severity: 'warning', source: 'advice', document: document.index, path: ['spec'], params, fix: { path, change: { do: 'set', value: true } } }] // prettier-ignore
    })
  },
}
