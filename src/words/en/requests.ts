import type { RequestParams } from '../../model/codes/request.js'
import type { Sentences } from '../say.js'
import { POLICY_SOURCES } from './policy-sources.js'

/** Why each part of a request is what it is. */
export const requests: Sentences<RequestParams> = {
  // Path.
  'path-of-provider': (p) => `${p.provider}’s own path takes the place of the client’s.`,
  'path-has-field': (p) => `${p.field} is part of the path.`,
  'path-full': () => 'The path that is set here takes the place of any other.',
  'path-needs-host': () => 'In this release a path without a host has no effect.',
  'prefix-replaces-v1': (p) => `The prefix ${p.prefix} takes the place of /v1 in ${p.provider}’s own path.`,
  'prefix-before-path': (p) => `The prefix ${p.prefix} comes before ${p.provider}’s own path.`,
  'prefix-has-no-effect': (p) => `In this release a prefix has no effect for ${p.provider}.`,
  'path-of-format': () => 'The format names the path.',
  'path-below-base': (p) => `The API of ${p.provider} stands below ${p.base}, the path of the base URL.`,
  'path-base-is-root': () =>
    'A base URL without a path stands for its root: nothing is put before the path, /v1 neither.',
  'path-base-has-none': (p) => `The base URL has no path: ${p.provider} is called below /v1.`,
  'path-of-client-below-base': (p) => `The base URL has no path: the client’s own goes out as it came, ${p.path}.`,
  'path-of-client': (p) =>
    `With a host of your own the client’s path goes out as it came; the provider’s own would be ${p.path}.`,
  'refused-no-format': (p) => `${p.provider} has no format into which a chat completion can be made: 503.`,
  'refused-unsupported': (p) => `${p.provider} has no ${p.type}, and nothing that they can be made into: 503.`,
  'refused-models': () => 'The gateway does not list models: it answers 501 itself.',
  'route-not-known': (p) => `What goes out for ${p.type} at ${p.provider} is not known.`,
  'tokens-counted-here': (p) => `${p.provider} does not count tokens: the gateway counts them itself and answers 200.`,
  'goes-as-it-came': () => 'Such requests go out as they came, path and body.',
  'prefix-has-no-effect-here': () => 'In this release a prefix has no effect for requests that go out as they came.',
  'prefix-for-v1-of-client': (p) =>
    `The prefix ${p.prefix} takes the place of a leading /v1 of the client’s path, and comes before any other.`,
  'refused-path': (p) => `"${p.path}" is no path of a request: the proxy answers with an error.`,
  'refused-no-audience': () => 'Without an audience an ID token is made for a name, and here is none: 500.',
  'model-overridden': () => 'An override sets the model, whatever else asks for one.',
  'model-alias': (p) => `A client that asks for ${p.alias} gets ${p.model}; any other name goes out as it is.`,
  'path-matched-by-route': (p) => `Requests by ${p.via} have the path that it asks for.`,
  'path-rewritten-by-route': (p) => `${p.via} rewrites the path.`,
  'nothing-is-rewritten': () =>
    'The pool has several kinds of provider: this release then rewrites nothing, and the client’s request goes out as it came.',
  'first-member-decides': () => 'One transformation serves the whole backend: this comes from its first member.',

  // Host.
  'host-header-of-provider': (p) => `The provider’s own host, ${p.host}.`,
  'host-of-kind': (p) => `Such requests go to a host of their own, ${p.host}.`,
  'host-header-of-target': () => 'The host that is set here, without a port.',
  'host-header-of-route': (p) => `A URLRewrite sets it: ${p.via}.`,
  'host-header-not-set': () => 'This release leaves the client’s Host as it came, although the target is another.',
  'host-header-of-client-for-address': () =>
    'The target is an address, which is no name to send: the client’s Host stays.',
  'host-header-of-client-for-pods': () => 'The target is a pod’s address: the client’s Host stays.',

  // Credentials.
  'credential-from-secret': (p) => `The value of key ${p.key} in Secret ${p.secret}.`,
  'credential-inline': (p) => `The token that stands in ${p.field}.`,
  'credential-of-client': () => 'The token that the client sends in its Authorization header.',
  'credential-from': (p) =>
    `From ${p.kind} in ${POLICY_SOURCES[p.source] ?? ''}${p.source === 'inline' || p.source === 'provider' ? '' : ` (${p.policy})`}.`,
  'credential-missing': (p) => `Secret "${p.secret}" has no key ${p.key}.`,
  'credential-empty': () => 'So this release sends the header without a value.',
  'credential-in-query': (p) => `This provider wants it as ${p.query} in the query, and gets it there too.`,
  'query-stays-empty': (p) => `The client’s token does not reach the query: ${p.query} stays empty.`,
  'header-of-provider': (p) => `${p.provider} takes its key in the header ${p.header}.`,
  'key-of-native-api': (p) =>
    `The native API takes a key that begins with ${p.begins} in ${p.header}; any other stays in Authorization: Bearer.`,
  'header-not-moved': (p) =>
    `With a host of your own this release does not move the key to ${p.header}, where ${p.provider} wants it.`,
  'header-beside': (p) => `${p.provider} wants ${p.header} beside the key.`,
  'header-chosen': (p) => `The header ${p.header} is chosen here.`,
  'oauth-token-stays': () => 'It is an OAuth token, which stays in Authorization.',
  'header-overwritten': (p) =>
    `${p.header} is no header of its own: the path takes its place, and no credential goes out.`,
  'prefix-chosen': (p) => `Before the token stands exactly "${p.prefix}"; no blank is added.`,
  'location-chosen': () => 'The place in the request is chosen here.',
  passthrough: () => 'The client’s own credential goes on to the provider.',
  'signed-for': (p) => `The signature is made for the service ${p.service}.`,
  'aws-signature': () => 'Each request is signed; no key travels.',
  'implicit-credential': (p) => `No credential is set: the proxy uses the one that it has for ${p.provider}.`,
  'implicit-credential-lost': (p) =>
    `With a host of your own the proxy’s credential for ${p.provider} is not used, and none is set.`,
  'no-credential': () => 'None is added. An Authorization header of the client reaches the provider.',

  // Model.
  'model-configured': (p) => `${p.field} takes the place of the model that the client asks for.`,
  'model-in-path': () => 'It stands in the path; the body goes out as the client wrote it.',
  'model-asked-for': (p) => `Requests keep the name that clients call, ${p.model}.`,
  'model-transformed': () => 'A transformation of the field model says which one.',
  'model-not-in-body': () => 'The path names it; the body has none.',
  'model-of-client': () => 'The model that the client asks for.',
}
