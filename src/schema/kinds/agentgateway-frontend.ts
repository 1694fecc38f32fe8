import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf, holds, type Rule } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { amount } from '../quantity.js'
import { accessLog, metrics, tracing } from './agentgateway-frontend-telemetry.js'
import { authorization } from './agentgateway-authorization.js'
import { KEY_EXCHANGE, keepalive } from './agentgateway-connection.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { bytes, choice, duration } from './agentgateway-texts.js'

/** `spec.frontend`: how a Gateway meets its clients. */
export function frontend(differences: PolicyDifferences): ObjectSchema {
  const { exporters, networkAuthorization, conditional, inheritance } = differences
  const fields: Record<string, Schema> = {
    tls: tls(differences),
    http: http(differences),
    tcp: object(
      { keepalive: keepalive(differences, 'frontend.tcp.keepalive') },
      { rules: [atLeastOneOf('keepalive')], help: 'frontend.tcp' },
    ),
    ...(conditional && { proxyProtocol: proxyProtocol(differences) }),
    ...(inheritance && { connect: CONNECT }),
    ...(networkAuthorization && { networkAuthorization: authorization(differences, 'frontend.networkAuthorization') }),
    accessLog: accessLog(differences),
    tracing: tracing(differences),
    ...(conditional && { metrics: metrics() }),
  }
  return object(fields, { rules: exporters ? [atLeastOneOf(...Object.keys(fields))] : [], help: 'policy.frontend' })
}

/** From 1.3 on. */
const CONNECT = object(
  { mode: oneOf(['Deny', 'Route', 'Tunnel'], { help: 'frontend.connect.mode' }) },
  { required: ['mode'], help: 'frontend.connect' },
)

const CIPHERS = [
  'TLS13_AES_256_GCM_SHA384',
  'TLS13_AES_128_GCM_SHA256',
  'TLS13_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
]
const VERSIONS = ['1.2', '1.3']

function tls(differences: PolicyDifferences): ObjectSchema {
  const { exporters, keyExchangeGroups } = differences
  const fields: Record<string, Schema> = {
    handshakeTimeout: duration(differences, 100, 'frontend.tls.handshakeTimeout'),
    minProtocolVersion: oneOf(VERSIONS, { help: 'frontend.tls.minProtocolVersion' }),
    maxProtocolVersion: oneOf(VERSIONS, { help: 'frontend.tls.maxProtocolVersion' }),
    cipherSuites: list(choice(differences, CIPHERS, 'frontend.tls.cipherSuites'), {
      help: 'frontend.tls.cipherSuites',
    }),
    alpnProtocols: list(string({ minLength: 1, maxLength: 64 }), {
      minItems: 1,
      maxItems: 16,
      help: 'frontend.tls.alpnProtocols',
    }),
    ...(keyExchangeGroups && {
      keyExchangeGroups: list(choice(differences, KEY_EXCHANGE), { help: 'frontend.tls.keyExchangeGroups' }),
    }),
  }
  // Before 1.0 the other fields don't count.
  return object(fields, {
    rules: [atLeastOneOf(...(exporters ? Object.keys(fields) : ['handshakeTimeout']))],
    help: 'frontend.tls',
  })
}

function http(differences: PolicyDifferences): ObjectSchema {
  const { conditional, inheritance, sizes } = differences
  const time = (help: HelpKey): Schema => duration(differences, 1000, help)
  const fields: Record<string, Schema> = {
    maxBufferSize: bytes(sizes, 'frontend.http.maxBufferSize'),
    http1MaxHeaders: integer({ minimum: 1, maximum: 4096, help: 'frontend.http.http1MaxHeaders' }),
    http1IdleTimeout: time('frontend.http.http1IdleTimeout'),
    ...(inheritance && {
      http1HeaderCase: oneOf(['Lowercase', 'Preserve'], { help: 'frontend.http.http1HeaderCase' }),
    }),
    http2WindowSize: bytes(sizes, 'frontend.http.http2WindowSize'),
    http2ConnectionWindowSize: bytes(sizes, 'frontend.http.http2ConnectionWindowSize'),
    http2FrameSize: frameSize(differences),
    ...(conditional && { http2MaxHeaderSize: bytes(sizes, 'frontend.http.http2MaxHeaderSize') }),
    http2KeepaliveInterval: time('frontend.http.http2KeepaliveInterval'),
    http2KeepaliveTimeout: time('frontend.http.http2KeepaliveTimeout'),
    ...(conditional && { maxConnectionDuration: time('frontend.http.maxConnectionDuration') }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: 'frontend.http' })
}

/** The upper limit is that of the CRDs; HTTP/2 itself allows ten times as much. */
const FRAME = { minimum: 16384, maximum: 1677215 } as const

function frameSize({ sizes }: PolicyDifferences): Schema {
  const help = 'frontend.http.http2FrameSize'
  return sizes ? bytes(sizes, help, { rules: [FRAME_IN_RANGE] }) : integer({ ...FRAME, help })
}

const FRAME_IN_RANGE: Rule = holds(
  'amount-out-of-range',
  (self) => {
    const bytes = typeof self === 'number' || typeof self === 'string' ? amount(`${self}`) : null
    return bytes !== null && bytes >= FRAME.minimum && bytes <= FRAME.maximum
  },
  FRAME,
)

/** From 1.2 on. */
function proxyProtocol(differences: PolicyDifferences): ObjectSchema {
  return object(
    {
      version: choice(differences, ['V1', 'V2', 'All'], 'frontend.proxyProtocol.version', 'V2'),
      mode: choice(differences, ['Strict', 'Optional'], 'frontend.proxyProtocol.mode', 'Strict'),
    },
    { help: 'frontend.proxyProtocol' },
  )
}
