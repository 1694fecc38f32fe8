import { membersOf } from '../shapes/shape.js'
import { referencesTo } from '../connection/route-reference.js'
import type { Reading } from '../reading.js'
import { contextOf, type Backend, type Context } from '../plans/companions/companion.js'
import { gatewayFor, gatewaysOf, type NamedGateway } from '../plans/companions/gateways.js'
import { ADMIN, check, LOCAL, type Check, type Checked } from './check.js'
import { configCheck } from './check-config.js'
import { requestChecks } from './check-request.js'
import { statusChecks } from './check-status.js'
import { listenerOf } from './listener.js'

/** How to see that an applied text works: what the controller says of it, a request of each kind, the gateway's own view. */
export function checksOf(reading: Reading): readonly Check[] {
  const context = contextOf(reading)
  if (!context) return []
  const backends = context.backends.map((backend): Checked => ({
    backend,
    gateway: gatewayOf(backend, context),
    context,
  }))
  const gateways = new Map(backends.map((each) => [`${each.gateway.namespace}/${each.gateway.name}`, each]))
  return [
    ...statusChecks(context),
    ...[...gateways.values()].map(reach),
    ...backends.flatMap(requestChecks),
    ...backends.filter(({ backend }) => membersOf(backend.backend).length > 0).map(configCheck),
  ]
}

function reach({ gateway, context }: Checked): Check {
  const { port } = listenerOf(gateway)
  const { name, namespace } = gateway
  const admin = context.plane.id === 'envoy' ? ADMIN.envoy : ADMIN.agentgateway
  const command = `kubectl port-forward -n ${namespace} deploy/${name} ${LOCAL}:${port} ${admin}`
  return check('reach', { gateway: name, port }, command, [], [])
}

/** The Gateway of a backend: that of its first route, or the one that it names itself. */
function gatewayOf(backend: Backend, context: Context): NamedGateway {
  const [route] = referencesTo(backend)
  const all = gatewaysOf(context)
  const naming = [route?.document.index, backend.document.index]
  return (
    all.find(({ by }) => naming.some((index) => index !== undefined && by.includes(index))) ??
    gatewayFor(backend, context)
  )
}
