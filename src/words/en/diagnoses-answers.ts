import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

type Answers =
  Extract<DiagnosisCode, `curl-${string}` | `http-${string}` | `provider-${string}`> | 'web-page' | 'bearer-twice'

/** What curl, statuses and providers' bodies say. */
export const answers: Pick<DiagnosisWords, Answers> = {
  'curl-resolve': {
    means: (p) => `curl can’t resolve ${p.host}; the gateway was not asked.`,
    next: () => 'Use the address of the gateway’s Service, with a port-forward if it has none outside.',
  },
  'curl-refused': {
    means: (p) => `Nobody listens at ${p.place}; the gateway was not reached.`,
    next: () =>
      'See that the port-forward still runs, and that the Gateway is Programmed and has a listener at that port.',
  },
  'curl-tls': {
    means: () => 'The handshake between curl and the gateway failed. That is the listener, not the backend.',
    next: () => 'Speak http to an HTTP listener; for HTTPS see certificateRefs of the listener.',
  },
  'curl-certificate': {
    means: () => 'curl does not trust the gateway’s own certificate. That is the listener, not the backend.',
    next: () => 'Give curl the CA with --cacert; -k is enough for a try.',
  },
  'curl-timeout': {
    means: () => 'No answer came within curl’s time.',
    next: () => 'The gateway’s log tells whether the request arrived. If it did not: address, firewall, load balancer.',
  },
  'curl-empty': {
    means: () => 'The gateway closed the connection without an answer: mostly http to a listener that speaks TLS.',
    next: () => 'Try https, and compare the listener’s protocol.',
  },
  'curl-reset': {
    means: () => 'The connection broke in the middle of the answer.',
    next: () => 'For a stream see timeouts of route and load balancer; the gateway’s log says who ended it.',
  },
  'http-200': {
    means: () => 'The request was answered.',
    next: () => 'Compare the model in the answer with the one you expect.',
  },
  'http-400': {
    means: () =>
      'Somebody could not read the request. A body that speaks of HTTPS means plaintext to a TLS port; one in JSON comes from the provider.',
    next: () => 'Paste the body too: it tells which.',
  },
  'http-401': {
    means: () => 'The upstream was reached and does not accept the credential, or got none.',
    next: () =>
      'See in the inspector which credential goes out, in which header. A passthrough sends the client’s own.',
  },
  'http-403': {
    means: () =>
      'The credential is known and not allowed to do this, or something before the provider refuses the request: a Host header that is not its own is one reason.',
    next: () => 'Compare the Host that goes out, and the rights of the key or role.',
  },
  'http-404': {
    means: () =>
      'Either no route matches (the gateway’s own 404, without the provider’s headers), or the provider has nothing at the path that goes out.',
    next: () =>
      'Compare the path in the inspector with the provider’s: with a host of your own the client’s path goes out as it came.',
  },
  'http-421': {
    means: () => 'The server does not serve the Host that it was asked for: the client’s own Host went out.',
    next: () =>
      'On kgateway 2.1 with agentgateway add a URLRewrite with the hostname; from 2.2 on that is done by itself.',
  },
  'http-429': {
    means: () =>
      'The provider’s limit is reached. On Envoy a 429 never moves on to the next priority; on agentgateway from 1.0 on only with a health policy that counts it.',
    next: () => 'For failover add policies.health with unhealthyCondition for 429 and eviction.',
  },
  'http-500': {
    means: () =>
      'The gateway itself fails: the backend was not sent to it, its configuration was rejected, the credential can’t be fetched or signed, or a reference of the route is broken.',
    next: () => 'Look at the status of backend and route, then the gateway’s log.',
  },
  'http-502': {
    means: () =>
      'The upstream’s answer could not be used; from 1.6 on also: the provider’s credential could not be fetched.',
    next: () => 'The gateway’s log says which.',
  },
  'http-503': {
    means: () =>
      'The gateway reaches no upstream: no endpoint, a name that does not resolve, a closed port or a failed handshake; on agentgateway also a kind of request that the provider does not take.',
    next: () => 'The gateway’s log has the flag or the error; paste that line. What the text shows stands below.',
  },
  'http-504': {
    means: () => 'The answer did not come in time.',
    next: () =>
      'See timeouts in the HTTPRoute and requestTimeout of the backend; without any Envoy ends after 15 seconds.',
  },
  'web-page': {
    means: () =>
      'The answer is a web page: the request reached a web site instead of its API. The path that goes out is not the API’s.',
    next: () =>
      'Set path or pathPrefix to where the API lies; pathPrefix stands in place of /v1, so say /v1 in it where the API has it.',
  },
  'bearer-twice': {
    means: () =>
      'The credential goes out with "Bearer" twice: it stands in the value already, and the release puts it in front.',
    next: () => 'Store the bare key.',
  },
  'provider-key-absent': {
    means: (p) => `${p.provider} got no credential.`,
    next: () =>
      'See in the inspector whether one goes out, in the header that the provider reads. A passthrough needs one from the client.',
  },
  'provider-key-wrong': {
    means: (p) =>
      `${p.provider} knows no such credential: a wrong or revoked key, one of another provider, or one with a line break or "Bearer" in it.`,
    next: () => 'Compare the Secret’s value with a direct call to the provider, and which host the key goes to.',
  },
  'provider-signature': {
    means: (p) =>
      `${p.provider} refuses the signature: keys that do not belong together, an expired session, an empty sessionToken, or the wrong region.`,
    next: () => 'For long-lived keys leave sessionToken out of the Secret; see the region.',
  },
  'provider-denied': {
    means: (p) =>
      `${p.provider} knows who asks and does not allow it: the role or key has no right to this model or project.`,
    next: () => 'Grant the right at the provider, and see that the credential that goes out is the one you mean.',
  },
  'provider-model': {
    means: (p) =>
      `${p.provider} has no model ${p.model === '' ? 'or deployment of that name' : `"${p.model}"`}, or the key may not use it.`,
    next: () =>
      'Compare model with the provider’s list. Where no model is set, the client’s goes out; after failover that is one of another provider.',
  },
  'provider-path': {
    means: (p) => `${p.provider} has nothing at the path that went out.`,
    next: () =>
      'With a host of your own the client’s path goes out as it came: set path or pathPrefix, or rewrite it in the route.',
  },
  'provider-version': {
    means: (p) => `${p.provider} wants a header anthropic-version, and this release does not send it.`,
    next: () =>
      'Let the client send it, or add it with a RequestHeaderModifier in the route; apiVersion of the backend is not read.',
  },
  'provider-body': {
    means: (p) =>
      `${p.provider} does not understand the body: it is one of another API, or has fields that it does not take.`,
    next: () =>
      'Compare the kind of request with what the endpoint serves; behind host no other form than the provider’s own is sent.',
  },
  'provider-limit': {
    means: (p) => `The limit of requests or tokens at ${p.provider} is reached.`,
    next: () => 'For failover on 429 the release needs a policy; the play in the inspector shows what happens now.',
  },
  'provider-quota': {
    means: (p) => `The account at ${p.provider} has no credit left; waiting does not help.`,
    next: () =>
      'Raise the limit at the provider. It answers 429 or 400, so it counts for failover only where that does.',
  },
  'provider-overloaded': {
    means: (p) => `${p.provider} is overloaded; it answers 529 or 503.`,
    next: () => 'A retry in the route, and a health policy with eviction, take the next priority meanwhile.',
  },
}
