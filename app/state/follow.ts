import type { Reading, AnalyzedDocument } from '../../src/index'

// The form shows one object of a text. When others come or go before it, it keeps showing that one: by its place, not its number.

/** Where an object begins; of one that no schema knows its document, so that its tree need not be read. */
export function startOf(document: AnalyzedDocument | undefined): number {
  return (document?.served ? document.root?.start : undefined) ?? document?.range.start ?? 0
}

/** The object at a place; the one with that index where several or none are there. */
export function documentAt({ documents }: Reading, offset: number, index: number): number {
  const around = documents.filter(({ range }) => range.start <= offset && offset < range.end)
  const [only] = around
  if (only && around.length === 1) return only.index
  const holds = ({ root }: AnalyzedDocument): boolean => root !== null && root.start <= offset && offset < root.end
  const found = around.find((document) => document.index === index && holds(document)) ?? around.find(holds)
  return found?.index ?? Math.min(index, Math.max(0, documents.length - 1))
}
