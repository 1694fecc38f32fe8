import { formatPath, type Analysis, type Endpoint, type Finding } from '../../src/index'

/** What views ask an analysis for again and again, worked out once for each. */
interface Lookup {
  readonly findings: ReadonlyMap<number, readonly Finding[]>
  readonly findingsAt: ReadonlyMap<string, readonly Finding[]>
  readonly endpoints: ReadonlyMap<number, readonly Endpoint[]>
}

const lookups = new WeakMap<Analysis, Lookup>()

function lookup(analysis: Analysis): Lookup {
  const known = lookups.get(analysis)
  if (known) return known
  const inDocuments = analysis.findings.filter((finding): finding is Finding & { readonly document: number } => finding.document !== null)
  const made: Lookup = {
    findings: grouped(inDocuments, ({ document }) => document),
    findingsAt: grouped(inDocuments, ({ document, path }) => `${document} ${formatPath(path)}`),
    endpoints: grouped(analysis.endpoints, ({ document }) => document),
  }
  lookups.set(analysis, made)
  return made
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The findings of one document. */
export function findingsOf(analysis: Analysis, document: number): readonly Finding[] {
  return lookup(analysis).findings.get(document) ?? []
}

/** The findings of one document that stand at this very path. */
export function findingsAtPath(analysis: Analysis, document: number, path: string): readonly Finding[] {
  return lookup(analysis).findingsAt.get(`${document} ${path}`) ?? []
}

/** The endpoints of one document. */
export function endpointsIn(analysis: Analysis, document: number): readonly Endpoint[] {
  return lookup(analysis).endpoints.get(document) ?? []
}
