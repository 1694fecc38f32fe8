/** The words that a newcomer meets and may not know. */
const TERMS = [
  ...['api-server', 'controller', 'data-plane', 'upstream', 'gateway-class', 'listener', 'crd'],
  ...['backend-ref', 'reference-grant', 'section-name', 'endpoint', 'pool', 'priority', 'member', 'weight'],
  ...['failover', 'eviction', 'unhealthy', 'outlier-detection', 'retry', 'host-override', 'plaintext', 'handshake'],
  ...['sni', 'ca-chain', 'trust', 'client-certificate', 'alpn', 'alternative-name', 'backend-tls-policy', 'credential'],
  ...['passthrough', 'bearer', 'workload-identity', 'cel', 'tunnel', 'virtual-model', 'prompt-guard', 'picker'],
] as const

export type TermId = (typeof TERMS)[number]

/** One term in one language. */
export interface Term {
  /** How it is written in sentences; the first form stands over its explanation. */
  readonly forms: readonly [string, ...string[]]
  /** What it means here, in a sentence or two. */
  readonly says: string
}

/** What the terms mean, in one language. */
export type Glossary = Readonly<Record<TermId, Term>>

/** A part of a text: words as they stand, or a term that is explained. */
export type Piece = string | { readonly id: TermId; readonly text: string }

/** A text cut at the terms that it holds, each where it stands first. Names of fields, paths and hosts are no terms. */
export function withTerms(text: string, glossary: Glossary): readonly Piece[] {
  const { pattern, ids } = finderOf(glossary)
  const pieces: Piece[] = []
  const seen = new Set<TermId>()
  let end = 0
  for (const { 0: form, index } of text.matchAll(pattern)) {
    const id = ids.get(form.toLowerCase())
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    if (index > end) pieces.push(text.slice(end, index))
    pieces.push({ id, text: form })
    end = index + form.length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

interface Finder {
  readonly pattern: RegExp
  readonly ids: ReadonlyMap<string, TermId>
}

const finders = new WeakMap<Glossary, Finder>()

function finderOf(glossary: Glossary): Finder {
  const known = finders.get(glossary)
  if (known) return known
  const ids = new Map(TERMS.flatMap((id) => glossary[id].forms.map((form) => [form.toLowerCase(), id])))
  // The longest form first: a priority group is more than a priority.
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(bounded)
  const finder = { pattern: new RegExp(forms.join('|'), 'giu'), ids }
  finders.set(glossary, finder)
  return finder
}

/** Latin words count as a whole, and not within a path or a name; Chinese has no blanks to go by. */
function bounded(form: string): string {
  const literal = form.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return /^\w/.test(form) ? String.raw`(?<![\w.\-/:"\[])${literal}(?![\w\[:/"]|[.\-]\w)` : literal
}
