import { atLeastOneOf } from '../constraints.js'
import { object, type ObjectSchema, type Schema } from '../language.js'
import { ai } from './agentgateway-ai.js'
import { auth } from './agentgateway-auth.js'
import { health, http, tcp, tls, tunnel } from './agentgateway-connection.js'
import type { Differences } from './agentgateway-differences.js'
import { extAuth } from './agentgateway-ext-auth.js'
import { mcp } from './agentgateway-mcp.js'
import { transformation } from './agentgateway-transformation.js'

const HELP = { backend: 'policies', provider: 'policies.member', policy: 'policies.attached' } as const

/**
 * The policies of a backend, those of a provider in a group, which lack what concerns whole backends, and the same of an
 * `AgentgatewayPolicy` (domain: agentgateway, section 2).
 */
export function policies(differences: Differences, { of }: { readonly of: keyof typeof HELP }): ObjectSchema {
  const isNew = differences.health
  const isWhole = of !== 'provider'
  const fields: Record<string, Schema> = {
    tls: tls(differences),
    auth: auth(differences),
    http: http(differences),
    ...(isNew && { health: health(differences) }),
    ai: ai(differences),
    ...(isNew && { tunnel: tunnel() }),
    tcp: tcp(differences),
    ...(isWhole && { mcp: mcp(differences) }),
    ...(isNew && { transformation: transformation(differences) }),
    ...(isWhole && differences.extAuth.onBackends && { extAuth: extAuth(differences) }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: HELP[of] })
}
