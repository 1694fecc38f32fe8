import type { None } from './coded.js'

/** What the reader, strict decoding and the stream say, with the parts that their words need. */
export interface ReadingParams {
  syntax: { reason: string }
  'unknown-alias': { name: string }
  'alias-loop': { name: string }
  'alias-bomb': None
  'bad-merge': None
  'bad-key': None
  'bad-tag': { text: string; tag: string }
  template: {
    text: string
    tool: 'helm' | 'hugo'
    /** Places of the document that are to be filled in. */
    count: number
  }
  'placeholder-text': { text: string }
  'not-a-number': { text: string }
  'several-documents': None
  'not-an-object': None
  'document-too-large': { size: number }
  'too-much-work': None
  'unread-document': { because: 'end-marker' | 'cr' }
  'hidden-character': { name: string; code: string }
  'nothing-to-apply': None
  wrapped: { in: 'shell' | 'markdown' | 'indent' }
  'read-like-original': { kind: string; original: string }
  'head-missing': { field: string; value: string }
  'duplicate-key': { field: string }
  'unknown-field': {
    field: string
    /** The facts of the release are not known whole here: the field may exist all the same. */
    unsure?: true
    looksLike?: string
    name?: string
    place?: string
    /** It has another name, or another shape, at that place. */
    renamed?: true
    /** The kind and place that has it, where that is another kind. */
    elsewhere?: string
    /** Why it has no place at all. */
    hint?: 'not-needed' | 'own-namespace' | 'preset' | 'vertexai'
    having?: string
    letters?: readonly string[]
  }
  'kind-not-served': {
    release: string
    kind: string
    apiVersion: string
    right?: string
    servedBy?: string
    /** The kinds that the group has, where it has none of that name, and the one that was probably meant. */
    kinds?: readonly string[]
    name?: string
    /** A CRD of the cluster itself says which versions of the kind there are. */
    inCluster?: true
  }
  'release-assumed': { release: string; last: string }
  'shape-not-served': { release: string; kind: string; apiVersion: string; right?: string; servedBy?: string }
  'unknown-kind': { kind: string; apiVersion: string }
  'rules-not-checked': None
  'object-twice': { kind: string; namespace: string; name: string; first: number }
}
