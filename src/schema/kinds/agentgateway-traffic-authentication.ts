import type { HelpKey } from '../../words/help.js'
import { exactlyOneOf, holds, limitedTo, type Rule } from '../constraints.js'
import { any, list, map, object, string, type ObjectSchema, type Schema } from '../language.js'
import { below, itemsIn } from '../reading.js'
import { jwks } from './agentgateway-mcp.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { location, source } from './agentgateway-location.js'
import { secretReference } from './agentgateway-references.js'
import { choice, short } from './agentgateway-texts.js'

// How clients prove who they are.

export function jwtAuthentication(differences: PolicyDifferences): ObjectSchema {
  const { networkAuthorization } = differences
  return object(
    {
      mode: mode(differences, ['Strict', 'Optional', 'Permissive']),
      ...place(differences),
      providers: list(provider(differences), { minItems: 1, maxItems: 64, help: 'traffic.jwt.providers' }),
      ...(networkAuthorization && { mcp: mcp(differences) }),
    },
    { required: ['providers'], rules: networkAuthorization ? OF_MCP : [], help: 'traffic.jwtAuthentication' },
  )
}

const OF_MCP: readonly Rule[] = [
  limitedTo(['mode'], ['Strict'], 'mcp'),
  holds(
    'one-provider-for-mcp',
    (self) => below(self, 'mcp') === undefined || itemsIn(below(self, 'providers')).length === 1,
  ),
]

function provider(differences: PolicyDifferences): ObjectSchema {
  const remote = jwks(differences, 'traffic.jwt.remote')
  const inline = string({ minLength: 2, maxLength: 65536, help: 'traffic.jwt.inline' })
  return object(
    {
      issuer: short('traffic.jwt.issuer'),
      audiences: list(string(), { minItems: 1, maxItems: 64, help: 'traffic.jwt.audiences' }),
      jwks: object({ remote, inline }, { rules: [exactlyOneOf('remote', 'inline')], help: 'traffic.jwt.jwks' }),
    },
    { required: ['issuer', 'jwks'] },
  )
}

/** From 1.1 on. */
function mcp(differences: PolicyDifferences): ObjectSchema {
  return object(
    {
      provider: choice(differences, differences.mcp.authServers, 'traffic.jwt.mcp.provider'),
      ...(differences.inheritance && { clientId: string({ help: 'traffic.jwt.mcp.clientId' }) }),
      resourceMetadata: map(any(), { help: 'traffic.jwt.mcp.resourceMetadata' }),
    },
    { help: 'traffic.jwt.mcp' },
  )
}

export function basicAuthentication(differences: PolicyDifferences): ObjectSchema {
  return object(
    {
      mode: mode(differences, ['Strict', 'Optional']),
      realm: string({ help: 'traffic.basic.realm' }),
      ...place(differences),
      users: list(string(), { minItems: 1, maxItems: 256, help: 'traffic.basic.users' }),
      secretRef: secretReference(differences, 'traffic.basic.secretRef', { key: true }),
    },
    { rules: [exactlyOneOf('users', 'secretRef')], help: 'traffic.basicAuthentication' },
  )
}

export function apiKeyAuthentication(differences: PolicyDifferences): ObjectSchema {
  const { inheritance, targetPorts } = differences
  const sources = {
    secretRef: secretReference(differences, 'traffic.apiKey.secretRef'),
    secretSelector: byLabels('traffic.apiKey.secretSelector'),
    ...(targetPorts && { configMapSelector: byLabels('traffic.apiKey.configMapSelector') }),
  }
  return object(
    {
      mode: mode(differences, ['Strict', 'Optional', ...(inheritance ? ['Permissive'] : [])]),
      ...place(differences),
      ...sources,
    },
    { rules: [exactlyOneOf(...Object.keys(sources))], help: 'traffic.apiKeyAuthentication' },
  )
}

const mode = (differences: PolicyDifferences, modes: readonly string[]): Schema =>
  choice(differences, modes, 'traffic.authentication.mode', 'Strict')

const byLabels = (help: HelpKey): ObjectSchema =>
  object({ matchLabels: map(string(), { help: 'policy.target.matchLabels' }) }, { required: ['matchLabels'], help })

/** Where the credential stands in the request: from 1.2 on, as an expression from 1.3 on. */
function place({ conditional, inheritance }: PolicyDifferences): Record<string, Schema> {
  return conditional ? { location: (inheritance ? source : location)('traffic.location') } : {}
}
