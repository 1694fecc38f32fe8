import type { HelpKey } from '../../words/help.js'
import { atMostOneOf, forbiddenWhen } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { byName, secretReference } from './agentgateway-references.js'
import { backendReference } from './references.js'
import { choice, duration, expression } from './agentgateway-texts.js'
import { DNS_SUBDOMAIN } from '../core/metadata.js'

// How to connect to a backend (domain: agentgateway, section 2.2).

export const KEY_EXCHANGE = ['X25519', 'P-256', 'P-384', 'X25519_MLKEM768']

export function tls(differences: Differences): ObjectSchema {
  return object(
    {
      insecureSkipVerify: oneOf(['All', 'Hostname'], { help: 'tls.insecureSkipVerify' }),
      sni: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'tls.sni' }),
      caCertificateRefs: list(byName('tls.caCertificateRefs', 'tls.caCertificateRefs.name'), {
        maxItems: 1,
        help: 'tls.caCertificateRefs',
      }),
      mtlsCertificateRef: list(
        secretReference(differences, 'tls.mtlsCertificateRef', { nameHelp: 'tls.mtlsCertificateRef.name' }),
        {
          maxItems: 1,
          help: 'tls.mtlsCertificateRef',
        },
      ),
      verifySubjectAltNames: list(string({ minLength: 1, maxLength: 256 }), {
        minItems: 1,
        maxItems: 16,
        help: 'tls.verifySubjectAltNames',
      }),
      alpnProtocols: list(string({ minLength: 1, maxLength: 64 }), {
        minItems: 1,
        maxItems: 16,
        help: 'tls.alpnProtocols',
      }),
      ...(differences.keyExchangeGroups && {
        keyExchangeGroups: list(choice(differences, KEY_EXCHANGE), { help: 'tls.keyExchangeGroups' }),
      }),
    },
    {
      rules: [
        forbiddenWhen('insecureSkipVerify', 'All', 'caCertificateRefs'),
        atMostOneOf('verifySubjectAltNames', 'insecureSkipVerify'),
      ],
      help: 'tls',
    },
  )
}

/** From 1.0 on (section 2.3). */
export function health(differences: Differences): ObjectSchema {
  const percent = (help: HelpKey): Schema => integer({ minimum: 0, maximum: 100, help })
  return object(
    {
      unhealthyCondition: expression('health.unhealthyCondition'),
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

export const tcp = (differences: Differences): ObjectSchema =>
  object(
    {
      connectTimeout: duration(differences, 100, 'tcp.connectTimeout'),
      keepalive: keepalive(differences, 'tcp.keepalive'),
    },
    { help: 'tcp' },
  )

export function keepalive(differences: Differences, help: HelpKey): ObjectSchema {
  return object(
    {
      retries: integer({ minimum: 1, maximum: 64, help: 'keepalive.retries' }),
      time: duration(differences, 1000, 'keepalive.time'),
      interval: duration(differences, 1000, 'keepalive.interval'),
    },
    { help },
  )
}

export const http = (differences: Differences): ObjectSchema =>
  object(
    {
      version: oneOf(['HTTP1', 'HTTP2'], { help: 'http.version' }),
      requestTimeout: duration(differences, 1, 'http.requestTimeout'),
    },
    { help: 'http' },
  )

/** From 1.0 on (section 2.3). */
export const tunnel = (): ObjectSchema =>
  object(
    { backendRef: backendReference('tunnel.backendRef', { namespace: true }) },
    { required: ['backendRef'], help: 'tunnel' },
  )
