import type { HelpKey } from '../../text/help.js'
import { any, exactlyOneOf, holds, limitedTo, list, map, object, string, type ObjectSchema, type Rule, type Schema } from '../language.js'
import { fieldOf, listOf } from '../value.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { plainHeaderName } from './agentgateway-policy-parts.js'
import { backendReference, secretReference } from './agentgateway-references.js'
import { choice, duration, expression, short } from './agentgateway-texts.js'

// How clients prove who they are.

export function jwtAuthentication(differences: PolicyDifferences): ObjectSchema {
  const { networkAuthorization } = differences
  return object(
    {
      mode: mode(differences, ['Strict', 'Optional', 'Permissive']),
      ...location(differences),
      providers: list(provider(differences), { minItems: 1, maxItems: 64, help: 'traffic.jwt.providers' }),
      ...(networkAuthorization && { mcp: mcp(differences) }),
    },
    { required: ['providers'], rules: networkAuthorization ? OF_MCP : [], help: 'traffic.jwtAuthentication' },
  )
}

const OF_MCP: readonly Rule[] = [
  limitedTo(['mode'], ['Strict'], 'mcp'),
  holds('one-provider-for-mcp', (self) => fieldOf(self, 'mcp') === undefined || listOf(fieldOf(self, 'providers')).length === 1),
]

function provider(differences: PolicyDifferences): ObjectSchema {
  const remote = object(
    {
      jwksPath: string({ minLength: 1, maxLength: 2000, help: 'traffic.jwt.jwksPath' }),
      cacheDuration: duration(differences, 300_000, 'traffic.jwt.cacheDuration', '5m'),
      backendRef: backendReference('traffic.jwt.backendRef', { namespace: true }),
    },
    { required: ['backendRef', 'jwksPath'], help: 'traffic.jwt.remote' },
  )
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
function mcp({ inheritance, targetPorts }: PolicyDifferences): ObjectSchema {
  const providers = ['Auth0', 'Keycloak', ...(inheritance ? ['Okta'] : []), ...(targetPorts ? ['Authentik', 'Descope', 'Entra'] : [])].sort()
  return object(
    {
      provider: string({ enum: providers, help: 'traffic.jwt.mcp.provider' }),
      ...(inheritance && { clientId: string({ help: 'traffic.jwt.mcp.clientId' }) }),
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
      ...location(differences),
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
    { mode: mode(differences, ['Strict', 'Optional', ...(inheritance ? ['Permissive'] : [])]), ...location(differences), ...sources },
    { rules: [exactlyOneOf(...Object.keys(sources))], help: 'traffic.apiKeyAuthentication' },
  )
}

const mode = (differences: PolicyDifferences, modes: readonly string[]): Schema => choice(differences, modes, 'traffic.authentication.mode', 'Strict')

const byLabels = (help: HelpKey): ObjectSchema =>
  object({ matchLabels: map(string(), { help: 'policy.target.matchLabels' }) }, { required: ['matchLabels'], help })

/** Where the credential stands in the request: from 1.2 on, as an expression from 1.3 on. */
function location({ conditional, inheritance }: PolicyDifferences): Record<string, Schema> {
  if (!conditional) return {}
  const byName = (name: Schema, help: HelpKey, more: Record<string, Schema> = {}): Schema => object({ name, ...more }, { required: ['name'], help })
  const places = {
    header: byName(plainHeaderName('location.header.name'), 'traffic.location.header', { prefix: short('traffic.location.header.prefix') }),
    queryParameter: byName(short('location.queryParameter.name'), 'traffic.location.queryParameter'),
    cookie: byName(short('location.cookie.name'), 'traffic.location.cookie'),
    ...(inheritance && { expression: expression('traffic.location.expression') }),
  }
  return { location: object(places, { rules: [exactlyOneOf(...Object.keys(places))], help: 'traffic.location' }) }
}
