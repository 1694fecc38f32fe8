import { useMemo } from 'react'
import { outlineOf, type Outline, type OutlineLink } from '../../src/documents/outline'
import type { AnalyzedDocument, Reading } from '../../src/index'
import { useAsked } from '../engine/asked'
import { backgroundTasks } from '../engine/background-tasks'
import { isLarge } from '../engine/work'

interface Question {
  readonly text: string
  readonly namespace: string
}

/** The links between the documents of a text; null while those of a large one are worked out. */
export function useOutline(analysis: Reading): Outline | null {
  const { text, namespace, documents } = analysis
  const now = useMemo(() => (isLarge(text) ? null : outlineOf(documents, namespace)), [text, documents, namespace])
  const question = useMemo(() => (now ? null : { text, namespace }), [now, text, namespace])
  const late = useAsked(question, ask)
  return now ?? (late === 'working' ? null : late)
}

const ask = ({ text, namespace }: Question): Promise<Outline> => backgroundTasks.ask('outline', text, namespace)

/** A document with what it refers to, each once, and who refers to it. */
export interface OutlineRow {
  readonly document: AnalyzedDocument
  readonly to: readonly OutlineLink[]
  readonly from: readonly number[]
}

/** All documents that are no backend, and the backends that refer to something. */
export function rowsOf({ documents }: Reading, { links }: Outline): readonly OutlineRow[] {
  const to = new Map<number, OutlineLink[]>()
  const from = new Map<number, Set<number>>()
  const signs = new Set<string>()
  for (const link of links) {
    const sign = JSON.stringify([link.from, link.kind, link.namespace, link.name])
    if (signs.has(sign)) continue
    signs.add(sign)
    to.set(link.from, [...(to.get(link.from) ?? []), link])
    if (link.to !== null) from.set(link.to, (from.get(link.to) ?? new Set()).add(link.from))
  }
  return documents.flatMap((document): OutlineRow[] => {
    const row = { document, to: to.get(document.index) ?? [], from: [...(from.get(document.index) ?? [])] }
    return document.kind !== null && (!document.backend || row.to.length > 0) ? [row] : []
  })
}

/** The routes that lead to a document, whether they change its answer or not. */
export function routesTo(index: number, { documents }: Reading, { links }: Outline): readonly AnalyzedDocument[] {
  const found = new Set(links.filter(({ to }) => to === index).map(({ from }) => from))
  return documents.filter(({ index: each, kind }) => found.has(each) && kind?.endsWith('Route'))
}
