import type { Coded, None } from './coded.js'
import type { Finding } from '../finding.js'

/** What a migration does, or can't do, by code. Paths are as Kubernetes prints them. */
export interface MigrationParams {
  /** The object has another group or kind. */
  'kind-renamed': { from: string; to: string }
  /** A field has another name or place; what it holds is the same. */
  'field-moved': { from: string; to: string }
  /** A reference of the text names the object by its new group and kind. */
  'reference-follows': { kind: string; name: string; to: string }
  /** A member of a pool needs a name there. */
  'name-generated': { name: string }
  /** TLS that the port, or the release, decided before is written out. */
  'tls-added': { verify: 'none' | 'chain' | 'chain+name' }
  /** The path that the release gave the request is written out. */
  'path-added': { field: 'path' | 'pathPrefix' | 'baseURL'; value: string }
  /** So is where the credential goes. */
  'credential-placed': { place: string }
  /** Without it nothing would move on to the next group there. */
  'eviction-added': { release: string; before: 'never' | 'on-429' | 'by-policy' }
  /** Without a policy of its own requests move on otherwise than before. */
  'failover-differs': { release: string; finding: Finding }
  /** A route led any model name there; so does the model. */
  'takes-any-model': None
  /** Each provider of a pool is a model of its own, which the pool's leads to. */
  'models-split': { names: string }
  /** A virtual model is asked for by its one name. */
  'asked-by-name': { name: string }
  /** A service that the target does not know by name is written out. */
  'preset-written-out': { preset: string; where: string }
  /** A model names what serves it. */
  'parent-added': { parents: string }
  /** A listener takes only the kinds that it lists. */
  'listener-takes': { gateway: string; kind: string }
  /** A route names a backend that is a model now. */
  'route-left': { route: string; model: string }
  /** A backend is served by routes, and by nothing that it says itself. */
  'route-needed': None
  /** The target has no such field. */
  'field-dropped': { field: string; release: string }
  /** A target's share of the requests; `others` is how many share alike now. */
  'share-lost': { target: string; weight: string; others: string }
  /** Why an object stays as it is. */
  'in-the-way': { what: 'condition' | 'no-model' | 'target-absent' | 'target-virtual'; item: string }
  /** Of two credentials the one that the kind does not use. */
  'credential-unused': { field: string }
  /** A value that the target writes in another way. */
  'value-changed': { field: string; from: string; to: string }
  /** The target wants a field that nothing of the text says. */
  'credential-required': { field: string }
  /** What a policy of the routes said of requests, the backend says itself. */
  'policy-taken-over': { kind: string; name: string; fields: string }
  /** A policy that no controller of the target reads. */
  'policy-not-read': { kind: string; name: string; release: string }
  /** What goes on the wire is not what it was. */
  'wire-differs': { part: string; before: string; after: string }
  /** The certificate is checked, or checked for more, at the provider's own host. */
  'checked-more': { host: string; before: string; after: string }
  /** What went nowhere goes out now. */
  'reachable-now': { release: string }
  /** Another version of HTTP. */
  'http-version': { before: string; after: string }
  /** Kinds of requests that only the target serves, or only the release before. */
  'serves-more': { kinds: string }
  'serves-less': { kinds: string }
  /** An endpoint of the text before has none after it. */
  'endpoint-gone': { release: string }
  /** The target refuses what stands there, or can't use it. */
  refused: { release: string; finding: Finding }
  /** So many, or so large, was allowed before, and is not there. */
  'limit-shrank': { release: string; finding: Finding }
  /** A document that can't be read stays as it is. */
  unreadable: None
  /** An object that no step leads to the target. */
  'not-converted': { kind: string; release: string }
  /** The text has no AI backend. */
  'nothing-to-migrate': None
}

/** What the words of a note read; a finding is said by its own words. */
export type MigrationWords = {
  [Code in keyof MigrationParams]: Omit<MigrationParams[Code], 'finding'>
}

/** What a note is about, as the command line prints it. */
export type NoteKind = 'renamed' | 'added' | 'dropped' | 'changed'

/** One thing that a migration does or can't do. `path` lies in the text before, of what is added or refused in the text after. */
export type MigrationNote = Coded<MigrationParams> & {
  readonly kind: NoteKind
  /** Index of the object, of the text before; null for the text as a whole. */
  readonly document: number | null
  readonly path: readonly (string | number)[]
}

export type MigrationCode = keyof MigrationParams
