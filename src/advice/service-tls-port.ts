import { entryOf, itemsOf, nodeAt, scalarOf, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** The port's name and its `appProtocol` choose HTTP/1.1 or 2, never TLS: pods behind an HTTPS port get plaintext (domain: agentgateway, T39). */
export const serviceTlsPort: Trap = {
  code: 'service-tls-port',
  find: ({ endpoints, world, namespace }) =>
    endpoints.flatMap(({ member, target, wire, port }): Hit<'service-tls-port'>[] => {
      if (target?.kind !== 'Service' || wire.scheme !== 'http' || !member.entry) return []
      const service = world.find('Service', namespace, target.name)
      const entry = itemsOf(nodeAt(service?.root, ['spec', 'ports'])).find(
        (each) => scalarOf(entryOf(each, 'port')?.value) === port,
      )
      const [name, protocol] = ['name', 'appProtocol'].map((field) => stringOf(entryOf(entry, field)?.value) ?? '')
      if (!/^https\b/.test(name ?? '') && protocol !== 'https' && (service || port !== 443)) return []
      const path = [...member.entry.path, 'backendRef', 'port']
      return [{ severity: 'warning', source: 'advice', path, params: { service: target.name, port: port ?? 0 } }]
    }),
}
