import { atLeastOneOf } from '../constraints.js'
import { object, type ObjectSchema, type Schema } from '../language.js'
import { health, http, tcp, tls, tunnel } from './agentgateway-connection.js'
import type { Differences } from './agentgateway-differences.js'
import { transformation } from './agentgateway-transformation.js'

/** The policies of a service that the gateway calls beside a backend: a guard, an MCP target (domain: agentgateway, section 2). */
export function servicePolicies(
  differences: Differences,
  own: { readonly auth: Schema; readonly mcp?: Schema },
  { mayBeEmpty }: { readonly mayBeEmpty: boolean },
): ObjectSchema {
  const { healthOfServices } = differences
  const fields = {
    tls: tls(differences),
    http: http(differences),
    ...(healthOfServices && { health: health(differences) }),
    ...(differences.health && { tunnel: tunnel() }),
    tcp: tcp(differences),
    ...(healthOfServices && { transformation: transformation(differences) }),
    ...own,
  }
  return object(fields, { rules: mayBeEmpty ? [] : [atLeastOneOf(...Object.keys(fields))], help: 'policies.service' })
}
