import fs from 'node:fs'
import path from 'node:path'

/** Where a message stands that a test recognises. */
export type Source =
  /** A document of ../shared, the section, row or vector of it, and a part of the message that stands there, too. */
  | { readonly document: string; readonly at: string; readonly part: string }
  /** A file of the corpus that comes with a report of the message. */
  | { readonly corpus: string }
  /** Another project's own wording, which no document of ../shared has: whose, and of what kind. */
  | { readonly upstream: string; readonly kind: string }

const DOCUMENTS = {
  envoy: 'domain/kgateway-envoy.md',
  agw: 'domain/agentgateway.md',
  new: 'domain/agentgateway-1.5-1.7.md',
  anchors: 'anchors.md',
} as const

export const domain = (document: keyof typeof DOCUMENTS, at: string, part: string): Source => ({
  document: DOCUMENTS[document],
  at,
  part,
})
export const corpus = (file: string): Source => ({ corpus: file })
export const upstream = (project: string, kind = 'its own wording'): Source => ({ upstream: project, kind })

/** A source in one line. */
export function named(source: Source): string {
  if ('document' in source) return `${source.document} ${source.at}`
  return 'corpus' in source ? `corpus/${source.corpus}` : `${source.upstream}, ${source.kind}`
}

/**
 * A section by its number, a row of a table by its first cell, or a vector by its heading, as text; empty where the document has
 * none of that name.
 */
export function sectionOf(
  shared: string,
  { document, at }: { readonly document: string; readonly at: string },
): string {
  const lines = fs.readFileSync(path.join(shared, document), 'utf8').split('\n')
  const rows = lines.filter((line) => line.startsWith(`| ${at} |`))
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').split(/[. ]*(?: |$)/)[0] === at)
  const depth = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => (/^#+(?= )/.exec(line)?.[0].length ?? 9) <= depth)
  const section = start < 0 ? [] : [lines[start], ...rest.slice(0, end < 0 ? rest.length : end)]
  return [...rows, ...section].join('\n')
}
