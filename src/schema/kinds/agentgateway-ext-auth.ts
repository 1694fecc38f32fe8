import { excludes, requires, type Rule } from '../constraints.js'
import { integer, list, map, object, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { bytes, choice, expression, expressions, short } from './agentgateway-texts.js'
import { backendReference } from './references.js'

/** Ask a server of one's own whether a request may pass; backends have it from 1.2 on (domain: agentgateway, section 2.5). */
export function extAuth(differences: Differences): ObjectSchema {
  return object(extAuthFields(differences), { rules: extAuthRules(differences), help: 'extAuth' })
}

/** What every form of it has. */
export function extAuthFields(differences: Differences): Record<string, Schema> {
  const { bodySize, cache, failureMode } = differences.extAuth
  return {
    backendRef: backendReference('extAuth.backendRef', { namespace: true }),
    grpc: object(
      {
        contextExtensions: map(string(), { maxProperties: 64, help: 'extAuth.grpc.contextExtensions' }),
        requestMetadata: expressions(64, 'extAuth.grpc.requestMetadata'),
      },
      { help: 'extAuth.grpc' },
    ),
    http: http(differences),
    forwardBody: object(
      { maxSize: bytes(bodySize, 'extAuth.forwardBody.maxSize') },
      { required: ['maxSize'], help: 'extAuth.forwardBody' },
    ),
    ...(failureMode && { failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'extAuth.failureMode') }),
    ...(cache && { cache: CACHE }),
  }
}

/** What holds between them, in every form of it. */
export function extAuthRules({ extAuth: { cache, httpBody } }: Differences): readonly Rule[] {
  if (httpBody) return [excludes('forwardBody', 'http.body')]
  return cache ? [requires('cache', 'grpc')] : []
}

function http({ extAuth: { httpBody } }: Differences): ObjectSchema {
  const headers = list(short(), { maxItems: 64 })
  return object(
    {
      path: expression('extAuth.http.path'),
      redirect: expression('extAuth.http.redirect'),
      ...(httpBody && { body: expression('extAuth.http.body') }),
      allowedRequestHeaders: { ...headers, help: 'extAuth.http.allowedRequestHeaders' },
      addRequestHeaders: expressions(64, 'extAuth.http.addRequestHeaders'),
      allowedResponseHeaders: { ...headers, help: 'extAuth.http.allowedResponseHeaders' },
      responseMetadata: expressions(64, 'extAuth.http.responseMetadata'),
    },
    { help: 'extAuth.http' },
  )
}

const CACHE = object(
  {
    key: list(expression(), { minItems: 1, maxItems: 16, help: 'extAuth.cache.key' }),
    ttl: expression('extAuth.cache.ttl'),
    maxEntries: integer({ minimum: 1, help: 'extAuth.cache.maxEntries' }),
  },
  { required: ['key', 'ttl'], help: 'extAuth.cache' },
)
