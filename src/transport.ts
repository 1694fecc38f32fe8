import type { Analysis, AnalyzedDocument } from './analyze.js'
import type { Column, Comparison } from './compare.js'
import type { Endpoint } from './connection/endpoints.js'
import { providerOf } from './providers/table.js'
import {
  apiVersionOf,
  releaseId,
  servedKind,
  withClusterKinds,
  type ClusterKind,
  type Release,
} from './releases/release.js'
import { findRelease, releases } from './releases/table.js'
import { readBackend, type AiBackend, type Member } from './shapes/shape.js'
import { shapes } from './shapes/table.js'
import { Lines, type Range } from './yaml/lines.js'
import { nodeAt, type YamlNode } from './yaml/nodes.js'
import { readDocument } from './yaml/read/read.js'

// An analysis holds releases, schemas and shapes, which are code and can't be sent to another thread; their names can. Its
// trees could be sent and are not: to unpack them takes as long as to read the text again, and few of them are ever asked for.

type SentDocument = Omit<AnalyzedDocument, 'served' | 'backend' | 'tree' | 'root'> & {
  readonly served: { readonly apiVersion: string; readonly kind: string } | null
  readonly hasTree: boolean
  readonly backend: { readonly shape: string; readonly isSingle: boolean } | null
}
type SentMember = Pick<Member, 'path' | 'group' | 'member' | 'name' | 'model' | 'decidedAt'> & {
  readonly provider: string | null
}
/** What is shown of one endpoint at a time; as a text, which crosses in no time. */
type Details = Pick<Endpoint, 'because' | 'requests'>
type SentEndpoint = Omit<Endpoint, 'member' | 'contexts' | keyof Details> & {
  readonly member: SentMember
  readonly details: string
  readonly ways: string | null
}

/** An analysis as plain data, without its text. */
export type Dehydrated = Omit<Analysis, 'text' | 'lines' | 'release' | 'documents' | 'endpoints'> & {
  readonly release: string
  readonly documents: readonly SentDocument[]
  readonly endpoints: readonly SentEndpoint[]
}

export function dehydrate({
  text: _text,
  lines: _lines,
  release,
  documents,
  endpoints,
  ...rest
}: Analysis): Dehydrated {
  return {
    ...rest,
    release: releaseId(release),
    documents: documents.map(({ served, backend, tree, root: _root, ...document }) => ({
      ...document,
      hasTree: tree !== null,
      served: served && { apiVersion: apiVersionOf(served), kind: served.kind },
      backend: backend && { shape: backend.shape.id, isSingle: backend.isSingle },
    })),
    endpoints: endpoints.map(sentEndpoint),
  }
}

function sentEndpoint({ member, because, requests, contexts, ...endpoint }: Endpoint): SentEndpoint {
  return {
    ...endpoint,
    member: sentMember(member),
    details: JSON.stringify({ because, requests } satisfies Details),
    ways: contexts ? JSON.stringify(contexts) : null,
  }
}

function sentMember({ path, group, member, name, model, decidedAt, provider }: Member): SentMember {
  return { path, group, member, name, model, decidedAt, provider: provider?.id ?? null }
}

/** A comparison as plain data: releases that answer the same share the endpoint. */
export interface DehydratedComparison {
  readonly columns: readonly (Omit<Column, 'release'> & { readonly release: string })[]
  readonly endpoints: readonly SentEndpoint[]
  readonly rows: readonly {
    readonly path: string
    readonly cells: readonly { readonly endpoint: number | null; readonly changed: boolean }[]
  }[]
}

export function dehydrateComparison({ columns, rows }: Comparison): DehydratedComparison {
  const endpoints: SentEndpoint[] = []
  const known = new Map<string, number>()
  const indexOf = (endpoint: Endpoint): number => {
    const sent = sentEndpoint(endpoint)
    const key = JSON.stringify(sent)
    if (!known.has(key)) known.set(key, endpoints.push(sent) - 1)
    return known.get(key) ?? 0
  }
  return {
    columns: columns.map((column) => ({ ...column, release: releaseId(column.release) })),
    rows: rows.map(({ path, cells }) => ({
      path,
      cells: cells.map(({ endpoint, changed }) => ({ endpoint: endpoint && indexOf(endpoint), changed })),
    })),
    endpoints,
  }
}

/** The comparison again; its members hold what is shown of them, and no nodes. */
export function rehydrateComparison({ columns, rows, endpoints: sent }: DehydratedComparison): Comparison {
  const endpoints = sent.map((endpoint) => lazyEndpoint(endpoint, () => null))
  return {
    columns: columns.map((column) => ({ ...column, release: knownRelease(column.release) })),
    rows: rows.map(({ path, cells }) => ({
      path,
      cells: cells.map(({ endpoint, changed }) => ({
        endpoint: endpoint === null ? null : (endpoints[endpoint] ?? null),
        changed,
      })),
    })),
  }
}

function knownRelease(id: string): Release {
  const found = findRelease(id, releases)
  if (!found) throw new Error(`unknown release ${id}`)
  return found
}

/** The analysis again, over the text that it was made of. Throws if the release is unknown: the two sides differ. */
export function rehydrate(sent: Dehydrated, text: string, clusterKinds: readonly ClusterKind[] = []): Analysis {
  const release = withClusterKinds(knownRelease(sent.release), clusterKinds)
  const trees = new Trees(text)
  const documents = sent.documents.map((document) => lazyDocument(document, trees, release))
  const endpoints = sent.endpoints.map((endpoint) =>
    lazyEndpoint(endpoint, () => documents[endpoint.document]?.backend),
  )
  return { ...sent, text, lines: new Lines(text), release, documents, endpoints }
}

/** The trees of a text's documents, each read when it is first asked for. */
class Trees {
  private readonly known = new Map<number, YamlNode | null>()

  constructor(private readonly text: string) {}

  of(range: Range): YamlNode | null {
    const known = this.known.get(range.start)
    if (known !== undefined) return known
    const { root } = readDocument(this.text, range)
    this.known.set(range.start, root)
    return root
  }
}

function lazyDocument(
  { served, hasTree, backend, ...plain }: SentDocument,
  trees: Trees,
  release: Release,
): AnalyzedDocument {
  const tree = (): YamlNode | null => (hasTree ? trees.of(plain.range) : null)
  const root = (): YamlNode | null => nodeAt(tree(), plain.base) ?? null
  return {
    ...plain,
    served: served ? (servedKind(release, served.apiVersion, served.kind) ?? null) : null,
    backend: backend && lazyBackend(backend, root),
    get tree() {
      return tree()
    },
    get root() {
      return root()
    },
  }
}

function lazyBackend(
  { shape: id, isSingle }: NonNullable<SentDocument['backend']>,
  root: () => YamlNode | null,
): AiBackend | null {
  const shape = shapes.find((each) => each.id === id)
  if (!shape) return null
  let read: AiBackend | null = null
  const backend = (): AiBackend => {
    const node = root()
    if (!node) throw new Error('a backend without its document')
    return (read ??= readBackend(shape, node))
  }
  return {
    shape,
    isSingle,
    get root() {
      return backend().root
    },
    get groups() {
      return backend().groups
    },
  }
}

function lazyEndpoint(
  { member, details: packed, ways, ...plain }: SentEndpoint,
  backendOf: () => AiBackend | null | undefined,
): Endpoint {
  let read: Details | null = null
  const details = (): Details => (read ??= JSON.parse(packed) as Details)
  return {
    ...plain,
    member: lazyMember(member, backendOf),
    ...(ways !== null && { contexts: JSON.parse(ways) as NonNullable<Endpoint['contexts']> }),
    get because() {
      return details().because
    },
    get requests() {
      return details().requests
    },
  }
}

/** A member whose nodes are read when they are asked for. */
function lazyMember({ provider, ...plain }: SentMember, backendOf: () => AiBackend | null | undefined): Member {
  const member = (): Member => {
    const found = backendOf()?.groups[plain.group]?.members[plain.member]
    if (!found) throw new Error('a member without its backend')
    return found
  }
  return {
    ...plain,
    provider: (provider === null ? undefined : providerOf(provider)) ?? null,
    get node() {
      return member().node
    },
    get entry() {
      return member().entry
    },
    get dialect() {
      return member().dialect
    },
    get host() {
      return member().host
    },
    get port() {
      return member().port
    },
    get skipVerify() {
      return member().skipVerify
    },
  }
}
