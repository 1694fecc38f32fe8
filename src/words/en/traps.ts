import type { TrapParams } from '../../model/codes/traps.js'
import { models } from './models.js'
import type { FindingWords } from '../say.js'
import { execution } from './execution.js'
import { list } from './grammar.js'
import { credentials } from './trap-credentials.js'
import { failover } from './trap-failover.js'
import { policies } from './trap-policies.js'
import { mixUps } from './mix-ups.js'
import { slips } from './slips.js'
import { upgradeTraps } from './upgrade-traps.js'

/** What traps say: what the controller does, and what works otherwise than its writer may expect. */
export const traps: FindingWords<TrapParams> = {
  ...execution,

  ...upgradeTraps,
  ...mixUps,
  ...slips,
  // The controller.
  'mixed-providers': {
    line: (p) =>
      `Accepted by the API server, but the controller refuses the backend: ${list(p.providers)} can't share one pool`,
    more: (p) =>
      `All requests get 503. Its status will say: multiple AI backend types (${list(p.found)}). As soon as a route leads to it, Envoy refuses the routes of that whole port. Use one backend per provider and split the traffic in the HTTPRoute.`,
  },
  'secret-ref-missing': {
    line: () => 'Accepted by the API server, but the controller crashes: kind is SecretRef and there is no secretRef',
    more: () => 'The crash takes all of its gateways’ updates with it.',
    fix: () => 'Add a secretRef',
  },
  'group-without-members': {
    line: (p) =>
      p.effect === 'crash'
        ? 'Accepted by the API server, but the controller crashes: the first priority group has no members'
        : p.effect === 'refused'
          ? 'Accepted by the API server, but the controller refuses the backend: no priority group has a member'
          : `Priority group ${p.group} has no members and is never used`,
    fix: () => 'Remove the empty group',
  },
  'secret-key-missing': {
    line: (p) => `Secret ${p.secret} has no filled key "${p.key}", so the whole backend gets no endpoints`,
    more: (p) =>
      `${list(p.found) === '' ? 'It has no keys.' : `Its keys: ${list(p.found)}.`} The name counts letter by letter. The backend’s status still says Accepted.`,
  },
  'secret-nameless': {
    line: () =>
      'This refers to a Secret without a name, so the controller fails to find it and refuses the whole backend',
    more: () => 'Requests get 503; the status says Accepted=False.',
  },
  'bedrock-secret-missing': {
    line: (p) => `Secret "${p.secret}" has no key ${list(p.missing)}, so the whole backend is not sent to the proxy`,
    more: () => 'Bedrock needs accessKey and secretKey. Requests get 500.',
  },
  'token-secret-missing': {
    line: (p) => `Secret "${p.secret}" has no key ${p.key}, so requests go out without a credential`,
    more: () => 'The backend’s status still says Accepted.',
  },
  'credential-rejected': {
    line: (p) => {
      const what =
        { key: 'The key is empty', azure: 'No Azure method is named', aws: 'The Secret has no name' }[p.what] ?? ''
      return p.status === 'refused'
        ? `${what}, so the controller refuses the backend`
        : `${what}, so the proxy rejects the whole backend`
    },
    more: (p) =>
      p.status === 'refused'
        ? 'Requests get 500; the status says Accepted=False.'
        : 'Requests get 500, although the status says Accepted.',
  },
  'inline-token-missing': {
    line: () => 'kind is Inline and there is no token, so the whole backend gets no endpoints',
    more: () => 'Its status still says Accepted; requests get 503.',
  },
  'provider-not-on-envoy': {
    line: (p) => `${p.provider} works on the agentgateway data plane only: Envoy gets no endpoint for it`,
    more: () => 'The backend’s status still says Accepted; requests get 503.',
  },
  'policy-drops-backend': {
    line: (p) => `This policy refers to something broken, so the controller drops the backend ${p.backend}`,
    more: (p) =>
      `${p.ca === '' ? 'It names no CA certificate.' : `ConfigMap ${p.ca} has no key ca.crt.`} Requests get 503. A valid policy would change nothing for AI endpoints.`,
  },
  'no-tls-policy-on-tls-port': {
    line: (p) => `Port ${p.port} does not switch TLS on: ${p.host} gets plain HTTP`,
    more: () => 'Without a TLS policy a host of your own is plaintext on every port, and a key travels in clear.',
    fix: () => 'Add policies.tls',
  },
  'no-backend-tls-policy': {
    line: (p) => `Port ${p.port} does not switch TLS on: ${p.host} gets plain HTTP`,
    more: () =>
      'On this data plane only a BackendTLSPolicy for the backend (or for the provider, by sectionName) brings TLS to a host of your own.',
  },
  'azure-becomes-openai': {
    line: (p) =>
      p.overridden
        ? 'This release treats Azure OpenAI as OpenAI: deployment and API version are lost'
        : 'This release treats Azure OpenAI as OpenAI: the Azure key is sent to api.openai.com',
    more: () => 'Set host and port with a BackendTLSPolicy and path.full, or use a later release.',
  },
  'azure-endpoint-completed': {
    line: (p) => `From this endpoint the gateway makes the host ${p.host}`,
    more: (p) => `"${p.endpoint}" is not used as it stands. For another host set host and port.`,
    fix: (p) => `Use ${p.bare}`,
  },
  'prefix-reaches-provider': {
    line: (p) => `With this host the client’s own path goes out unchanged: the provider gets ${p.path}`,
    more: () =>
      'The body is translated all the same. Let the route rewrite the prefix, or set path, or pathPrefix where the release has it.',
  },
  'clients-choose-path': {
    line: (p) =>
      `With this host the client’s own path goes out unchanged: clients must call the server’s own, such as ${p.path}`,
    more: () => 'The body is translated all the same. path fixes it; so does pathPrefix where the release has it.',
  },
  ...credentials,
  ...failover,
  ...policies,
  'empty-session-token': {
    line: (p) => `The sessionToken in Secret "${p.secret}" is empty, and requests are signed with it all the same`,
    more: () => 'AWS refuses such a signature. Leave the key out for long-lived keys.',
    fix: () => 'Remove sessionToken',
  },
  'endpoint-picker-bypassed': {
    line: (p) => `On this release the endpoint picker of InferencePool ${p.pool} is not asked`,
    more: () => 'Requests are spread over its pods as they come. A route straight to the pool asks the picker.',
  },
  'policy-without-effect': {
    line: (p) => `This policy changes nothing for the AI endpoints of ${p.backend}`,
    more: () =>
      'On the Envoy data plane the port alone decides between TLS and plaintext; its status still says Accepted.',
  },
  'pool-secrets-not-loaded': {
    line: () => 'This pre-release loads no Secret for members of a pool: the backend gets no endpoints',
    more: () => 'It works from 2.0.0-beta3 on.',
  },

  // Advice.
  'other-gateway-class': {
    line: (p) => `${p.kind} is read by Gateways of class ${p.wanted} only; this one is of class ${p.found}`,
    more: () =>
      'Routes through another Gateway do not find the backend, unless a GatewayClass of that name leads to the same controller.',
  },
  'reference-grant-missing': {
    line: (p) => `Route ${p.from}/${p.route} needs a ReferenceGrant in ${p.to}, and this text holds none`,
    more: (p) => `Without one requests get 500. It must allow HTTPRoute of ${p.from} to refer to ${p.kind}.`,
  },
  'competing-policies': {
    line: (p) =>
      `Several policies bring TLS to the same target (${list(p.policies)}), and which one wins is not defined`,
    more: () => 'Put it into one policy, or into the backend’s own policies, which come first.',
  },
  'cluster-name-public-ca': {
    line: (p) => `TLS is opened to ${p.host}:${p.port}, and no public CA certifies a name inside the cluster`,
    more: () =>
      'With the system’s CAs the handshake fails, and clients get 503. If the server speaks plain HTTP, take the TLS policy away; if it has TLS, name its CA.',
  },
  'client-host-kept': {
    line: (p) => `Requests reach ${p.host} with the client’s Host header`,
    more: () =>
      'A server that serves several names answers 404 or 421. A URLRewrite with this hostname in the HTTPRoute changes that.',
  },
  'tls-to-plain-port': {
    line: (p) => `This release speaks TLS even to port ${p.port}`,
    more: () =>
      'A server that speaks plain HTTP there answers with a handshake failure, and clients get 503. From 2.0.0-rc.2 on the port decides.',
  },
  'istio-takes-tls': {
    line: (p) => `With Istio auto mTLS this release sends plain HTTP to ${p.host} on port 443`,
    more: () => 'Istio’s settings replace the AI ones up to 2.0.0. From 2.0.1 on they no longer do.',
  },
  'plaintext-credential': {
    line: (p) => `The credential travels in plaintext to ${p.host}:${p.port}`,
    more: () => 'The host looks public, and only port 443 is encrypted.',
    fix: () => 'Use port 443',
  },
  'tls-port-in-plaintext': {
    line: (p) => `Port ${p.port} usually expects TLS, and gets plain HTTP`,
    more: () =>
      'Only port 443 is encrypted; no TLS policy changes that here. A Service can offer the same server on 443 (port: 443, targetPort: the real one).',
    fix: () => 'Use port 443',
  },
  'host-not-a-name': {
    line: (p) => `"${p.host}" is looked up as it stands, and no name has that form`,
    more: () => 'Here belongs a bare host: no scheme, no port, no path. Requests get 503.',
    fix: (p) => `Use ${p.bare}`,
  },
  'no-failover': {
    line: () => 'Errors do not move traffic to the next priority group',
    more: () =>
      'A later group serves only while the groups before it have no address at all: this release sets up neither outlier detection, nor health checks, nor retries. Neither 5xx nor 429 counts.',
  },
  'short-host': {
    line: (p) => `"${p.host}" is looked up from the gateway’s own namespace`,
    more: () => 'A full Service name finds the same target from everywhere.',
    fix: (p) => `Use ${p.full}`,
  },
  'inline-bearer': {
    line: () => 'The token begins with "Bearer ", and the gateway adds another one',
    more: () => 'The provider sees "Bearer Bearer …" and answers 401.',
    fix: () => 'Remove the prefix',
  },
  'stray-secret-ref': {
    line: (p) => `kind is ${p.kind}, yet this Secret is fetched all the same`,
    more: () => 'If it does not exist the controller refuses the backend.',
    fix: () => 'Remove the secretRef',
  },
  'gemini-passthrough': {
    line: () => 'Passthrough does not work with Gemini: the key in the query stays empty',
    more: () => 'Use a Secret or an inline token.',
  },
  'trust-nothing': {
    line: (p) =>
      p.ca === ''
        ? 'TLS is spoken here, and no certificate is trusted: every handshake fails'
        : `TLS is spoken here, and "${p.ca}" holds no CA certificate: every handshake fails`,
    more: () => 'Clients get 503. The CA belongs under ca.crt of a ConfigMap in the same namespace.',
  },
  'production-plaintext': {
    line: (p) => `Requests leave the cluster in plaintext, to ${p.host}:${p.port}`,
    more: () => 'You asked for what production needs: TLS with a checked certificate.',
  },
  'production-unverified': {
    line: (p) => `The certificate of ${p.host === '' ? 'this endpoint' : p.host} is not checked`,
    more: () => 'You asked for what production needs: without the check anybody on the way can answer.',
  },
  'vertex-global': {
    line: (p) =>
      p.location === 'global'
        ? `The location "global" makes the host ${p.host}, which does not exist`
        : `The location "${p.location}" makes the host ${p.host}, at which Vertex AI does not answer for it`,
    more: () => 'Use a region, or a host override with port 443.',
  },
  'anthropic-version-ignored': {
    line: () => 'apiVersion is not read: the gateway sends no anthropic-version header',
    more: () => 'The client, or a header filter of the route, must send it.',
  },
  ...models,
  'inline-token': {
    line: () => 'The token stands in the manifest in clear',
    more: () => 'Whoever reads the file or the object reads the token. A Secret keeps it apart.',
  },
}
