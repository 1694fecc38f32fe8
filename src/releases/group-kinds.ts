import { shapes } from '../shapes/table.js'
import { releases } from './table.js'

/**
 * Kinds that the groups of AI backends have beside those whose schemas are known here: they pass through unchecked
 * (kgateway `api/v1alpha1` @ v2.0.0 to v2.2.0; agentgateway `controller/api/v1alpha1` @ v1.0.0 to v1.4.1).
 */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'gateway.kgateway.dev': [
    'BackendConfigPolicy',
    'DirectResponse',
    'GatewayExtension',
    'GatewayParameters',
    'HTTPListenerPolicy',
    'ListenerPolicy',
    'TrafficPolicy',
  ],
  'agentgateway.dev': ['AgentgatewayModel', 'AgentgatewayParameters', 'AgentgatewayPolicy'],
}

/** The kinds of a group that holds AI backends, over all releases; null for any other group. */
export function kindsOfGroup(group: string): readonly string[] | null {
  if (!shapes.some((shape) => shape.group === group)) return null
  const known = releases.flatMap(({ kinds }) => kinds.flatMap((each) => (each.group === group ? [each.kind] : [])))
  return [...new Set([...known, ...(OTHERS[group] ?? [])])]
}
