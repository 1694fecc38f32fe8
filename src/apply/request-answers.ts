import type { WireRequest } from '../model/request.js'
import { CLIENT_HOST, CLIENT_PATH } from '../request/request.js'
import { answer, type CheckAnswer, type Checked } from './check.js'

/** 200, and the field that holds what was asked for. */
export const goodAnswer = (field: string): CheckAnswer => answer('HTTP/1.1 200', 'answered-by-model', { field })

/**
 * What else a request is answered, as far as this text and release can bring it about (domain: agentgateway, section 5 and
 * 4.6; kgateway-envoy, section 5).
 */
export function wrongAnswers(checked: Checked, request: WireRequest): readonly CheckAnswer[] {
  const { backend, context } = checked
  const isEnvoy = context.plane.id === 'envoy'
  const plain = backend.endpoints.find(({ wire }) => wire.scheme === 'http')
  const encrypted = backend.endpoints.filter(({ wire }) => wire.scheme === 'https')
  const [first] = backend.endpoints
  const [credential] = request.auth
  const own = request.because.flatMap((why) => (why.rule === 'path-of-client' ? [why.params.path] : []))[0]
  const [host, port] = [first?.host ?? '', first?.port ?? 0]
  return [
    answer('HTTP/1.1 404', 'no-route', {}),
    ...(request.path === CLIENT_PATH && own ? [answer('HTTP/1.1 404', 'path-unknown', { path: own })] : []),
    ...(request.host === CLIENT_HOST ? [answer('HTTP/1.1 421', 'other-host', { host })] : []),
    answer('HTTP/1.1 401', 'credential-refused', { credential: credential?.value ?? '' }),
    ...(plain ? [answer('HTTP/1.1 400', 'plaintext-to-tls', { port: plain.port ?? 0 })] : []),
    isEnvoy ? answer('HTTP/1.1 500', 'extension-off', {}) : answer('HTTP/1.1 500', 'backend-not-sent', {}),
    ...(isEnvoy ? [answer('HTTP/1.1 503', 'no-endpoint', {})] : []),
    answer('HTTP/1.1 503', 'no-connection', { host, port }),
    ...tlsAnswers(encrypted, isEnvoy),
    answer('HTTP/1.1 504', 'too-late', { isEnvoy }),
    answer('HTTP/1.1 429', 'rate-limited', { hasNext: backend.backend.groups.length > 1 }),
  ]
}

/** What Envoy (BoringSSL) and agentgateway (rustls) call a failing handshake, in the body or in their logs. */
const TLS = {
  envoy: { ca: 'CERTIFICATE_VERIFY_FAILED', version: 'WRONG_VERSION_NUMBER' },
  agentgateway: { ca: 'UnknownIssuer', version: 'InvalidContentType' },
} as const

function tlsAnswers(encrypted: Checked['backend']['endpoints'], isEnvoy: boolean): readonly CheckAnswer[] {
  const [first] = encrypted
  if (!first) return []
  const said = TLS[isEnvoy ? 'envoy' : 'agentgateway']
  const checks = encrypted.find(({ wire }) => wire.verify === 'chain' || wire.verify === 'chain+name')
  const names = encrypted.find(({ wire }) => wire.verify === 'chain+name')
  return [
    ...(checks ? [answer(said.ca, 'tls-unknown-ca', { trust: checks.wire.trustRef ?? '' })] : []),
    ...(names && !isEnvoy ? [answer('NotValidForName', 'tls-wrong-name', { names: names.wire.verifiedNames })] : []),
    answer(said.version, 'tls-to-plaintext', { port: first.port ?? 0 }),
  ]
}
