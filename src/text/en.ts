import type { Params } from '../findings.js'
import { apiServer } from './api-server.en.js'
import { help } from './help.en.js'
import { list, type FindingWords, type Say } from './say.js'

const servedBy = (p: Params): string => (p['servedBy'] === undefined ? '' : ` ${String(p['servedBy'])} does.`)

/** Where a TLS block may stand, in words. */
const TLS_SOURCES: Readonly<Record<string, string>> = {
  service: 'the policy on the Service',
  provider: 'the provider’s own policies.tls',
  section: 'the policy on this provider (sectionName)',
  inline: 'spec.policies.tls',
  rule: 'the policy on the route’s rule',
  route: 'the policy on the route',
  backend: 'the policy on the whole backend',
  listener: 'the policy on the listener',
  gateway: 'the policy on the Gateway',
}

const findings = {
  // The reader.
  syntax: {
    line: (p) => `YAML can't be read here: ${p['reason']}`,
    more: () => 'Nothing below this point of the document is known. Other documents of the text are not affected.',
  },
  'unknown-alias': { line: (p) => `There is no anchor &${p['name']} above this alias` },
  'alias-loop': { line: (p) => `The alias *${p['name']} stands inside its own anchor` },
  'alias-bomb': {
    line: () => 'The aliases of this document expand to far more than it holds',
    more: () => "Kubernetes' reader refuses such documents, and so does this page.",
  },
  'bad-merge': { line: () => 'A merge key (<<) needs a map, or a list of maps' },
  'bad-key': {
    line: () => 'A field name must be plain text',
    more: () => 'If this is a template ({{ … }}), render it first; or put the placeholder in quotes.',
  },
  'bad-tag': { line: (p) => `The value "${p['text']}" does not fit its tag ${p['tag']}` },
  'not-a-number': { line: (p) => `Kubernetes can't take ${p['text']}: JSON has no such number` },
  'several-documents': { line: () => 'A second document starts here without "---"; Kubernetes reads only the first' },
  'not-an-object': { line: () => 'A Kubernetes object is a map with apiVersion and kind; this is not one' },
  'document-too-large': { line: (p) => `This document is kept as it is and not analysed: ${p['size']} characters are beyond the limit of 3,000,000` },
  'nothing-to-apply': { line: () => 'There is nothing to apply: the text holds no object' },

  // The API server: strict decoding.
  'duplicate-key': { line: (p) => `Duplicate field "${p['field']}"`, more: () => 'The field stands here a second time; kubectl refuses such a document.' },
  'unknown-field': {
    line: (p) => `Unknown field "${p['field']}"`,
    more: () => 'kubectl apply refuses fields that this release does not know. Without strict validation the API server drops them in silence.',
  },
  'kind-not-served': {
    line: (p) =>
      `${p['release']} has no ${p['kind']} in ${p['apiVersion']}${p['right'] === undefined || p['right'] === p['apiVersion'] ? ' with an AI part' : `; it serves ${p['right']}`}`,
    more: (p) =>
      p['servedBy'] === undefined ? 'No release in the table serves what stands here.' : `A release that serves what stands here: ${p['servedBy']}.`,
  },
  'shape-not-served': { line: (p) => `This is how another release writes an AI backend; ${p['release']} does not serve it.${servedBy(p)}` },
  'unknown-kind': { line: (p) => `${p['kind']} (${p['apiVersion']}) passes through unchecked` },

  ...apiServer,
  'rules-not-checked': { line: () => 'Rules between fields were not checked', more: () => 'The API server checks them once the errors above are mended.' },

  // The stream.
  'object-twice': {
    line: (p) => `${p['kind']} ${p['namespace']}/${p['name']} stands in this text twice; the later one wins`,
    more: (p) => `The first is document ${p['first']}.`,
  },

  // The controller.
  'mixed-providers': {
    line: (p) => `Accepted by the API server, but the controller refuses the backend: ${list(p['providers'])} can't share one pool`,
    more: (p) =>
      `All requests get 503. Its status will say: multiple AI backend types (${list(p['found'])}). Use one backend per provider and split the traffic in the HTTPRoute.`,
  },
  'secret-ref-missing': {
    line: () => 'Accepted by the API server, but the controller crashes: kind is SecretRef and there is no secretRef',
    more: () => 'The crash takes all of its gateways’ updates with it.',
    fix: () => 'Add a secretRef',
  },
  'group-without-members': {
    line: (p) =>
      p['effect'] === 'crash'
        ? 'Accepted by the API server, but the controller crashes: the first priority group has no members'
        : p['effect'] === 'refused'
          ? 'Accepted by the API server, but the controller refuses the backend: no priority group has a member'
          : `Priority group ${p['group']} has no members and is never used`,
    fix: () => 'Remove the empty group',
  },
  'secret-key-missing': {
    line: (p) => `Secret ${p['secret']} has no filled key "${p['key']}", so the whole backend gets no endpoints`,
    more: (p) =>
      `${list(p['found']) === '' ? 'It has no keys.' : `Its keys: ${list(p['found'])}.`} The name counts letter by letter. The backend’s status still says Accepted.`,
  },
  'inline-token-missing': {
    line: () => 'kind is Inline and there is no token, so the whole backend gets no endpoints',
    more: () => 'Its status still says Accepted; requests get 503.',
  },
  'provider-not-on-envoy': {
    line: (p) => `${p['provider']} works on the agentgateway data plane only: Envoy gets no endpoint for it`,
    more: () => 'The backend’s status still says Accepted; requests get 503.',
  },
  'policy-drops-backend': {
    line: (p) => `This policy refers to something broken, so the controller drops the backend ${p['backend']}`,
    more: (p) => `${p['missing']} Requests get 503. A valid policy would change nothing for AI endpoints.`,
  },
  'policy-reference-broken': {
    line: (p) =>
      p['effect'] === 'backend'
        ? `${p['kind']} "${p['name']}" has no key ${p['key']}, so the whole backend is not sent to the proxy`
        : `${p['kind']} "${p['name']}" has no key ${p['key']}; this provider loses what refers to it`,
    more: (p) =>
      p['effect'] === 'backend' ? 'Requests get 500; the status says Accepted=False.' : 'The controller only logs it; the status still says Accepted.',
  },
  'no-tls-policy-on-tls-port': {
    line: (p) => `Port ${p['port']} does not switch TLS on: ${p['host']} gets plain HTTP`,
    more: () => 'Without a TLS policy a host of your own is plaintext on every port, and a key travels in clear.',
    fix: () => 'Add policies.tls',
  },
  'no-backend-tls-policy': {
    line: (p) => `Port ${p['port']} does not switch TLS on: ${p['host']} gets plain HTTP`,
    more: () => 'On this data plane only a BackendTLSPolicy for the backend (or for the provider, by sectionName) brings TLS to a host of your own.',
  },
  'azure-becomes-openai': {
    line: (p) =>
      p['overridden'] === true
        ? 'This release treats Azure OpenAI as OpenAI: deployment and API version are lost'
        : 'This release treats Azure OpenAI as OpenAI: the Azure key is sent to api.openai.com',
    more: () => 'Set host and port with a BackendTLSPolicy and path.full, or use a later release.',
  },
  'azure-endpoint-completed': {
    line: (p) => `From this endpoint the gateway makes the host ${p['host']}`,
    more: (p) => `"${p['endpoint']}" is not used as it stands. For another host set host and port.`,
  },
  'bedrock-needs-aws-auth': {
    line: () => 'Bedrock wants a signature, and this credential is sent as a bearer token',
    more: () => 'Put the AWS keys into policies.auth.aws.secretRef.',
  },
  'failover-needs-health': {
    line: () => 'Without a health policy nothing moves requests to the next group',
    more: () => 'Errors of the first group reach the client. policies.health with an eviction changes that.',
  },
  'client-path-kept': {
    line: () => 'With this host the client’s own path goes out unchanged',
    more: () => 'The body is translated all the same. Set path, or pathPrefix where the release has it.',
  },
  'policy-without-effect': {
    line: (p) => `This policy changes nothing for the AI endpoints of ${p['backend']}`,
    more: () => 'On the Envoy data plane the port alone decides between TLS and plaintext; its status still says Accepted.',
  },
  'pool-secrets-not-loaded': {
    line: () => 'This pre-release loads no Secret for members of a pool: the backend gets no endpoints',
    more: () => 'It works from 2.0.0-beta3 on.',
  },

  // Advice.
  'tls-to-plain-port': {
    line: (p) => `This release speaks TLS even to port ${p['port']}`,
    more: () => 'A server that speaks plain HTTP there answers with a handshake failure, and clients get 503. From 2.0.0-rc.2 on the port decides.',
  },
  'istio-takes-tls': {
    line: (p) => `With Istio auto mTLS this release sends plain HTTP to ${p['host']} on port 443`,
    more: () => 'Istio’s settings replace the AI ones up to 2.0.0. From 2.0.1 on they no longer do.',
  },
  'plaintext-credential': {
    line: (p) => `The credential travels in plaintext to ${p['host']}:${p['port']}`,
    more: () => 'The host looks public, and only port 443 is encrypted.',
    fix: () => 'Use port 443',
  },
  'tls-port-in-plaintext': {
    line: (p) => `Port ${p['port']} usually expects TLS, and gets plain HTTP`,
    more: () =>
      'Only port 443 is encrypted; no TLS policy changes that here. A Service can offer the same server on 443 (port: 443, targetPort: the real one).',
    fix: () => 'Use port 443',
  },
  'host-not-a-name': {
    line: (p) => `"${p['host']}" is looked up as it stands, and no name has that form`,
    more: () => 'Here belongs a bare host: no scheme, no port, no path. Requests get 503.',
    fix: (p) => `Use ${p['bare']}`,
  },
  'no-failover': {
    line: () => 'Errors do not move traffic to the next priority group',
    more: () =>
      'A later group serves only while the groups before it have no address at all: this release sets up neither outlier detection, nor health checks, nor retries. Neither 5xx nor 429 counts.',
  },
  'short-host': {
    line: (p) => `"${p['host']}" is looked up from the gateway’s own namespace`,
    more: () => 'A full Service name finds the same target from everywhere.',
    fix: (p) => `Use ${p['full']}`,
  },
  'inline-bearer': {
    line: () => 'The token begins with "Bearer ", and the gateway adds another one',
    more: () => 'The provider sees "Bearer Bearer …" and answers 401.',
    fix: () => 'Remove the prefix',
  },
  'stray-secret-ref': {
    line: (p) => `kind is ${p['kind']}, yet this Secret is fetched all the same`,
    more: () => 'If it does not exist the controller refuses the backend.',
    fix: () => 'Remove the secretRef',
  },
  'gemini-passthrough': {
    line: () => 'Passthrough does not work with Gemini: the key in the query stays empty',
    more: () => 'Use a Secret or an inline token.',
  },
  'vertex-global': {
    line: (p) => `The location "global" makes the host ${p['host']}, which does not exist`,
    more: () => 'Use a region, or a host override with port 443.',
  },
  'anthropic-version-ignored': {
    line: () => 'apiVersion is not read: the gateway sends no anthropic-version header',
    more: () => 'The client, or a header filter of the route, must send it.',
  },
  'inline-token': {
    line: () => 'The token stands in the manifest in clear',
    more: () => 'Whoever reads the file or the object reads the token. A Secret keeps it apart.',
  },
} satisfies Record<string, FindingWords>

const reasons = {
  'no-provider': () => 'No provider of this release is set here, so there is nowhere to go.',
  'provider-not-on-envoy': (p) => `The Envoy data plane makes no endpoint for ${p['provider']}; the agentgateway data plane does.`,
  'host-override': (p) => `The override sends requests to ${p['host']}.`,
  'host-unreadable': () => 'The host is not text.',
  'host-default': (p) => `No host is set: requests go to ${p['provider']}’s own, ${p['host']}.`,
  'host-incomplete': (p) => `${p['provider']}’s host is made from ${p['field']}, which is missing.`,
  'port-default': (p) => `No port is set: the port is ${p['port']}.`,
  'port-override': (p) => `The override sets the port to ${p['port']}.`,
  'port-unreadable': () => 'The port is not a whole number.',
  'pods-behind': (p) => `Requests go to the pods behind ${p['kind']} ${p['name']}.`,
  'tls-from': (p) =>
    `TLS comes from ${TLS_SOURCES[String(p['source'])] ?? ''}${p['policy'] === '' || p['source'] === 'inline' || p['source'] === 'provider' ? '' : ` (${p['policy']})`}. The port does not matter.`,
  'tls-policy-dropped': (p) => `This TLS policy is dropped: its CA ${p['ca']} is missing or has no ca.crt.`,
  'tls-by-default': (p) => `The provider’s own host ${p['host']} is reached over TLS, checked against the proxy’s system CAs and that name.`,
  'no-tls-policy': (p) => `The host is set, and no TLS policy applies: plain HTTP, on port ${p['port']} too.`,
  'istio-replaces-sockets': () => 'Istio auto mTLS is on, and in this release its settings replace the AI ones: no TLS.',
  'tls-on-every-port': (p) => `This release speaks TLS on every port, ${p['port']} too, and verifies nothing.`,
  'port-is-not-443': (p) => `Port ${p['port']} is not 443: plain HTTP.`,
  'port-443-unverified': () => 'Port 443 is TLS. This release verifies no certificate.',
  'port-443-verified': () => 'Port 443 is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
  'verification-skipped': () => 'Port 443 is TLS, and insecureSkipVerify turns the certificate check off.',
  'override-443-unverified': () => 'Port 443 is TLS. With a host override this release verifies no certificate.',
  'default-host-verified': () => 'Without a host override the connection is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
} satisfies Record<string, Say>

const releaseReasons = {
  'asked-for': () => 'chosen by you',
  'no-ai-backend': () => 'the newest one; the text holds no AI backend',
  'serves-all': (p) => `the newest that serves ${p['all'] === 1 ? 'the AI backend' : `all ${p['all']} AI backends`} of the text`,
  'serves-most': (p) => `the newest that serves most of the AI backends: ${p['served']} of ${p['all']}`,
} satisfies Record<string, Say>

/** The words of a badge; the same in form, table, picture, command line and docs. */
const badges = {
  'https-verified': () => 'HTTPS · verified',
  'https-chain': () => 'HTTPS · CA chain only',
  'https-unverified': () => 'HTTPS · not verified',
  http: () => 'HTTP · plaintext',
  unknown: () => 'not defined',
  none: () => 'no connection',
  'not-served': (p) => `not served by ${p['release']}`,
} satisfies Record<string, Say>

export const en = { findings, reasons, releaseReasons, badges, help, severities: { error: 'error', warning: 'warning', info: 'info' } } as const
