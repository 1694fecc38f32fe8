import type { Document } from './documents.js'
import type { Finding } from '../model/finding.js'
import { hiddenCharacters } from '../words/visible.js'
import { pathAt } from '../yaml/places.js'

/** A finding for each character of the text, comments too, that can't be seen or that changes what is seen. */
export function hiddenFindings(text: string, documents: readonly Document[]): Finding[] {
  let next = 0
  return hiddenCharacters(text).map(({ start, end, code, name }): Finding => {
    while (next < documents.length && beginOf(documents[next]) <= start) next++
    const owner = documents[next - 1]
    const document = owner && start < owner.range.end ? owner : undefined
    return {
      severity: 'warning',
      source: 'advice',
      code: 'hidden-character',
      params: { code, name },
      document: document?.index ?? null,
      path: document ? pathAt(document.root, start) : [],
      range: { start, end },
    }
  })
}

/** Where an object begins; those of a List share its range. */
function beginOf(document: Document | undefined): number {
  if (!document) return 0
  return document.base.length === 0 ? document.range.start : (document.root?.outer ?? document.range.start)
}
