import type { HelpKey } from '../../words/help.js'
import type { Json } from '../../yaml/nodes.js'
import { atLeastOneOf, exactlyOneOf, holds } from '../constraints.js'
import { any, list, map, object, string, type ObjectSchema, type Schema } from '../language.js'
import { authorization } from './agentgateway-authorization.js'
import type { Differences } from './agentgateway-differences.js'
import { secretReference } from './agentgateway-references.js'
import { choice, duration, expressions, headerName } from './agentgateway-texts.js'
import { backendReference } from './references.js'

/** `policies.mcp` (domain: agentgateway, sections 2.2 to 2.7). */
export function mcp(differences: Differences): ObjectSchema {
  const fields = {
    authorization: authorization(differences, 'mcp.authorization'),
    authentication: authentication(differences),
    ...(differences.mcp.guardrails && { guardrails: guardrails(differences) }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: 'policies.mcp' })
}

function authentication(differences: Differences): ObjectSchema {
  const { usualMode, authServers, guardrails } = differences.mcp
  return object(
    {
      jwks: jwks(differences, 'authentication.jwks'),
      issuer: string({ minLength: 1, maxLength: 256, help: 'authentication.issuer' }),
      audiences: list(string(), { minItems: 1, maxItems: 64, help: 'authentication.audiences' }),
      mode: choice(differences, ['Strict', 'Optional', 'Permissive'], 'authentication.mode', usualMode ?? undefined),
      provider: choice(differences, authServers, 'authentication.provider'),
      ...(guardrails && { clientId: string({ help: 'authentication.clientId' }) }),
      ...(differences.credentials && {
        clientSecretRef: secretReference(differences, 'authentication.clientSecretRef', { key: true }),
      }),
      resourceMetadata: map(any(), { help: 'authentication.resourceMetadata' }),
    },
    { required: ['jwks'], help: 'mcp.authentication' },
  )
}

const FIVE_MINUTES = 300_000

/** Where the keys that check JWTs are. */
export function jwks(differences: Differences, help: HelpKey): ObjectSchema {
  return object(
    {
      backendRef: backendReference('jwks.backendRef', { namespace: true }),
      jwksPath: string({ minLength: 1, maxLength: 2000, help: 'jwks.jwksPath' }),
      cacheDuration: duration(differences, FIVE_MINUTES, 'jwks.cacheDuration', '5m'),
    },
    { required: ['backendRef', 'jwksPath'], help },
  )
}

/** From 1.3 on (section 2.6). */
function guardrails(differences: Differences): ObjectSchema {
  const methods = map(choice(differences, ['Off', 'Request', 'Response', 'Full'], 'processor.phase'), {
    minProperties: 1,
    maxProperties: 64,
    rules: [holds('one-wildcard-at-an-end', hasPatterns)],
    help: 'processor.methods',
  })
  const processor = object(
    { methods, remote: remote(differences) },
    { required: ['methods'], rules: [exactlyOneOf('remote')] },
  )
  return object(
    { processors: list(processor, { minItems: 1, maxItems: 16, help: 'guardrails.processors' }) },
    { required: ['processors'], help: 'mcp.guardrails' },
  )
}

function remote(differences: Differences): ObjectSchema {
  const headers: Schema = list(headerName(), { maxItems: 64, set: true })
  return object(
    {
      backendRef: backendReference('remote.backendRef', { namespace: true }),
      allowedRequestHeaders: { ...headers, help: 'remote.allowedRequestHeaders' },
      disallowedRequestHeaders: { ...headers, help: 'remote.disallowedRequestHeaders' },
      metadata: expressions(64, 'remote.metadata'),
      failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'remote.failureMode'),
    },
    { required: ['backendRef'], help: 'processor.remote' },
  )
}

/** Whether all keys are names, or patterns with one wildcard at their beginning or end. */
function hasPatterns(methods: Json): boolean {
  return Object.keys(methods ?? {}).every((name) => /^(\*?[^*]*|[^*]*\*)$/.test(name))
}
