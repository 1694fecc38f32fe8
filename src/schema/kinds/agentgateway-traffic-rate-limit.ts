import { exactlyOneOf } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { conditionally } from './agentgateway-policy-parts.js'
import { backendReference } from './references.js'
import { choice, expression, short } from './agentgateway-texts.js'

/** How many requests or tokens may pass. */
export function rateLimit(differences: PolicyDifferences): ObjectSchema {
  const fields = {
    local: list(local(differences), { minItems: 1, maxItems: 16, help: 'rateLimit.local' }),
    global: global(differences),
  }
  return conditionally(differences, { fields, needs: ['local', 'global'] }, 'traffic.rateLimit')
}

/** Counted by each gateway for itself. */
function local(differences: PolicyDifferences): ObjectSchema {
  return object(
    {
      requests: integer({ minimum: 1, help: 'rateLimit.local.requests' }),
      tokens: integer({ minimum: 1, help: 'rateLimit.local.tokens' }),
      unit: choice(differences, ['Seconds', 'Minutes', 'Hours'], 'rateLimit.local.unit'),
      burst: integer({ help: 'rateLimit.local.burst' }),
    },
    { required: ['unit'], rules: [exactlyOneOf('requests', 'tokens')] },
  )
}

/** Counted by a server that all gateways share. */
function global(differences: PolicyDifferences): ObjectSchema {
  return object(
    {
      backendRef: backendReference('rateLimit.global.backendRef', { namespace: true }),
      domain: short('rateLimit.global.domain'),
      descriptors: list(descriptor(differences), { minItems: 1, maxItems: 16, help: 'rateLimit.global.descriptors' }),
      ...(differences.networkAuthorization && {
        failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'traffic.failureMode'),
      }),
    },
    { required: ['backendRef', 'descriptors', 'domain'], help: 'rateLimit.global' },
  )
}

/** What a request costs from 1.2 on. */
function descriptor({ conditional }: PolicyDifferences): ObjectSchema {
  const name: Schema = string({ minLength: 1, maxLength: 64, help: 'rateLimit.entry.name' })
  const entry = object(
    { name, expression: expression('rateLimit.entry.expression') },
    { required: ['expression', 'name'] },
  )
  return object(
    {
      entries: list(entry, { minItems: 1, maxItems: 16, help: 'rateLimit.entries' }),
      unit: oneOf(['Requests', 'Tokens'], { help: 'rateLimit.descriptor.unit' }),
      ...(conditional && { cost: expression('rateLimit.descriptor.cost') }),
    },
    { required: ['entries'] },
  )
}
