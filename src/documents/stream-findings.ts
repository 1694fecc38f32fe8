import type { Finding } from '../model/finding.js'
import type { Document } from './documents.js'
import type { World } from './world.js'
import { wrappersOf } from './wrappers.js'

/** What the stream as a whole is told: that it is empty, and objects that stand in it twice. */
export function textFindings(text: string, documents: readonly Document[], world: World): Finding[] {
  if (documents.length === 0)
    return [
      {
        severity: 'warning',
        source: 'advice',
        code: 'nothing-to-apply',
        params: {},
        document: null,
        path: [],
        range: { start: 0, end: Math.min(1, text.length) },
      },
    ]
  return documents.flatMap((document): Finding[] => {
    const { kind, name, index } = document
    if (kind === null || name === null) return []
    const first = world.find(kind, world.namespaceOf(document), name)
    if (!first || first === document || first.apiVersion !== document.apiVersion) return []
    const place = document.root?.start ?? document.range.start
    return [
      {
        severity: 'warning',
        source: 'advice',
        code: 'object-twice',
        params: { kind, name, namespace: world.namespaceOf(document), first: first.index + 1 },
        document: index,
        path: ['metadata', 'name'],
        range: { start: place, end: place + 1 },
      },
    ]
  })
}

/** One info for each command or fence around documents, at its line. */
export function wrapperFindings(text: string): Finding[] {
  return (wrappersOf(text)?.wrappers ?? []).map(({ in: kind, start, end }) => ({
    severity: 'info',
    source: 'advice',
    code: 'wrapped',
    params: { in: kind },
    document: null,
    path: [],
    range: { start, end },
  }))
}
