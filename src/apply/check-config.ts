import type { Endpoint } from '../connection/endpoints.js'
import { ADMIN, answer, check, type Check, type CheckAnswer, type Checked } from './check.js'

/** What the gateway itself has of a backend: Envoy's cluster with the socket of each endpoint, agentgateway's backend. */
export function configCheck(checked: Checked): Check {
  const { backend, gateway, context } = checked
  const params = { backend: backend.name, gateway: gateway.name }
  const absent = answer('', 'config-absent', {})
  return context.plane.id === 'envoy'
    ? check(
        'config',
        params,
        envoyCommand(`_${backend.namespace}_${backend.name}_`),
        envoyAnswers(backend.endpoints, context.plane.traits),
        [absent, answer('', 'config-other-host', {})],
      )
    : check(
        'config',
        params,
        agentgatewayCommand(`${backend.namespace}/${backend.name}`),
        [answer(backend.name, 'config-there', {})],
        [absent],
      )
}

/** Priority, address and label of each endpoint: the label says which of the cluster's sockets it takes (domain: kgateway-envoy, 3.2). */
const LINES =
  '.load_assignment.endpoints[] | (.priority // 0) as $p | .lb_endpoints[] | ' +
  '"\\($p) \\(.endpoint.hostname):\\(.endpoint.address.socket_address.port_value) ' +
  '\\(.metadata.filter_metadata["envoy.transport_socket_match"].tls // "no label")"'

const envoyCommand = (name: string): string =>
  `curl -s 'localhost:${ADMIN.envoy}/config_dump?resource=dynamic_active_clusters' |\n` +
  `  jq -r '.configs[].cluster | select(.name | contains("${name}")) | ${LINES}'`

/** A line for each endpoint where the port decides; before that one socket served all. */
function envoyAnswers(endpoints: readonly Endpoint[], traits: readonly string[]): readonly CheckAnswer[] {
  if (!traits.includes('port-decides')) return [answer('', 'config-there', {})]
  return endpoints
    .filter(({ reachable }) => reachable)
    .map(({ member, host, port, wire }) =>
      answer(
        `${member.group} ${host ?? ''}:${port ?? ''}${wire.scheme === 'http' ? ' no label' : ''}`,
        'socket-labels',
        {},
      ),
    )
}

const agentgatewayCommand = (name: string): string =>
  `curl -s localhost:${ADMIN.agentgateway}/config_dump |\n` +
  `  jq '[.backends[], .policies[]] | map(select(tostring | contains("${name}")))'`
