import type { Json } from '../../yaml/nodes.js'
import { atLeastOneOf, atMostOneOf, exactlyOneOf, holds, referenceTo } from '../constraints.js'
import {
  boolean,
  integer,
  intOrString,
  list,
  map,
  object,
  oneOf,
  string,
  type ListSchema,
  type NumberSchema,
  type ObjectSchema,
  type StringSchema,
} from '../language.js'
import { ONE, quantityOf } from '../quantity.js'
import { textIn } from '../reading.js'
import type { HelpKey } from '../../words/help.js'
import { kubernetesObject } from '../core/metadata.js'
import { fullReference, groupName, kindName } from './references.js'

/** kgateway 2.1's `BackendConfigPolicy` (domain: kgateway-envoy, section 3.3; its CRD). */
export function backendConfigPolicy(): ObjectSchema {
  const spec = object(
    {
      targetRefs: list(fullReference('configPolicy.targetRef'), {
        minItems: 1,
        maxItems: 16,
        rules: [TARGETS],
        help: 'configPolicy.targetRefs',
      }),
      targetSelectors: list(
        object(
          {
            group: groupName({ help: 'reference.group' }),
            kind: kindName({ help: 'reference.kind' }),
            matchLabels: map(string(), { help: 'selector.matchLabels' }),
          },
          { required: ['group', 'kind', 'matchLabels'] },
        ),
        { rules: [TARGETS], help: 'configPolicy.targetSelectors' },
      ),
      connectTimeout: span('configPolicy.connectTimeout'),
      perConnectionBufferLimitBytes: count(),
      commonHttpProtocolOptions: object({
        idleTimeout: span('configPolicy.idleTimeout'),
        maxHeadersCount: count(),
        maxStreamDuration: span('configPolicy.maxStreamDuration'),
        maxRequestsPerConnection: count(),
      }),
      http1ProtocolOptions: object({
        enableTrailers: boolean(),
        overrideStreamErrorOnInvalidHttpMessage: boolean(),
        preserveHttp1HeaderCase: boolean(),
      }),
      http2ProtocolOptions: object(
        {
          initialStreamWindowSize: WINDOW,
          initialConnectionWindowSize: WINDOW,
          maxConcurrentStreams: count(),
          overrideStreamErrorOnInvalidHttpMessage: boolean(),
        },
        { help: 'configPolicy.http2ProtocolOptions' },
      ),
      tcpKeepalive: object(
        {
          keepAliveProbes: count(),
          keepAliveTime: span('keepalive.time', 1000),
          keepAliveInterval: span('keepalive.interval', 1000),
        },
        { help: 'configPolicy.tcpKeepalive' },
      ),
      tls,
      loadBalancer,
      healthCheck,
      outlierDetection,
    },
    { rules: [atMostOneOf('http1ProtocolOptions', 'http2ProtocolOptions')], help: 'spec' },
  )
  return kubernetesObject({ spec })
}

const TARGETS = referenceTo('[]', 'Service', 'gateway.kgateway.dev/Backend')

function span(help: HelpKey, atLeastMs = 0): StringSchema {
  return string({ duration: { atLeastMs }, help })
}

function count(): NumberSchema {
  return integer({ minimum: 0 })
}

const WINDOW_LIMITS = { minimum: 65_535, maximum: 2_147_483_647 }
const WINDOW = intOrString({
  pattern:
    /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/,
  rules: [holds('window-size', isWindow, WINDOW_LIMITS)],
})

/** Between the limits of HTTP/2's flow control; fractions count. */
function isWindow(value: Json): boolean {
  if (typeof value === 'number') return value >= WINDOW_LIMITS.minimum && value <= WINDOW_LIMITS.maximum
  try {
    const { billionths } = quantityOf(textIn(value))
    return billionths > BigInt(WINDOW_LIMITS.minimum - 1) * ONE && billionths < BigInt(WINDOW_LIMITS.maximum + 1) * ONE
  } catch {
    return false
  }
}

const texts = (help?: HelpKey): ListSchema => list(string(), help && { help })
const VERSIONS = ['AUTO', '1.0', '1.1', '1.2', '1.3']

const tls = object(
  {
    secretRef: object({ name: string({ default: '', help: 'secretRef.name' }) }, { help: 'configTls.secretRef' }),
    files: object(
      { tlsCertificate: string({ minLength: 1 }), tlsKey: string({ minLength: 1 }), rootCA: string({ minLength: 1 }) },
      { rules: [atLeastOneOf('tlsCertificate', 'tlsKey', 'rootCA')], help: 'configTls.files' },
    ),
    insecureSkipVerify: boolean({ help: 'configTls.insecureSkipVerify' }),
    wellKnownCACertificates: oneOf(['System'], { help: 'validation.wellKnownCACertificates' }),
    sni: string({ minLength: 1, help: 'configTls.sni' }),
    verifySubjectAltNames: texts('tls.verifySubjectAltNames'),
    parameters: object({
      minVersion: oneOf(VERSIONS),
      maxVersion: oneOf(VERSIONS),
      cipherSuites: texts(),
      ecdhCurves: texts(),
    }),
    alpnProtocols: texts('tls.alpnProtocols'),
    allowRenegotiation: boolean(),
    simpleTLS: boolean({ help: 'configTls.simpleTLS' }),
  },
  {
    rules: [exactlyOneOf('secretRef', 'files', 'insecureSkipVerify', 'wellKnownCACertificates')],
    help: 'configPolicy.tls',
  },
)

/** A decimal number above 0, as text. */
const isPositive = (value: Json): boolean =>
  typeof value === 'string' && /^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(value) && Number(value) > 0

const slowStart = object({
  window: span('slowStart.window'),
  aggression: string({ rules: [holds('positive-number', isPositive)] }),
  minWeightPercent: integer({ minimum: 0, maximum: 100 }),
})

const hashPolicy = object(
  {
    header: object({ name: string({ minLength: 1 }) }, { required: ['name'] }),
    cookie: object(
      {
        name: string({ minLength: 1 }),
        path: string(),
        ttl: span('hash.cookie.ttl'),
        secure: boolean(),
        httpOnly: boolean(),
        sameSite: oneOf(['Strict', 'Lax', 'None']),
      },
      { required: ['name'] },
    ),
    sourceIP: object({}),
    terminal: boolean(),
  },
  { rules: [exactlyOneOf('header', 'cookie', 'sourceIP')] },
)
const hashing = { hashPolicies: list(hashPolicy, { minItems: 1, maxItems: 16 }), useHostnameForHashing: boolean() }

const loadBalancer = object(
  {
    leastRequest: object({ choiceCount: integer({ default: 2 }), slowStart }),
    roundRobin: object({ slowStart }),
    ringHash: object({ minimumRingSize: count(), maximumRingSize: count(), ...hashing }),
    maglev: object(hashing),
    random: object({}),
    healthyPanicThreshold: integer({ minimum: 0, maximum: 100 }),
    updateMergeWindow: span('loadBalancer.updateMergeWindow'),
    localityType: oneOf(['WeightedLb']),
    closeConnectionsOnHostSetChange: boolean(),
  },
  {
    rules: [exactlyOneOf('leastRequest', 'roundRobin', 'ringHash', 'maglev', 'random')],
    help: 'configPolicy.loadBalancer',
  },
)

const healthCheck = object(
  {
    timeout: span('healthCheck.timeout'),
    interval: span('healthCheck.interval'),
    unhealthyThreshold: count(),
    healthyThreshold: count(),
    http: object(
      {
        host: string(),
        path: string(),
        method: oneOf(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']),
      },
      { required: ['path'] },
    ),
    grpc: object({ serviceName: string(), authority: string() }),
  },
  {
    required: ['timeout', 'interval', 'unhealthyThreshold', 'healthyThreshold'],
    rules: [exactlyOneOf('http', 'grpc')],
    help: 'configPolicy.healthCheck',
  },
)

const outlierDetection = object(
  {
    consecutive5xx: integer({ default: 5, minimum: 0, help: 'outlier.consecutive5xx' }),
    interval: string({ default: '10s', duration: { atLeastMs: 1 }, help: 'outlier.interval' }),
    baseEjectionTime: string({ default: '30s', duration: { atLeastMs: 1 }, help: 'outlier.baseEjectionTime' }),
    maxEjectionPercent: integer({ default: 10, minimum: 0, maximum: 100, help: 'outlier.maxEjectionPercent' }),
  },
  { help: 'configPolicy.outlierDetection' },
)
