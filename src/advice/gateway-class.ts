import { routesTo } from '../connection/routes.js'
import { originalOfClass } from '../documents/enterprise.js'
import { planeOf } from '../releases/release.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** A Gateway of another class does not know this kind of backend, and its routes get 500 (domain: agentgateway, section 6). */
export const gatewayClass: Trap = {
  code: 'other-gateway-class',
  find: ({ release, facts, world, backend, namespace, document }) => {
    const wanted = planeOf(release, facts)?.gatewayClass
    if (!wanted) return []
    const ways = routesTo({ document, backend, facts, world, namespace })
    const gateways = new Set(
      ways.flatMap(({ gateway }) => (gateway ? (world.find('Gateway', gateway.namespace, gateway.name) ?? []) : [])),
    )
    return [...gateways].flatMap((gateway): Hit<'other-gateway-class'>[] => {
      const found = stringOf(nodeAt(gateway.root, ['spec', 'gatewayClassName']))
      // Enterprise reads the original's kinds too; that it is not checked is told with the Gateway.
      if (found === undefined || found === wanted.name || originalOfClass(found) === wanted.name) return []
      const own = world.all('GatewayClass').find(({ name }) => name === found)
      const controller = own && stringOf(nodeAt(own.root, ['spec', 'controllerName']))
      // A class of the text may lead to the right controller under another name.
      if (own && (wanted.controller === null || controller === wanted.controller)) return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: gateway.index,
          path: ['spec', 'gatewayClassName'],
          params: { found, wanted: wanted.name, kind: backend.shape.kind },
        },
      ]
    })
  },
}
