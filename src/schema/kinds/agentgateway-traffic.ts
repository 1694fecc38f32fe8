import { atLeastOneOf, forbiddenWhen } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { authorization } from './agentgateway-authorization.js'
import { extAuthFields, extAuthRules } from './agentgateway-ext-auth.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { conditionally } from './agentgateway-policy-parts.js'
import { bytes, choice, duration, expression, short } from './agentgateway-texts.js'
import { apiKeyAuthentication, basicAuthentication, jwtAuthentication } from './agentgateway-traffic-authentication.js'
import { cors, directResponse, headerModifiers } from './agentgateway-traffic-http.js'
import { extProc } from './agentgateway-traffic-processing.js'
import { rateLimit } from './agentgateway-traffic-rate-limit.js'
import { transformations } from './agentgateway-transformation.js'

/** `spec.traffic`: what happens to requests on their way. */
export function traffic(differences: PolicyDifferences): ObjectSchema {
  const { inheritance, targetPorts, afterRouting } = differences
  const fields: Record<string, Schema> = {
    phase: choice(differences, ['PreRouting', 'PostRouting'], 'traffic.phase'),
    jwtAuthentication: jwtAuthentication(differences),
    basicAuthentication: basicAuthentication(differences),
    apiKeyAuthentication: apiKeyAuthentication(differences),
    authorization: authorization(differences, 'traffic.authorization'),
    extAuth: extAuth(differences),
    rateLimit: rateLimit(differences),
    extProc: extProc(differences),
    transformation: transformation(differences),
    headerModifiers: headerModifiers(),
    hostRewrite: hostRewrite(differences),
    timeouts: object({ request: duration(differences, 100, 'traffic.timeouts.request') }, { help: 'traffic.timeouts' }),
    retry: retry(differences),
    directResponse: directResponse(differences),
    cors: cors(differences),
    csrf: object(
      { additionalOrigins: list(short(), { minItems: 1, maxItems: 16, help: 'traffic.csrf.additionalOrigins' }) },
      { help: 'traffic.csrf' },
    ),
    ...(inheritance && { buffer: buffer(differences) }),
    ...(targetPorts && {
      delay: object(
        { duration: expression('traffic.delay.duration') },
        { required: ['duration'], help: 'traffic.delay' },
      ),
    }),
  }
  return object(fields, {
    rules: afterRouting.map((name) => forbiddenWhen('phase', 'PreRouting', name)),
    help: 'policy.traffic',
  })
}

function extAuth(differences: PolicyDifferences): ObjectSchema {
  const form = {
    fields: extAuthFields(differences),
    needs: ['backendRef'],
    either: ['grpc', 'http'],
    rules: extAuthRules(differences),
  }
  return conditionally(differences, form, 'extAuth')
}

function transformation(differences: PolicyDifferences): ObjectSchema {
  return conditionally(
    differences,
    { fields: transformations(differences), needs: ['request', 'response'] },
    'transformation',
  )
}

/** In the CRD before 1.0 the values of `mode` stand one level too high, so that no block is right (section 1: no release mends it). */
function hostRewrite({ exporters }: PolicyDifferences): ObjectSchema {
  const modes = ['Auto', 'None']
  const help = 'traffic.hostRewrite'
  const modeHelp = 'traffic.hostRewrite.mode'
  return exporters
    ? object({ mode: oneOf(modes, { help: modeHelp }) }, { required: ['mode'], help })
    : object({ mode: string({ help: modeHelp }) }, { required: ['mode'], enum: modes, help })
}

function retry({ inheritance }: PolicyDifferences): ObjectSchema {
  const codes = list(integer({ minimum: 400, maximum: 599 }), {
    help: 'traffic.retry.codes',
    ...(inheritance && { set: true }),
  })
  return object(
    {
      attempts: integer({ help: 'traffic.retry.attempts', ...(inheritance && { minimum: 1 }) }),
      backoff: string({ pattern: /^([0-9]{1,5}(h|m|s|ms)){1,4}$/, help: 'traffic.retry.backoff' }),
      codes,
      ...(inheritance && {
        condition: expression('traffic.retry.condition'),
        precondition: expression('traffic.retry.precondition'),
      }),
    },
    { help: 'traffic.retry' },
  )
}

/** From 1.3 on; what happens to larger bodies from 1.4 on. */
function buffer(differences: PolicyDifferences): ObjectSchema {
  const side = (help: 'traffic.buffer.request' | 'traffic.buffer.response'): ObjectSchema =>
    object(
      {
        maxBytes: bytes(differences.sizes, 'traffic.buffer.maxBytes'),
        ...(differences.targetPorts && {
          failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'traffic.failureMode'),
        }),
      },
      { help },
    )
  return object(
    { request: side('traffic.buffer.request'), response: side('traffic.buffer.response') },
    { rules: [atLeastOneOf('request', 'response')], help: 'traffic.buffer' },
  )
}
