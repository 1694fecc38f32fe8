import { trapFindings } from './advice/run.js'
import { basisOf, type Basis } from './basis.js'
import type { Facts } from './connection/connection.js'
import { readDocuments, type Document } from './documents/documents.js'
import { asOriginal, originalOf } from './documents/enterprise.js'
import { endpointsOf, unservedEndpoints, type Endpoint } from './connection/endpoints.js'
import { endpointAnswer, type EndpointAnswer } from './endpoint-answer.js'
import type { Finding } from './model/finding.js'
import { marked } from './connection/open-marks.js'
import { hiddenFindings } from './documents/hidden.js'
import { unreadFindings } from './documents/unread.js'
import { textFindings, wrapperFindings } from './documents/stream-findings.js'
import { chooseRelease, shapeIn, type Choice } from './releases/choose.js'
import {
  apiVersionOf,
  planeOf,
  releaseId,
  withClusterKinds,
  type ClusterKind,
  type Release,
} from './releases/release.js'
import { releases } from './releases/table.js'
import { readBackend, type AiBackend } from './shapes/shape.js'
import { misplacedShape, shapeOf, SUCCESSOR } from './shapes/table.js'
import { assumedFindings } from './verdict/release-findings.js'
import { silence } from './verdict/silence.js'
import { refuses, summaryOf, withWarnedPlaintext, type Summary } from './verdict/summary.js'
import { verdictOf, type Verdict } from './verdict/verdict.js'
import { Lines } from './yaml/lines.js'
import { DEFAULT_SETTINGS, type Settings } from './settings.js'

export { DEFAULT_SETTINGS, type Settings } from './settings.js'

/** One object of the text with its verdict; `backend` where it is an AI backend: the shape in which it is written. */
export interface DocumentAnswer extends Omit<Document, 'tree' | 'root'> {
  /** Whether a cluster with the release serves its kind. */
  readonly known: boolean
  /** The API server would accept it. */
  readonly valid: boolean
  /** The document of the stream could be read. */
  readonly readable: boolean
  /** The kind whose schema it was judged by; null where none fits. */
  readonly served: { readonly apiVersion: string; readonly kind: string } | null
  readonly unserved: Verdict['unserved']
  readonly backend: { readonly shape: string; readonly isSingle: boolean } | null
}

/**
 * Everything that the product knows of a text; all views are functions of this and the text. Plain data: it crosses to
 * another thread, or into a file, as it is. What its names stand for is in a `Reading`.
 */
export interface Analysis {
  /** The name of the release. */
  readonly release: string
  readonly releaseReason: Choice['reason']
  /** The name of the release that `auto` stands for. */
  readonly automatic: string
  readonly facts: Facts
  /** What a missing namespace means. */
  readonly namespace: string
  /** The API server would accept every document. */
  readonly valid: boolean
  /** What API server, controller and wire say of the text as a whole. */
  readonly verdict: Summary
  readonly documents: readonly DocumentAnswer[]
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  /** Warnings and infos that a comment of the text turns off. */
  readonly silenced: readonly Finding[]
  readonly endpoints: readonly EndpointAnswer[]
}

/** A text that has been read; no release matters yet. */
export interface Source {
  readonly text: string
  readonly lines: Lines
  readonly documents: readonly Document[]
}

export function readSource(text: string): Source {
  return { text, lines: new Lines(text), documents: readDocuments(text) }
}

/**
 * Reads a text and answers what one release does with it: documents, findings at their exact places, and per LLM provider
 * entry where its requests go and why. `clusterKinds` are judged by the cluster's own CRDs. Total for every text; a release
 * that does not exist is the only error.
 */
export function analyze(
  text: string,
  settings: Settings = DEFAULT_SETTINGS,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Analysis {
  return analyzeSource(readSource(text), settings, table, clusterKinds)
}

/** The same for a text that was read before. */
export function analyzeSource(
  source: Source,
  settings: Settings,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Analysis {
  const { text, documents: read } = source
  const { release: chosen, reason } = chooseRelease(settings.release, read, table, settings.kept)
  const automatic = settings.release === 'auto' ? chosen : chooseRelease('auto', read, table, settings.kept).release
  const basis = basisOf(read, withClusterKinds(chosen, clusterKinds), settings)
  const parts = read.map((document) => analyzeDocument(document, text, basis))
  const all = [
    ...wrapperFindings(text),
    ...assumedFindings(text, chosen),
    ...textFindings(text, read, basis.world),
    ...unreadFindings(text, read),
    ...hiddenFindings(text, read),
    ...toldOnce(parts),
  ].sort((a, b) => a.range.start - b.range.start)
  const { findings, silenced } = silence(text, source.lines, all)
  const documents = parts.map(({ document }) => document)
  const endpoints = withWarnedPlaintext(
    parts.flatMap((part) => part.endpoints),
    findings,
  )
  return {
    release: releaseId(basis.release),
    releaseReason: reason,
    automatic: releaseId(automatic),
    facts: basis.facts,
    namespace: settings.namespace,
    valid: !findings.some(refuses),
    verdict: summaryOf(documents, findings, endpoints),
    documents,
    findings,
    silenced,
    endpoints: endpoints.map(endpointAnswer),
  }
}

/** What several backends find at one and the same place of another document, such as a policy that reaches them all, once. */
function toldOnce(parts: readonly Part[]): readonly Finding[] {
  const told = new Set<string>()
  return parts.flatMap(({ findings }, home) =>
    findings.filter(({ code, params, document, path }) => {
      if (document === home) return true
      const key = JSON.stringify([code, params, document, path])
      return !told.has(key) && told.add(key)
    }),
  )
}

/** One document of a text on one release, among the others of the text; null where the text has no such document. */
export function analyzeOne(source: Source, settings: Settings, index: number, release: Release): Part | null {
  const document = source.documents[index]
  return document ? analyzeDocument(document, source.text, basisOf(source.documents, release, settings)) : null
}

/** What the analysis has of one document. */
export interface Part {
  readonly document: DocumentAnswer
  readonly findings: readonly Finding[]
  readonly endpoints: readonly Endpoint[]
}

/** One object: what the API server says of it, where its endpoints connect, and what goes wrong after that. */
function analyzeDocument(document: Document, text: string, basis: Basis): Part {
  const { findings: refusals, ...verdict } = verdictOf(document, basis.release, text)
  const backend = backendOf(document, verdict, basis.release)
  const { findings, endpoints } = backend ? connected(backend, document, verdict.unserved, basis) : NOTHING
  const { tree, root: _root, ...identity } = document
  const { known, unserved, served } = verdict
  const answer: DocumentAnswer = {
    ...identity,
    known,
    unserved,
    valid: !refusals.some(refuses),
    readable: tree !== null,
    served: served && { apiVersion: apiVersionOf(served), kind: served.kind },
    backend: backend && { shape: backend.shape.id, isSingle: backend.isSingle },
  }
  return { document: answer, findings: [...refusals, ...findings], endpoints }
}

const NOTHING: Pick<Part, 'findings' | 'endpoints'> = { findings: [], endpoints: [] }

function connected(
  backend: AiBackend,
  document: Document,
  unserved: Verdict['unserved'],
  { release, facts, world }: Basis,
): Pick<Part, 'findings' | 'endpoints'> {
  if (unserved && !misplacedShape(document.kind, document.root))
    return { findings: [], endpoints: unservedEndpoints(backend, document, unserved) }
  const endpoints = endpointsOf(backend, document, release, facts, world).map((each) =>
    marked(each, document, release, world),
  )
  const traits = planeOf(release, facts)?.traits ?? []
  return trapFindings(document, {
    document,
    backend,
    endpoints,
    release,
    traits,
    facts,
    world,
    namespace: world.namespaceOf(document),
  })
}

function backendOf(
  document: Document,
  { served, unserved }: Pick<Verdict, 'served' | 'unserved'>,
  release: Release,
): AiBackend | null {
  const { kind, root } = asOriginal(document)
  if (kind === null || !root) return null
  const misplaced = misplacedShape(kind, root)
  const written = misplaced ?? shapeOf(kind, root)
  if (!written || (!unserved && !served?.shape)) return null
  const home = shapeIn(release, written)
  // A body under the kind after its own, or under Enterprise's: it is read as it was meant, and policies and routes know it
  // by the kind that it has.
  const named = originalOf(document) ? document : null
  const group = named?.apiVersion?.split('/')[0] ?? SUCCESSOR.group
  const now = (misplaced ?? named) && home && { ...home.shape, group, kind: named?.kind ?? kind }
  return home && readBackend(now ? { ...home, shape: now } : home, root)
}
