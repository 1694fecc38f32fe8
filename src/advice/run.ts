import { reason, unreachable } from '../connection/connection.js'
import type { Document } from '../documents/documents.js'
import type { Endpoint } from '../connection/endpoints.js'
import { findingCode } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import { placeOf } from '../yaml/places.js'
import { givenTraps } from './store.js'
import type { Trap, View } from './trap.js'

/** What all traps say of one backend, and its endpoints after those that cost it every connection. */
export function trapFindings(
  document: Document,
  view: View,
  table: readonly Trap[] = givenTraps(),
): { findings: readonly Finding[]; endpoints: readonly Endpoint[] } {
  const hits = table
    .filter(({ needs }) => needs === undefined || view.traits.includes(needs))
    .flatMap(({ code, find }) => find(view).map((hit) => ({ ...hit, ...findingCode(code, hit.params) })))
  const findings = hits.map(({ dropsBackend: _, document: other, ...said }): Finding => {
    const home = other === undefined ? document : (view.world.at(other) ?? document)
    const range = home.root ? placeOf(home.root, said.path) : home.range
    return { ...said, document: home.index, range }
  })
  const dropping = findings.filter((_, i) => hits[i]?.dropsBackend)
  return {
    findings,
    endpoints:
      dropping.length === 0 ? view.endpoints : view.endpoints.map((endpoint) => dropped(endpoint, document, dropping)),
  }
}

function dropped(endpoint: Endpoint, document: Document, dropping: readonly Finding[]): Endpoint {
  const why = dropping.map(({ code, params, path, range, document: home }) =>
    reason(code, params, home ?? document.index, { path, node: range }),
  )
  const { more: _more, ...rest } = endpoint
  return { ...rest, contexts: [], ...unreachable([...endpoint.because, ...why], endpoint.host, endpoint.port) }
}
