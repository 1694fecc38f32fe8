import type { MigrationWords } from '../../model/codes/migration.js'
import type { Sentences } from '../say.js'

/** What a migration does or can't do. */
export const migration: Sentences<MigrationWords> = {
  'kind-renamed': (p) => `${p.from} becomes ${p.to}`,
  'field-moved': (p) => `${p.from} becomes ${p.to}`,
  'reference-follows': (p) => `The reference to ${p.kind} ${p.name} names ${p.to}`,
  'name-generated': (p) => `Members of a pool have names there; this one is called ${p.name}`,
  'field-dropped': (p) => `${p.field} is left out: ${p.release} has no such field`,
  'credential-unused': (p) => `${p.field} is left out: the kind of the credential does not use it`,
  'value-changed': (p) => `${p.field}: ${p.from} becomes ${p.to}`,
  'credential-required': (p) =>
    `${p.field} is required there; Passthrough leaves the client’s own credential, which is what went out before`,
  'policy-not-read': (p) =>
    `${p.kind} ${p.name} is read by no controller of ${p.release}; what it says is not taken over`,
  'wire-differs': (p) => `${p.part}: ${p.before} before, ${p.after} after`,
  'checked-more': (p) =>
    `The certificate of ${p.host} is checked for more: ${p.after}, where it was ${p.before}. The provider’s own host passes that`,
  'reachable-now': (p) => `On ${p.release} this is reached; before it was not`,
  'http-version': (p) => `HTTP ${p.before} before, ${p.after} after`,
  'endpoint-gone': (p) => `On ${p.release} this has no endpoint`,
  refused: (p) => `${p.release} refuses it`,
  unreadable: () => 'This document can’t be read, and stays as it is',
  'not-converted': (p) => `${p.kind} stays as it is: no step leads it to ${p.release}`,
  'nothing-to-migrate': () => 'The text has no AI backend; it stays as it is',
}
