import type { Analysis, AnalyzedDocument } from './analyze.js'
import type { Endpoint } from './endpoints.js'
import { apiVersionOf, releaseId, servedKind, withClusterKinds, type ClusterKind } from './releases/release.js'
import { findRelease, releases } from './releases/table.js'
import { readBackend, type AiBackend } from './resources/shape.js'
import { shapes } from './resources/table.js'
import { Lines } from './yaml/lines.js'

// An analysis holds releases, schemas and shapes, which are code and can't be sent to another thread. Their names can.

type SentDocument = Omit<AnalyzedDocument, 'served' | 'backend'> & {
  readonly served: { readonly apiVersion: string; readonly kind: string } | null
  readonly shape: string | null
}
type SentEndpoint = Omit<Endpoint, 'member'> & { readonly group: number; readonly place: number }

/** An analysis as plain data, without its text. */
export type Dehydrated = Omit<Analysis, 'text' | 'lines' | 'release' | 'documents' | 'endpoints'> & {
  readonly release: string
  readonly documents: readonly SentDocument[]
  readonly endpoints: readonly SentEndpoint[]
}

export function dehydrate({ text: _text, lines: _lines, release, documents, endpoints, ...rest }: Analysis): Dehydrated {
  return {
    ...rest,
    release: releaseId(release),
    documents: documents.map(({ served, backend, ...document }) => ({
      ...document,
      served: served && { apiVersion: apiVersionOf(served), kind: served.kind },
      shape: backend?.shape.id ?? null,
    })),
    endpoints: endpoints.map(({ member, ...endpoint }) => ({ ...endpoint, group: member.group, place: member.member })),
  }
}

/** The analysis again, over the text that it was made of. Throws if the release is unknown: the two sides differ. */
export function rehydrate(sent: Dehydrated, text: string, clusterKinds: readonly ClusterKind[] = []): Analysis {
  const found = findRelease(sent.release, releases)
  if (!found) throw new Error(`unknown release ${sent.release}`)
  const release = withClusterKinds(found, clusterKinds)
  const documents = sent.documents.map(({ served, shape, ...document }): AnalyzedDocument => {
    const written = shapes.find(({ id }) => id === shape)
    return {
      ...document,
      served: served ? (servedKind(release, served.apiVersion, served.kind) ?? null) : null,
      backend: written && document.root ? readBackend(written, document.root) : null,
    }
  })
  const endpoints = sent.endpoints.flatMap(({ group, place, ...endpoint }): Endpoint[] => {
    const member = memberOf(documents[endpoint.document]?.backend ?? null, group, place)
    return member ? [{ ...endpoint, member }] : []
  })
  return { ...sent, text, lines: new Lines(text), release, documents, endpoints }
}

function memberOf(backend: AiBackend | null, group: number, place: number) {
  return backend?.groups[group]?.members[place]
}
