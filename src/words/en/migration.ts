import type { MigrationWords } from '../../model/codes/migration.js'
import type { Sentences } from '../say.js'

const BEFORE = {
  never: 'Before, errors never moved requests; take it out to keep that',
  'on-429': 'Before, only a 429 that names a time did',
  'by-policy': 'Before, a policy said when',
} as const

/** What a migration does or can't do. */
export const migration: Sentences<MigrationWords> = {
  'kind-renamed': (p) => `${p.from} becomes ${p.to}`,
  'field-moved': (p) => `${p.from} becomes ${p.to}`,
  'reference-follows': (p) => `The reference to ${p.kind} ${p.name} names ${p.to}`,
  'name-generated': (p) => `Members of a pool have names there; this one is called ${p.name}`,
  'field-dropped': (p) => `${p.field} is left out: ${p.release} has no such field`,
  'share-lost': (p) => `The weight ${p.weight} of ${p.target} is left out: each of the ${p.others} gets an even share`,
  'in-the-way': (p) =>
    ({
      condition: `The condition ${p.item} has no place there: a backend does not look at requests to choose a provider`,
      'no-model': `${p.item} sends the client’s own model, and a target has to name one`,
      'target-absent': `The model ${p.item} is not in the text, so nothing says its provider`,
      'target-virtual': `The model ${p.item} leads to models itself, and groups have no groups inside`,
    })[p.what],
  'credential-unused': (p) => `${p.field} is left out: the kind of the credential does not use it`,
  'tls-added': (p) =>
    p.verify === 'chain+name'
      ? 'TLS is written out: there no port means it'
      : `TLS is written out, and ${p.verify === 'none' ? 'no certificate' : 'only the chain of the certificate, not its name,'} is checked, as before. Tighten it: remove insecureSkipVerify once the server’s certificate is right`,
  'path-added': (p) =>
    `${p.field}: ${p.value} is written out, so that requests keep the path that the release gave them before`,
  'credential-placed': (p) => `The credential stays in ${p.place}`,
  'eviction-added': (p) =>
    `policies.health is written, since without it nothing moves on to the next group on ${p.release}. ${BEFORE[p.before]}`,
  'failover-differs': (p) => `When requests move on to the next group is another thing on ${p.release}`,
  'limit-shrank': (p) => `${p.release} allows less here`,
  'takes-any-model': () =>
    'match.model: "*" takes every model name, as the route did; name the models that clients ask for, since a wildcard hides those after it',
  'listener-takes': (p) => `The listener of ${p.gateway} lists ${p.kind}, without which it would take none`,
  'models-split': (p) =>
    `Each provider is a model of its own that only the pool leads to (visibility Internal): ${p.names}`,
  'asked-by-name': (p) => `Clients ask for the model ${p.name} now; any other name, which the route took, gets 404`,
  'preset-written-out': (p) => `${p.where} does not know ${p.preset} by name; its address and paths are written out`,
  'parent-added': (p) =>
    `A model says what serves it: ${p.parents}. Look whether that Gateway’s listener lists the kind`,
  'route-left': (p) =>
    `HTTPRoute ${p.route} still names ${p.model}, which is a model now and needs no route: take that rule out`,
  'route-needed': () =>
    'A backend is reached by routes alone: an HTTPRoute must name it. Which model names clients may ask for nothing says there',
  'value-changed': (p) => `${p.field}: ${p.from} becomes ${p.to}`,
  'credential-required': (p) =>
    `${p.field} is required there; Passthrough leaves the client’s own credential, which is what went out before`,
  'policy-taken-over': (p) =>
    `${p.kind} ${p.name} said this of the requests (${p.fields}); the backend says it itself now`,
  'policy-not-read': (p) =>
    `${p.kind} ${p.name} is read by no controller of ${p.release}; what it says is not taken over`,
  'wire-differs': (p) => `${p.part}: ${p.before} before, ${p.after} after`,
  'checked-more': (p) =>
    `The certificate of ${p.host} is checked for more: ${p.after}, where it was ${p.before}. The provider’s own host passes that`,
  'reachable-now': (p) => `On ${p.release} this is reached; before it was not`,
  'http-version': (p) => `HTTP ${p.before} before, ${p.after} after`,
  'serves-more': (p) => `It serves more kinds of requests than before: ${p.kinds}`,
  'serves-less': (p) => `It serves fewer kinds of requests than before: ${p.kinds} become chat completions`,
  'endpoint-gone': (p) => `On ${p.release} this has no endpoint`,
  refused: (p) => `${p.release} refuses it`,
  unreadable: () => 'This document can’t be read, and stays as it is',
  'not-converted': (p) => `${p.kind} stays as it is: no step leads it to ${p.release}`,
  'nothing-to-migrate': () => 'The text has no AI backend; it stays as it is',
}
