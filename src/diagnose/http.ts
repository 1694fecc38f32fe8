import type { None } from '../model/codes/coded.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { FindingCode } from '../model/codes/codes.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { plain, type Kinds, type MessageKind } from './message.js'
import { atEndpoints, atFindings, firstOf } from './places.js'

type Http = Extract<DiagnosisCode, `http-${string}`> | 'web-page' | 'bearer-twice'
type Curl = Extract<DiagnosisCode, `curl-${string}`>

/** A status as curl prints it, and as access logs and JSON have it. */
const status = (code: number): RegExp =>
  new RegExp(
    String.raw`^(?:< )?HTTP\/[\d.]{1,3} ${code}\b|" ${code} (?:[A-Z]{2}|-) |\bhttp\.status=${code}\b|response_code"?[:=] ?"?${code}\b|The requested URL returned error: ${code}\b|"status_?(?:code)?": ?${code}\b`,
    'g',
  )

const SECTION: Readonly<Record<string, string>> = {
  agentgateway: 'agentgateway crates/agentgateway/src/proxy/mod.rs @ v1.4.1',
  http: 'RFC 9110, section 15',
}

function answered(
  code: number,
  codes: readonly FindingCode[],
  is: ((e: Endpoint) => boolean) | null = null,
): MessageKind<None> {
  return {
    family: 'http',
    pattern: status(code),
    params: plain,
    places: (_, reading) =>
      firstOf(
        () => atFindings(reading, ...codes),
        () => (is ? atEndpoints(reading, is) : []),
      ),
    isGeneral: true,
    source: `${SECTION['http'] ?? ''}; ${SECTION['agentgateway'] ?? ''}`,
  }
}

const isUnreachable = ({ reachable }: Endpoint): boolean => !reachable
const withoutKey = ({ requests }: Endpoint): boolean => requests.some(({ auth }) => auth.length === 0)

/** What the status of an answer says by itself; left out where something else tells more. */
export const http: Kinds<Http> = {
  'http-200': { family: 'http', pattern: status(200), params: plain, isGeneral: true, source: SECTION['http'] ?? '' },
  'http-400': answered(400, [
    'tls-port-in-plaintext',
    'no-tls-policy-on-tls-port',
    'anthropic-version-ignored',
    'gemini-passthrough',
  ]),
  'http-401': answered(
    401,
    [
      'inline-bearer',
      'implicit-credentials-lost',
      'azure-becomes-openai',
      'secret-key-missing',
      'api-key-as-cloud-secret',
    ],
    withoutKey,
  ),
  'http-403': answered(403, [
    'implicit-credentials-lost',
    'client-host-kept',
    'bedrock-needs-aws-auth',
    'empty-session-token',
  ]),
  'http-404': answered(404, [
    'clients-choose-path',
    'prefix-reaches-provider',
    'path-overwritten',
    'model-url-without-path',
    'route-misses-backend',
    'models-off',
  ]),
  'http-421': answered(421, ['client-host-kept', 'route-rewrites-host']),
  'http-429': answered(429, [
    'failover-needs-health',
    'no-failover',
    'failover-on-429-only',
    'health-without-eviction',
  ]),
  'http-500': answered(
    500,
    [
      'tls-block-rejected',
      'credential-rejected',
      'token-secret-missing',
      'policy-reference-broken',
      'reference-grant-missing',
      'route-names-port',
    ],
    isUnreachable,
  ),
  'http-502': answered(502, ['implicit-credentials-lost', 'cloud-secret-keys']),
  'http-503': answered(
    503,
    [
      'mixed-providers',
      'secret-key-missing',
      'trust-nothing',
      'host-not-a-name',
      'tls-to-plain-port',
      'request-refused',
      'provider-not-on-envoy',
    ],
    isUnreachable,
  ),
  'http-504': answered(504, []),
  'web-page': {
    family: 'http',
    pattern: /<!doctype html|<html[\s>]/gi,
    params: plain,
    places: (_, reading) =>
      firstOf(
        () => atFindings(reading, 'clients-choose-path', 'prefix-reaches-provider'),
        () => atEndpoints(reading, ({ member }) => member.host !== null),
      ),
    source: 'RFC 9110, section 8.3: an API answers with JSON',
  },
  'bearer-twice': {
    family: 'http',
    pattern: /Bearer Bearer /g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'inline-bearer'),
    source: 'RFC 6750, section 2.1',
  },
}

const CURL = 'curl docs/libcurl/libcurl-errors.md'
const own = (pattern: RegExp): MessageKind<None> => ({
  family: 'curl',
  pattern,
  params: plain,
  source: CURL,
})

/** What curl says of its own connection to the gateway. */
export const curl: Kinds<Curl> = {
  'curl-resolve': {
    family: 'curl',
    pattern: /Could not resolve host: (?<host>[^\s;]{1,253})/g,
    params: ({ host = '' }) => ({ host }),
    source: CURL,
  },
  'curl-refused': {
    family: 'curl',
    pattern: /curl: \(7\) .{0,40}?connect to (?<place>\S{1,253} port \d{1,5})/g,
    params: ({ place = '' }) => ({ place }),
    source: CURL,
  },
  'curl-tls': own(/curl: \(35\)/g),
  'curl-certificate': own(/curl: \((?:60|77)\)/g),
  'curl-timeout': own(/curl: \(28\)/g),
  'curl-empty': own(/curl: \(52\)/g),
  'curl-reset': own(/curl: \((?:16|56|92)\)/g),
}
