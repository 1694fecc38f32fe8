import {
  analyzeSource,
  DEFAULT_SETTINGS,
  readSource,
  type Analysis,
  type DocumentAnswer,
  type Settings,
  type Source,
} from './analyze.js'
import type { EndpointAnswer, MemberAnswer } from './endpoint-answer.js'
import type { Endpoint } from './connection/endpoints.js'
import type { Document } from './documents/documents.js'
import { providerOf } from './providers/table.js'
import { shapeIn } from './releases/choose.js'
import { servedKind, withClusterKinds, type ClusterKind, type Release, type ServedKind } from './releases/release.js'
import { findRelease, releases } from './releases/table.js'
import { readBackend, type AiBackend, type Member } from './shapes/shape.js'
import { shapes } from './shapes/table.js'
import { linesOf, type Lines, type Range } from './yaml/lines.js'
import { nodeAt, type YamlNode } from './yaml/nodes.js'
import { readDocument } from './yaml/read/read.js'

/** One object of the text: its answer, and what the answer's names stand for. */
export interface AnalyzedDocument extends Omit<DocumentAnswer, 'served' | 'backend'>, Pick<Document, 'tree' | 'root'> {
  /** The kind it was judged by; null where none fits. */
  readonly served: ServedKind | null
  readonly backend: AiBackend | null
}

/**
 * An analysis over the text that it is about: with the lines and trees of the text, and the release, schemas and shapes
 * that the analysis names. This is what forms and the editor read.
 */
export interface Reading extends Omit<Analysis, 'release' | 'documents' | 'endpoints'> {
  readonly text: string
  readonly lines: Lines
  readonly release: Release
  readonly documents: readonly AnalyzedDocument[]
  readonly endpoints: readonly Endpoint[]
}

/** Reads a text, analyses it (see `analyze`), and puts the two together. */
export function read(
  text: string,
  settings: Settings = DEFAULT_SETTINGS,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Reading {
  const source = readSource(text)
  return readingOf(analyzeSource(source, settings, table, clusterKinds), source, table, clusterKinds)
}

/**
 * An analysis over its text. With the text alone, trees are read when they are first asked for: after an answer of another
 * thread few of them ever are. Throws if the table lacks the release.
 */
export function readingOf(
  { documents: answers, endpoints, ...analysis }: Analysis,
  source: Source | string,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Reading {
  const known = findRelease(analysis.release, table)
  if (!known) throw new Error(`unknown release ${analysis.release}`)
  const release = withClusterKinds(known, clusterKinds)
  const text = typeof source === 'string' ? source : source.text
  const trees = new Trees(source)
  const documents = answers.map((answer) => documentOf(answer, trees, release))
  return {
    ...analysis,
    text,
    lines: typeof source === 'string' ? linesOf(text) : source.lines,
    release,
    documents,
    endpoints: endpoints.map((endpoint) => endpointOf(endpoint, () => documents[endpoint.document]?.backend)),
  }
}

/** The trees of a text's documents, each read when it is first asked for where nobody has read it before. */
class Trees {
  private readonly known = new Map<number, YamlNode | null>()
  private readonly text: string

  constructor(source: Source | string) {
    this.text = typeof source === 'string' ? source : source.text
    if (typeof source !== 'string') for (const { range, tree } of source.documents) this.known.set(range.start, tree)
  }

  of(range: Range): YamlNode | null {
    const known = this.known.get(range.start)
    if (known !== undefined) return known
    const { root } = readDocument(this.text, range)
    this.known.set(range.start, root)
    return root
  }
}

function documentOf(answer: DocumentAnswer, trees: Trees, release: Release): AnalyzedDocument {
  const { served, backend } = answer
  const document = Object.assign(new LazyDocument(trees), answer as Omit<DocumentAnswer, 'served' | 'backend'>, {
    served: served ? (servedKind(release, served.apiVersion, served.kind) ?? null) : null,
    backend: null as AiBackend | null,
  })
  if (backend) document.backend = backendOf(backend, () => document.root, release)
  return document
}

/** A document whose tree is read where it is asked for: a text may hold hundreds of thousands. */
class LazyDocument {
  declare readonly range: Range
  declare readonly base: DocumentAnswer['base']
  declare readonly readable: boolean
  readonly #trees: Trees

  constructor(trees: Trees) {
    this.#trees = trees
  }

  get tree(): YamlNode | null {
    return this.readable ? this.#trees.of(this.range) : null
  }

  get root(): YamlNode | null {
    return nodeAt(this.tree, this.base) ?? null
  }
}

function backendOf(
  { shape: id, isSingle }: NonNullable<DocumentAnswer['backend']>,
  root: () => YamlNode | null,
  release: Release,
): AiBackend | null {
  const shape = shapes.find((each) => each.id === id)
  const home = shape && shapeIn(release, shape)
  if (!home) return null
  let read: AiBackend | null = null
  const backend = (): AiBackend => {
    const node = root()
    if (!node) throw new Error('a backend without its document')
    return (read ??= readBackend(home, node))
  }
  return {
    ...home,
    isSingle,
    get root() {
      return backend().root
    },
    get groups() {
      return backend().groups
    },
  }
}

function endpointOf({ member, ...endpoint }: EndpointAnswer, backend: () => AiBackend | null | undefined): Endpoint {
  return { ...endpoint, member: memberOf(member, backend) }
}

/** A member whose nodes are read when they are asked for. */
function memberOf({ provider, ...plain }: MemberAnswer, backend: () => AiBackend | null | undefined): Member {
  const member = (): Member => {
    const found = backend()?.groups[plain.group]?.members[plain.member]
    if (!found) throw new Error('a member without its backend')
    return found
  }
  return {
    ...plain,
    provider: (provider === null ? undefined : providerOf(provider)) ?? null,
    get node() {
      return member().node
    },
    get base() {
      return member().base ?? null
    },
    get modelBy() {
      return member().modelBy ?? null
    },
    get reference() {
      return member().reference ?? null
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
