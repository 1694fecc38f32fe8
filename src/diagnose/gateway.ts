import type { None } from '../model/codes/coded.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { FindingCode } from '../model/codes/codes.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import type { Reading } from '../reading.js'
import { plain, type Family, type Kinds, type Line, type MessageKind, type Place } from './message.js'
import { atEndpoints, atFindings, firstOf } from './places.js'

type Envoy = Extract<DiagnosisCode, `envoy-${string}`>
type Tls = Extract<DiagnosisCode, `tls-${string}`>
type Agentgateway = Extract<DiagnosisCode, `agentgateway-${string}`>

const FLAGS = 'envoy source/common/stream_info/utility.h, docs: access_log response_flags'
const DETAILS = 'envoy docs: response_code_details'

/** A flag of Envoy's access log, in its usual form and in JSON, or what stands in its details or its body. */
const flagged = (flag: string, ...fragments: readonly string[]): RegExp =>
  new RegExp(
    [
      String.raw`" \d{3} (?:[A-Z]{2,4},)*${flag}(?:,[A-Z]{2,4})* `,
      String.raw`response_flags?"?\s*[:=]\s*"?(?:[A-Z]{2,4},)*${flag}\b`,
      ...fragments,
    ].join('|'),
    'g',
  )

/** A message without parts, and where its cause stands: what the analysis says, else endpoints of which something holds. */
function cause(
  family: Family,
  pattern: RegExp,
  source: string,
  codes: readonly FindingCode[] = [],
  is: ((endpoint: Endpoint) => boolean) | null = null,
): MessageKind<None> {
  const places = (_: unknown, reading: Reading): readonly Place[] =>
    firstOf(
      () => atFindings(reading, ...codes),
      () => (is ? atEndpoints(reading, is) : []),
    )
  return { family, pattern, params: plain, source, ...((codes.length > 0 || is) && { places }) }
}

const isUnreachable = ({ reachable }: Endpoint): boolean => !reachable
const isHttps = ({ wire }: Endpoint): boolean => wire.scheme === 'https'
const isPlain = ({ wire }: Endpoint): boolean => wire.scheme === 'http'
const isChecked = ({ wire }: Endpoint): boolean => wire.verify === 'chain' || wire.verify === 'chain+name'
const hasOwnHost = ({ member }: Endpoint): boolean => member.host !== null

/** What keeps the controller from giving the gateway a backend (domain: kgateway-envoy, section 5, T1–T7, T20). */
const NOT_SENT: readonly FindingCode[] = [
  'mixed-providers',
  'group-without-members',
  'token-secret-missing',
  'secret-ref-missing',
  'policy-drops-backend',
]
const NO_ADDRESS: readonly FindingCode[] = [
  'secret-key-missing',
  'inline-token-missing',
  'provider-not-on-envoy',
  'host-not-a-name',
  'short-host',
  'azure-endpoint-completed',
  'vertex-global',
]

/** Envoy's access log, its details and the bodies that it answers with itself. */
export const envoy: Kinds<Envoy> = {
  'envoy-no-cluster': cause('envoy', flagged('NC', 'cluster_not_found'), FLAGS, NOT_SENT, isUnreachable),
  'envoy-no-host': cause(
    'envoy',
    flagged('UH', 'no_healthy_upstream', 'no healthy upstream'),
    FLAGS,
    NO_ADDRESS,
    isUnreachable,
  ),
  'envoy-connection': {
    ...cause(
      'envoy',
      flagged(
        'UF',
        String.raw`upstream_reset_before_response_started\{(?:remote_)?connection_failure`,
        'reset reason: (?:remote )?connection failure',
      ),
      `${FLAGS}; ${DETAILS}`,
      ['tls-to-plain-port', 'host-not-a-name', 'short-host', 'port-out-of-range'],
      hasOwnHost,
    ),
    isGeneral: true,
  },
  'envoy-no-route': cause('envoy', flagged('NR', 'route_not_found'), FLAGS, [
    'route-misses-backend',
    'other-gateway-class',
  ]),
  'envoy-timeout': cause(
    'envoy',
    flagged('UT', 'response_timeout', 'upstream request timeout', 'stream_idle_timeout'),
    FLAGS,
    [],
    ({ reachable }) => reachable,
  ),
  'envoy-reset': cause(
    'envoy',
    flagged(
      '(?:UC|UR)',
      String.raw`upstream_reset_before_response_started\{(?:connection_termination|remote_reset|protocol_error)`,
      'reset reason: (?:connection termination|remote reset)',
    ),
    `${FLAGS}; ${DETAILS}`,
    ['tls-port-in-plaintext', 'no-tls-policy-on-tls-port', 'no-backend-tls-policy'],
    isPlain,
  ),
  'envoy-dns': cause(
    'envoy',
    flagged('DF', 'dns_resolution_failure'),
    FLAGS,
    ['host-not-a-name', 'short-host', 'vertex-global'],
    hasOwnHost,
  ),
  'envoy-sidecar': cause('envoy', /\bext_proc_error(?:_|\b)|ext_proc[^"]{0,60}gRPC error/g, DETAILS),
  'envoy-client-gone': cause('envoy', flagged('DC', 'downstream_remote_disconnect'), FLAGS),
}

/** What curl says of TLS concerns the listener that it speaks to, not the backend. */
const behindGateway = (kind: MessageKind<None>): MessageKind<None> => ({
  ...kind,
  params: (_, line: Line) => (line.isCurl ? null : plain()),
})

const tls = (
  pattern: RegExp,
  source: string,
  codes: readonly FindingCode[],
  is: ((e: Endpoint) => boolean) | null = null,
) => behindGateway(cause('tls', pattern, source, codes, is))

const BORING = 'BoringSSL err_data (OPENSSL_internal), as Envoy prints it'
const RUSTLS = 'rustls src/error.rs (CertificateError, InvalidMessage), as agentgateway prints it'

/** Handshakes with the upstream that fail, by BoringSSL’s names and by rustls’. */
export const tlsFaults: Kinds<Tls> = {
  'tls-issuer': tls(
    /CERTIFICATE_VERIFY_FAILED(?!.{0,80}(?:SAN|expired))|UnknownIssuer|unable to get local issuer|self[- ]signed certificate|unknown authority/g,
    `${BORING}; ${RUSTLS}`,
    ['trust-nothing', 'cluster-name-public-ca', 'default-host-retrusted', 'policy-block-replaced', 'ca-reference-kind'],
    isChecked,
  ),
  'tls-name': tls(
    /NotValidForName|not valid for name|verify SAN list|no alternative certificate subject name|doesn't match.{0,40}certificate/gi,
    `${BORING}; ${RUSTLS}`,
    ['default-host-retrusted', 'host-not-a-name'],
    ({ wire }) => wire.verify === 'chain+name',
  ),
  'tls-expired': tls(
    /certificate has expired|CertificateExpired|CertExpired|certificate expired|\bExpiredContext\b/g,
    `${BORING}; ${RUSTLS}`,
    [],
    isChecked,
  ),
  'tls-plain-server': tls(
    /WRONG_VERSION_NUMBER|HTTP_REQUEST\b|InvalidContentType|wrong version number|packet length too long/g,
    `${BORING}; ${RUSTLS}`,
    ['tls-to-plain-port', 'model-url-tls'],
    (each) => isHttps(each) && hasOwnHost(each),
  ),
  'tls-needed': cause(
    'tls',
    /plain HTTP request was sent to HTTPS port|Client sent an HTTP request to an HTTPS server/gi,
    'nginx src/http/ngx_http_special_response.c; net/http of Go',
    ['tls-port-in-plaintext', 'no-tls-policy-on-tls-port', 'no-backend-tls-policy', 'istio-takes-tls'],
    isPlain,
  ),
  'tls-client-certificate': tls(
    /CERTIFICATE_REQUIRED|CertificateRequired|TLSV13_ALERT_CERTIFICATE_REQUIRED|BadCertificate|SSLV3_ALERT_BAD_CERTIFICATE/g,
    `${BORING}; ${RUSTLS}`,
    [],
    isHttps,
  ),
  'tls-refused': {
    ...tls(
      /SSLV3_ALERT_HANDSHAKE_FAILURE|TLSV1_ALERT_\w+|HandshakeFailure|UnrecognisedName|TLSV1_UNRECOGNIZED_NAME|peer is incompatible/g,
      `${BORING}; ${RUSTLS}`,
      ['host-not-a-name'],
      isHttps,
    ),
  },
}

const said = (
  pattern: RegExp,
  source: string,
  codes: readonly FindingCode[],
  is: ((e: Endpoint) => boolean) | null = null,
) => cause('agentgateway', pattern, source, codes, is)

/** What agentgateway’s data plane logs and answers by itself. */
export const agentgateway: Kinds<Agentgateway> = {
  'agentgateway-region': said(
    /No region found in AWS config/gi,
    'agentgateway crates/agentgateway/src/http/auth.rs @ v1.4.1',
    ['implicit-credentials-lost'],
    ({ requests }) => requests.some(({ auth }) => auth.some((each) => each.in === 'signature')),
  ),
  'agentgateway-conversion': said(/unsupported conversion/gi, 'agentgateway data plane, executed at 1.4.1', [
    'request-refused',
  ]),
  'agentgateway-uri': said(/invalid uri character/gi, 'http crate of Rust (uri)', [], ({ member }) =>
    / /.test(member.model ?? ''),
  ),
  'agentgateway-model-not-found': said(
    /"?model_not_found"?(?!.{0,200}invalid_request_error)(?<!invalid_request_error.{0,200})/g,
    'agentgateway AgentgatewayModel, errors of the router @ 1.5',
    ['models-off', 'model-not-attached', 'model-hidden', 'model-url-refused', 'model-target-refused'],
  ),
  'agentgateway-model-denied': said(
    /model_authorization_denied/g,
    'agentgateway AgentgatewayModel, errors of the router @ 1.5',
    [],
  ),
  'agentgateway-no-target': said(
    /virtual_model_no_matching_target/g,
    'agentgateway AgentgatewayModel, errors of the router @ 1.5',
    [],
    ({ member }) => member.when !== undefined,
  ),
  'agentgateway-target-missing': said(
    /virtual_model_target_not_found/g,
    'agentgateway AgentgatewayModel, errors of the router @ 1.5',
    ['model-target-refused'],
  ),
}
