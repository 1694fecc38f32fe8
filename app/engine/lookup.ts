import { formatPath, type Reading, type Endpoint, type Finding, type Path } from '../../src/index'

/** What views ask an analysis for again and again, worked out once for each. */
interface Lookup {
  readonly findings: ReadonlyMap<number, readonly Finding[]>
  readonly findingsAt: ReadonlyMap<string, readonly Finding[]>
  readonly endpoints: ReadonlyMap<number, readonly Endpoint[]>
  /** The worst of what is wrong with a member, by its place. */
  readonly worst: ReadonlyMap<string, 'error' | 'warning'>
}

const lookups = new WeakMap<Reading, Lookup>()

function lookup(analysis: Reading): Lookup {
  const known = lookups.get(analysis)
  if (known) return known
  const inDocuments = analysis.findings.filter(
    (finding): finding is Finding & { readonly document: number } => finding.document !== null,
  )
  const made: Lookup = {
    findings: grouped(inDocuments, ({ document }) => document),
    findingsAt: grouped(inDocuments, ({ document, path }) => `${document} ${formatPath(path)}`),
    endpoints: grouped(analysis.endpoints, ({ document }) => document),
    worst: worstByMember(analysis),
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
export function findingsOf(analysis: Reading, document: number): readonly Finding[] {
  return lookup(analysis).findings.get(document) ?? []
}

/** The findings of one document that stand at this very path. */
export function findingsAtPath(analysis: Reading, document: number, path: string): readonly Finding[] {
  return lookup(analysis).findingsAt.get(`${document} ${path}`) ?? []
}

/** The endpoints of one document. */
export function endpointsIn(analysis: Reading, document: number): readonly Endpoint[] {
  return lookup(analysis).endpoints.get(document) ?? []
}

/** Whose place a path is at or below, found without asking each of many. */
export function membersByPath<M extends { readonly path: Path }>(
  members: readonly M[],
): { readonly of: (path: Path) => M | undefined } {
  const byPath = new Map(members.map((member) => [formatPath(member.path), member]))
  const lengths = [...new Set(members.map(({ path }) => path.length))]
  return {
    of: (path) => {
      for (const length of lengths) {
        const found = length <= path.length ? byPath.get(formatPath(path.slice(0, length))) : undefined
        if (found) return found
      }
      return undefined
    },
  }
}

function worstByMember({ findings, endpoints }: Reading): Lookup['worst'] {
  const worst = new Map<string, 'error' | 'warning'>()
  const members = new Map(
    [...grouped(endpoints, ({ document }) => document)].map(([document, own]) => [
      document,
      membersByPath(own.map(({ member }) => member)),
    ]),
  )
  for (const { severity, document, path } of findings) {
    const member = severity === 'info' || document === null ? undefined : members.get(document)?.of(path)
    if (!member) continue
    const key = `${document} ${formatPath(member.path)}`
    if (severity === 'error' || !worst.has(key)) worst.set(key, severity === 'error' ? 'error' : 'warning')
  }
  return worst
}

/** The worst of what is wrong with a member; null where nothing is. */
export function worstAt(analysis: Reading, document: number, path: string): 'error' | 'warning' | null {
  return lookup(analysis).worst.get(`${document} ${path}`) ?? null
}
