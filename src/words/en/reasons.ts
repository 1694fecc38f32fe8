import type { ReasonOnlyParams } from '../../model/codes/codes.js'
import type { ConnectionParams } from '../../model/codes/connection.js'
import type { AssumptionParams, OpenFactParams } from '../../model/codes/other.js'
import type { Sentences } from '../say.js'
import { list } from './grammar.js'
import { POLICY_SOURCES } from './policy-sources.js'
import { requests } from './requests.js'
import { tlsFault } from './tls-fault.js'

/** Where a TLS block stands: a field, or a policy by its name. */
function tlsSource({ source, policy }: ConnectionParams['tls-from']): string {
  if (source === 'inline') return 'spec.policies.tls'
  return source === 'provider'
    ? 'the provider’s own policies.tls'
    : `${POLICY_SOURCES[source] ?? ''}${policy === '' ? '' : ` (${policy})`}`
}

const connection: Sentences<ConnectionParams> = {
  'no-provider': () => 'No provider of this release is set here, so there is nowhere to go.',
  'provider-not-on-envoy': (p) =>
    `The Envoy data plane makes no endpoint for ${p.provider}; the agentgateway data plane does.`,
  'host-override': (p) => `The override sends requests to ${p.host}.`,
  'override-incomplete': (p) => `Host and port are set together or not at all; the ${p.missing} is missing.`,
  'host-unreadable': () => 'The host is not text.',
  'read-like-original': (p) => `${p.kind} is read like ${p.original}.`,
  'answered-as-before': (p) => `${p.release} is taken to connect as the version before it.`,
  'host-default': (p) => `No host is set: requests go to ${p.provider}’s own, ${p.host}.`,
  'host-incomplete': (p) => `${p.provider}’s host is made from ${p.field}, which is missing.`,
  'port-default': (p) => `No port is set: the port is ${p.port}.`,
  'port-override': (p) => `The override sets the port to ${p.port}.`,
  'port-unreadable': () => 'The port is not a whole number.',
  'base-url': (p) => `The base URL sends requests to ${p.host}, port ${p.port}.`,
  'model-target': (p) => `Requests go as those of the model ${p.name}, which is asked for as ${p.model}.`,
  'model-not-in-text': (p) => `The text does not hold the model ${p.name}; only that says where requests go.`,
  'model-is-virtual': (p) => `${p.name} is a virtual model itself; its own targets say where requests go.`,
  'pods-behind': (p) => `Requests go to the pods behind ${p.kind} ${p.name}.`,
  'tls-from': (p) => `TLS comes from ${tlsSource(p)}. The port does not matter.`,
  'tls-by-spiffe': (p) =>
    `Certificate and trusted roots come from the SPIFFE Workload API, not from an object of the text: ${
      p.names.length === 0 ? 'any workload of the trust domain' : list(p.names)
    } is taken, and the name of the host is not checked.`,
  'policies-compete': (p) =>
    `${p.count} policies with a TLS part target the same thing; which one wins is not defined.`,
  'gateway-certificate': (p) =>
    `Gateway ${p.gateway} adds the client certificate in Secret ${p.secret}, because TLS comes from a BackendTLSPolicy.`,
  'gateway-certificate-broken': (p) =>
    `Gateway ${p.gateway} refers to Secret ${p.secret} for a client certificate, which lacks tls.crt or tls.key; a BackendTLSPolicy is not taken with it.`,
  'gateway-assumed': (p) =>
    `No route of this text leads to the backend. Gateway ${p.namespace}/${p.gateway} changes the answer and is assumed to be on the way.`,
  'tls-policy-rejected': (p) => `The proxy refuses this TLS policy: ${tlsFault(p)}`,
  'tls-rejects-backend': (p) => `The proxy refuses this TLS block, and the whole backend with it: ${tlsFault(p)}`,
  'tls-policy-dropped': (p) => `This TLS policy is dropped: its CA ${p.ca} is missing or has no ca.crt.`,
  'tls-of-address': (p) =>
    `${p.host} is reached over TLS, verified with the system’s CAs; only spec.policies.tls of the model changes that.`,
  'tls-by-default': (p) =>
    `The provider’s own host ${p.host} is reached over TLS, checked against the proxy’s system CAs and that name.`,
  'no-tls-policy': (p) => `The host is set, and no TLS policy applies: plain HTTP, on port ${p.port} too.`,
  'istio-replaces-sockets': () =>
    'Istio auto mTLS is on, and in this release its settings replace the AI ones: no TLS.',
  'tls-on-every-port': (p) => `This release speaks TLS on every port, ${p.port} too, and verifies nothing.`,
  'port-is-not-443': (p) => `Port ${p.port} is not 443: plain HTTP.`,
  'port-443-unverified': () => 'Port 443 is TLS. This release verifies no certificate.',
  'port-443-verified': () =>
    'Port 443 is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
  'verification-skipped': () => 'Port 443 is TLS, and insecureSkipVerify turns the certificate check off.',
  'override-443-unverified': () => 'Port 443 is TLS. With a host override this release verifies no certificate.',
  'default-host-verified': () =>
    'Without a host override the connection is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
}

export const openFacts: Sentences<OpenFactParams> = {
  'gemini-behind-proxy': () =>
    'What a proxy before Gemini then answers follows from the code alone; nobody has tried it.',
  'reconstructed-crd': () =>
    'The CRD of this release was put together from the one before and its notes; guards, MCP, traffic and frontend are not known whole.',
  'no-crd': () => 'No CRD of this release was at hand: it is judged as the one before it.',
  'mantle-models': () => 'Which models the built-in catalogue sends to Mantle is not known.',
  'default-eviction': () => 'From which failure on, and for how long, a target is left out by default is not known.',
  'partially-valid': () => 'Which faults this release forgives in a backend is not known.',
  'base-of-formats': () => 'Whether paths of formats get the base path in this release is not known.',
  'route-type': () =>
    'What becomes of some kinds of requests at providers that do not speak them stands in no source that was at hand.',
  'nested-virtual': () =>
    'For failover the controller refuses such a target; what a weighted or conditional one leads to no source says.',
  'same-name-models': () =>
    'Which of two models with one name in different namespaces serves in this release is not known.',
  'enterprise-kinds': () => 'This is not checked for Enterprise, whose CRDs and data plane were not at hand.',
  'data-plane': () => 'The data plane of this release was not at hand: it answers as the one before it.',
}

/** What happens if an object is missing that is taken as present. */
export const assumptions: Sentences<AssumptionParams> = {
  'backend-refused': () =>
    'Without it the controller refuses the whole backend (Accepted=False, it names the Secret that it failed to find), and requests get 503.',
  'backend-not-sent': () => 'Without it the whole backend is not sent to the proxy, and requests get 500.',
  'provider-loses-it': () =>
    'Without it only the controller’s log says so, and this provider goes without what refers to it.',
  'no-credential': () => 'Without it requests go out with no credential; the status does not say so.',
  'model-not-there': () => 'Without it this target has nowhere to go.',
  'policy-loses-it': () => 'Without it the policy loses what refers to it.',
}

/** Why connections and requests are as they are. */
export const reasons: Sentences<ReasonOnlyParams> = { ...connection, ...requests }
