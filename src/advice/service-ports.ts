import { itemsOf, nodeAt, scalarOf, stringOf } from '../yaml/nodes.js'
import type { Document } from '../documents/documents.js'
import { hostSet, portSet } from '../shapes/url-part.js'
import type { Member } from '../shapes/shape.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'
import { isTypo } from './typos.js'

/** A Service of the text that requests are for, and where its port is written. */
interface Meant {
  readonly service: Document
  readonly member: Member
  readonly path: Path
}

const IN_CLUSTER = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?\.?)?)?$/

function serviceOf({ world, namespace }: View, endpoint: View['endpoints'][number]): Meant | null {
  const { member, target, host } = endpoint
  if (target?.kind === 'Service' && member.entry) {
    const service = world.find('Service', namespace, target.name)
    return service ? { service, member, path: [...member.entry.path, 'backendRef', 'port'] } : null
  }
  const [, name, home = namespace] = (member.host && IN_CLUSTER.exec(host ?? '')) ?? []
  const service = name === undefined ? undefined : world.find('Service', home, name)
  const path = member.port?.path ?? member.host?.path
  return service && path ? { service, member, path } : null
}

/** A Service answers on the ports that it lists, and on no other: connections are refused, or time out. */
export const servicePorts: Trap = {
  code: 'service-lacks-port',
  find: (view) =>
    view.endpoints.flatMap((endpoint): Hit<'service-lacks-port'>[] => {
      const meant = serviceOf(view, endpoint)
      const { port } = endpoint
      if (!meant || port === null) return []
      const spec = nodeAt(meant.service.root, ['spec'])
      // Of a Service without pods behind an address of its own, and of one that is a name, any port is the target's.
      const isNone =
        stringOf(nodeAt(spec, ['clusterIP'])) === 'None' || stringOf(nodeAt(spec, ['type'])) === 'ExternalName'
      const ports = itemsOf(nodeAt(spec, ['ports'])).map((each) => scalarOf(nodeAt(each, ['port'])))
      if (isNone || ports.length === 0 || ports.some((each) => typeof each !== 'number') || ports.includes(port))
        return []
      const [only] = ports
      const fix =
        ports.length === 1 && typeof only === 'number'
          ? { fix: { path: meant.path, change: portSet(meant.member.port, only) } }
          : {}
      const params = { service: meant.service.name ?? '', port, ports: ports.map(String) }
      return [{ severity: 'warning', source: 'advice', path: meant.path, params, ...fix }]
    }),
}

/** The gateway's pod is not the machine of whoever writes: a server there is not at its localhost. */
export const hostOfGateway: Trap = {
  code: 'host-of-gateway',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, host }): Hit<'host-of-gateway'>[] =>
      member.host && host && /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|0\.0\.0\.0)$/i.test(host)
        ? [{ severity: 'warning', source: 'advice', path: member.host.path, params: { host } }]
        : [],
    ),
}

/** Names inside the cluster end in one way only; a slip there makes a name that nobody answers for. */
export const clusterNameMistyped: Trap = {
  code: 'cluster-name-mistyped',
  find: ({ endpoints, namespace, world }) =>
    endpoints.flatMap(({ member, host }): Hit<'cluster-name-mistyped'>[] => {
      if (!member.host || !host) return []
      const right = rightName(host, namespace) ?? nearService(host, namespace, world)
      return right === null
        ? []
        : [
            {
              severity: 'warning',
              source: 'advice',
              path: member.host.path,
              params: { host, right },
              fix: { path: member.host.path, change: hostSet(member.host, right) },
            },
          ]
    }),
}

/** What people write for `svc`. */
const NEARLY_SVC = ['sv', 'vc', 'svs', 'scv', 'vsc', 'svcs', 'srv', 'service', 'services']

/** The name with `svc.cluster.local` in the place of what nearly is that, or with the part that is left out. */
function rightName(host: string, namespace: string): string | null {
  const [service = '', home = '', svc = '', ...domain] = host.split('.')
  const end = domain.join('.')
  const name = (inside: string): string => `${service}.${inside}.svc.cluster.local`
  if (svc === 'cluster' && end === 'local') return name(home === 'svc' ? namespace : home)
  if (svc === 'svc') return isTypo(end, 'cluster.local') ? name(home) : null
  return NEARLY_SVC.includes(svc) && end === 'cluster.local' ? name(home) : null
}

/** A Service of the text whose name is nearly the one that the host has. */
function nearService(host: string, namespace: string, world: View['world']): string | null {
  const [, name = '', home = namespace] = IN_CLUSTER.exec(host) ?? []
  if (name === '' || world.find('Service', home, name)) return null
  const near = world.all('Service').filter((each) => world.namespaceOf(each) === home && isTypo(name, each.name ?? ''))
  return near.length === 1 ? `${near[0]?.name ?? ''}${host.slice(name.length)}` : null
}
