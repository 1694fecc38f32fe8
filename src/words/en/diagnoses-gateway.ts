import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

type Gateway = Extract<DiagnosisCode, `envoy-${string}` | `tls-${string}` | `agentgateway-${string}`>

/** What gateways log and answer themselves. */
export const gateway: Pick<DiagnosisWords, Gateway> = {
  'envoy-no-cluster': {
    means: () => 'Envoy has a route but no cluster for it (NC): the controller has dropped the backend.',
    next: () => 'Its status says why: several kinds of provider, a missing Secret, an empty group.',
  },
  'envoy-no-host': {
    means: () =>
      'The cluster has no endpoint (UH): the host’s name does not resolve, or the controller left the endpoints out, for a Secret without the key Authorization say.',
    next: () =>
      'Look for the host’s spelling (a bare name, no scheme), the Secret’s key, and whether the name resolves from the gateway’s pod.',
  },
  'envoy-connection': {
    means: () =>
      'Envoy could not open the connection (UF): nobody listens at host and port, a network policy blocks it, or the TLS handshake failed.',
    next: () =>
      'What stands behind TLS_error in the same line tells a handshake from a closed port. Compare host, port and scheme below with the server.',
  },
  'envoy-no-route': {
    means: () => 'No route of the listener matches host and path (NR); no backend was asked.',
    next: () => 'Compare path and hostnames with the HTTPRoute, and whether its parentRefs name this Gateway.',
  },
  'envoy-timeout': {
    means: () =>
      'The answer did not come in time (UT). Without a timeout in the route Envoy ends every response after 15 seconds, streams included.',
    next: () => 'Set rules[].timeouts.request in the HTTPRoute to what long completions take.',
  },
  'envoy-reset': {
    means: () =>
      'The upstream closed the connection before it answered (UC). Plaintext to a port that speaks TLS ends so.',
    next: () => 'Compare the scheme of the endpoints below with what the server speaks at that port.',
  },
  'envoy-dns': {
    means: () => 'The name of the host does not resolve.',
    next: () =>
      'Only a bare name may stand in host; a Service is found by its full name SERVICE.NAMESPACE.svc.cluster.local.',
  },
  'envoy-sidecar': {
    means: () => 'The AI extension beside the proxy does not answer; every AI route fails without it.',
    next: () =>
      'Set spec.kube.aiExtension.enabled in the GatewayParameters that the Gateway names; the Helm value of that name has no effect from rc.1 on.',
  },
  'envoy-client-gone': {
    means: () => 'The client closed the connection before the answer was complete (DC); the upstream is not the cause.',
    next: () => 'See the client’s own timeout.',
  },
  'tls-issuer': {
    means: () =>
      'The gateway does not trust the issuer of the upstream’s certificate: it is a private CA, or the trust that is written out replaces the system’s.',
    next: () =>
      'Name the CA in caCertificateRefs of the same TLS block (blocks are not merged), or let public hosts keep the system’s.',
  },
  'tls-name': {
    means: () =>
      'The upstream’s certificate does not name the host that is checked: the SNI, else the host. An IP address is checked as such.',
    next: () =>
      'Set sni to a name in the certificate. A TLS block at the backend holds for all its members, public ones included.',
  },
  'tls-expired': {
    means: () => 'The upstream’s certificate, or its CA, has expired.',
    next: () => 'Renew it. insecureSkipVerify would hide it, and with it everybody in between.',
  },
  'tls-plain-server': {
    means: () => 'The gateway speaks TLS to a server that answers in plaintext.',
    next: () =>
      'Reach it by another port, or without TLS: up to kgateway 2.0 the port alone decides, later the TLS block or the URL’s scheme.',
  },
  'tls-needed': {
    means: () => 'The server speaks TLS at that port, and the gateway sent plaintext, credential included.',
    next: () =>
      'On agentgateway a port means nothing: write policies.tls (2.1: a BackendTLSPolicy). On Envoy only port 443 is TLS. Then exchange the key that went out.',
  },
  'tls-client-certificate': {
    means: () => 'The upstream asks for a client certificate, and gets none or one that it does not accept.',
    next: () => 'Name a Secret with tls.crt and tls.key in mtlsCertificateRef; Envoy’s AI backends can send none.',
  },
  'tls-refused': {
    means: () =>
      'The upstream refuses the handshake: no version or cipher in common, or the name (SNI) is not its own.',
    next: () => 'Compare the SNI of the endpoints below with the server’s names.',
  },
  'agentgateway-region': {
    means: () =>
      'A request to AWS can’t be signed without a region: with a host of one’s own the provider’s region is not passed on.',
    next: () => 'Set AWS_REGION for the proxy, or from 1.4 on auth.aws.region.',
  },
  'agentgateway-conversion': {
    means: () =>
      'The provider does not take this kind of request, and the release translates it to none that it takes.',
    next: () => 'See in the inspector which kinds the endpoint serves; for provider custom, list the format.',
  },
  'agentgateway-uri': {
    means: () => 'The request’s address can’t be built: a model with a blank, or a host that is no name.',
    next: () => 'Write the model’s id without blanks, the host without scheme.',
  },
  'agentgateway-model-not-found': {
    means: () =>
      'No model of the listener has that name for clients: it is not attached, refused by the controller, hidden by a wildcard, or support for AgentgatewayModel is off.',
    next: () => 'Look at match.model and the status of the model; before 1.6 the switch is off by default.',
  },
  'agentgateway-model-denied': {
    means: () => 'The model exists, and its authorization does not let this client use it.',
    next: () => 'See policies.authorization of the model and the policies of the Gateway and route above it.',
  },
  'agentgateway-no-target': {
    means: () => 'None of the conditions of a virtual model holds for this request.',
    next: () => 'Add a last target without when.',
  },
  'agentgateway-target-missing': {
    means: () => 'A virtual model leads to a model that is not served.',
    next: () => 'Check modelRef.name and that the model stands in the same namespace.',
  },
}
