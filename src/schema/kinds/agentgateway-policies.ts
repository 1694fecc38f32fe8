import type { HelpKey } from '../../text/help.js'
import { any, atLeastOneOf, atMostOneOf, forbiddenWhen, integer, list, map, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { auth } from './agentgateway-auth.js'
import type { Differences } from './agentgateway-differences.js'
import { extAuth } from './agentgateway-ext-auth.js'
import { backendReference, byName, secretReference } from './agentgateway-references.js'
import { duration } from './agentgateway-texts.js'
import { transformation } from './agentgateway-transformation.js'
import { DNS_SUBDOMAIN } from './metadata.js'

/** `spec.policies`, and without its parts for whole backends the `policies` of a provider in a group (domain: agentgateway, section 2). */
export function policies(differences: Differences, { forProvider }: { readonly forProvider: boolean }): ObjectSchema {
  const { health } = differences
  const fields: Record<string, Schema> = {
    tls: tls(differences),
    auth: auth(differences),
    http: object(
      { version: oneOf(['HTTP1', 'HTTP2'], { help: 'http.version' }), requestTimeout: duration(differences, 1, 'http.requestTimeout') },
      { help: 'http' },
    ),
    ...(health && { health: healthOf(differences) }),
    ai: ai(differences),
    ...(health && {
      tunnel: object({ backendRef: backendReference('tunnel.backendRef', { namespace: true }) }, { required: ['backendRef'], help: 'tunnel' }),
    }),
    tcp: tcp(differences),
    ...(!forProvider && { mcp: any() }),
    ...(health && { transformation: transformation(differences) }),
    ...(differences.extAuth.onBackends && !forProvider && { extAuth: extAuth(differences) }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: forProvider ? 'policies.member' : 'policies' })
}

function tls(differences: Differences): ObjectSchema {
  const { keyExchangeGroups } = differences
  return object(
    {
      insecureSkipVerify: oneOf(['All', 'Hostname'], { help: 'tls.insecureSkipVerify' }),
      sni: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'tls.sni' }),
      caCertificateRefs: list(byName('tls.caCertificateRefs', 'tls.caCertificateRefs.name'), { maxItems: 1, help: 'tls.caCertificateRefs' }),
      mtlsCertificateRef: list(secretReference(differences, 'tls.mtlsCertificateRef', { nameHelp: 'tls.mtlsCertificateRef.name' }), {
        maxItems: 1,
        help: 'tls.mtlsCertificateRef',
      }),
      verifySubjectAltNames: list(string({ minLength: 1, maxLength: 256 }), { minItems: 1, maxItems: 16, help: 'tls.verifySubjectAltNames' }),
      alpnProtocols: list(string({ minLength: 1, maxLength: 64 }), { minItems: 1, maxItems: 16, help: 'tls.alpnProtocols' }),
      ...(keyExchangeGroups && { keyExchangeGroups: list(oneOf(keyExchangeGroups), { help: 'tls.keyExchangeGroups' }) }),
    },
    {
      rules: [forbiddenWhen('insecureSkipVerify', 'All', 'caCertificateRefs'), atMostOneOf('verifySubjectAltNames', 'insecureSkipVerify')],
      help: 'tls',
    },
  )
}

/** From 1.0 on (section 2.3). */
function healthOf(differences: Differences): ObjectSchema {
  const percent = (help: HelpKey): Schema => integer({ minimum: 0, maximum: 100, help })
  return object(
    {
      unhealthyCondition: string({ minLength: 1, maxLength: 16384, help: 'health.unhealthyCondition' }),
      eviction: object(
        {
          duration: duration(differences, 1000, 'eviction.duration', '3s'),
          consecutiveFailures: integer({ minimum: 0, help: 'eviction.consecutiveFailures' }),
          healthThreshold: percent('eviction.healthThreshold'),
          restoreHealth: percent('eviction.restoreHealth'),
        },
        { help: 'health.eviction' },
      ),
    },
    { help: 'health' },
  )
}

function tcp(differences: Differences): ObjectSchema {
  const keepalive = {
    retries: integer({ minimum: 1, maximum: 64, help: 'keepalive.retries' }),
    time: duration(differences, 1000, 'keepalive.time'),
    interval: duration(differences, 1000, 'keepalive.interval'),
  } as const
  return object({ connectTimeout: duration(differences, 100, 'tcp.connectTimeout'), keepalive: object(keepalive, { help: 'tcp.keepalive' }) }, { help: 'tcp' })
}

function ai({ routes, health }: Differences): ObjectSchema {
  const others = ['prompt', 'promptGuard', 'promptCaching', 'defaults', 'overrides', 'modelAliases', ...(health ? ['transformations'] : [])]
  const fields: Record<string, Schema> = {
    routes: map(oneOf(routes, { help: 'ai.route' }), { help: 'ai.routes' }),
    ...Object.fromEntries(others.map((name) => [name, any()])),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: 'policies.ai' })
}
