import type { Glossary } from '../glossary.js'

/** What the terms mean. */
export const glossary: Glossary = {
  'api-server': {
    forms: ['API server'],
    says: 'The part of Kubernetes that takes objects and checks them against their CRD. What it refuses is not stored.',
  },
  controller: {
    forms: ['controller', 'controllers'],
    says: 'Reads the stored objects and tells the gateway what to do. It may refuse what the API server took, and says so in the object’s status.',
  },
  'data-plane': {
    forms: ['data plane', 'data planes'],
    says: 'The proxy that requests really go through: Envoy, or agentgateway. The same YAML can mean different things to them.',
  },
  upstream: {
    forms: ['upstream'],
    says: 'What stands behind the gateway: the provider, or a server of your own.',
  },
  'gateway-class': {
    forms: ['GatewayClass', 'gateway class'],
    says: 'Says which controller runs a Gateway. On kgateway 2.1 it also chooses the data plane.',
  },
  listener: {
    forms: ['listener', 'listeners'],
    says: 'A port on which a Gateway takes requests, with its protocol.',
  },
  crd: {
    forms: ['CRD', 'CRDs'],
    says: 'CustomResourceDefinition: the fields, limits and rules of a kind, as a cluster knows them. Each release brings its own.',
  },
  'backend-ref': {
    forms: ['backendRef', 'backendRefs'],
    says: 'How a route names its target. Without group and kind it means a Service of that name.',
  },
  'reference-grant': {
    forms: ['ReferenceGrant'],
    says: 'Allows objects of one namespace to refer to objects of another. It stands where the target is.',
  },
  'section-name': {
    forms: ['sectionName'],
    says: 'Points a policy at a part of its target: a listener, a port of a Service, one provider of a backend.',
  },
  endpoint: {
    forms: ['endpoint', 'endpoints'],
    says: 'A place to send requests to: one provider of the backend, with host and port.',
  },
  pool: {
    forms: ['pool', 'pools'],
    says: 'Several providers behind one backend.',
  },
  priority: {
    forms: ['priority group', 'priority groups', 'priority', 'priorities'],
    says: 'The order in which groups of providers are used. The next one serves only while those before it can’t.',
  },
  member: {
    forms: ['member', 'members'],
    says: 'One provider of a pool. Members of one priority share the requests.',
  },
  weight: {
    forms: ['weight', 'weights'],
    says: 'A share beside the other weights: 9 and 1 send one request in ten to the second.',
  },
  failover: {
    forms: ['failover', 'fail over', 'fails over'],
    says: 'Requests go to the next group while the first one fails. Something has to notice the failures for that.',
  },
  eviction: {
    forms: ['eviction', 'evicted', 'evicts', 'evict'],
    says: 'A provider that answered badly gets no requests for a while. Then it is tried again.',
  },
  unhealthy: {
    forms: ['unhealthy'],
    says: 'A provider whose answers count as bad: by default 5xx and failed connections.',
  },
  'outlier-detection': {
    forms: ['outlier detection'],
    says: 'Envoy watches the answers of real requests and leaves out hosts that fail too often.',
  },
  retry: {
    forms: ['retry', 'retries', 'retried'],
    says: 'The gateway sends a failed request again by itself. The client sees only the last answer.',
  },
  'host-override': {
    forms: ['host override', 'hostOverride'],
    says: 'A host of your own in place of the provider’s. It takes the provider’s TLS, path and cloud credential away with it.',
  },
  plaintext: {
    forms: ['plaintext', 'plain HTTP'],
    says: 'HTTP without TLS: everybody on the way can read the request, its key included.',
  },
  handshake: {
    forms: ['handshake', 'handshakes'],
    says: 'The beginning of a TLS connection, in which the certificate is shown. When it fails, no request is sent, and clients get 503.',
  },
  sni: {
    forms: ['SNI'],
    says: 'The server name that is sent at the beginning of TLS. The server chooses its certificate by it.',
  },
  'ca-chain': {
    forms: ['CA chain', 'chain of the certificate', 'the chain'],
    says: 'From the server’s certificate up to a CA that is trusted. Checking the chain alone does not tell whose server it is.',
  },
  trust: {
    forms: ['system’s CAs', 'system CAs', 'CA', 'CAs'],
    says: 'Certificate authorities: whoever has a certificate signed by one of them is believed. The system’s are those of the gateway’s image.',
  },
  'client-certificate': {
    forms: ['client certificate', 'mutual TLS', 'mTLS'],
    says: 'The gateway shows a certificate of its own, so that the server knows who calls.',
  },
  alpn: {
    forms: ['ALPN'],
    says: 'Gateway and server agree on the HTTP version while TLS begins.',
  },
  'alternative-name': {
    forms: ['subject alternative name', 'verifySubjectAltNames', 'subjectAltNames', 'SPIFFE ID'],
    says: 'A name that stands in the certificate. The server counts as genuine where one of the expected names is in it.',
  },
  'backend-tls-policy': {
    forms: ['BackendTLSPolicy'],
    says: 'An object of the Gateway API that says: speak TLS to this target, and check its certificate so.',
  },
  credential: {
    forms: ['credential', 'credentials'],
    says: 'What proves to the provider who calls: an API key, a token, or a signature.',
  },
  passthrough: {
    forms: ['Passthrough'],
    says: 'What the client sent goes on unchanged, its credential here, or the whole request with a route of this kind.',
  },
  bearer: {
    forms: ['bearer token', 'Bearer'],
    says: 'A token in the header Authorization. Whoever holds it may call.',
  },
  'workload-identity': {
    forms: ['workload identity', 'IRSA'],
    says: 'The cloud knows the pod by its service account and gives it a token: no key has to be stored.',
  },
  cel: {
    forms: ['CEL expression', 'CEL expressions', 'CEL'],
    says: 'A small language for conditions and values, such as response.code >= 500.',
  },
  tunnel: {
    forms: ['CONNECT', 'tunnel'],
    says: 'A proxy passes the connection on as it is. TLS runs inside of it, so the proxy sees only the host’s name.',
  },
  'virtual-model': {
    forms: ['virtual model', 'virtual models'],
    says: 'A model name behind which other models serve: by weight, in an order, or by a condition.',
  },
  'prompt-guard': {
    forms: ['prompt guard', 'guard', 'guards', 'guardrail'],
    says: 'Judges prompts and answers, and refuses or masks what must not pass.',
  },
  picker: {
    forms: ['endpoint picker', 'picker'],
    says: 'Chooses the pod of an InferencePool that is best for this request: the least busy one, or one that has the prompt in its cache.',
  },
}
