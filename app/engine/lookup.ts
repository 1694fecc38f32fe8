import { formatPath, type Reading, type Endpoint, type Finding, type Path, type Severity } from '../../src/index'

/** What views ask an analysis for again and again, worked out once for each; of thousands of documents only those asked for. */
interface Lookup {
  readonly counts: Map<string, number>
  readonly findings: readonly (readonly Finding[] | undefined)[]
  readonly findingsAt: Map<number, ReadonlyMap<string, readonly Finding[]>>
  readonly endpoints: readonly (readonly Endpoint[] | undefined)[]
  /** The worst of what is wrong with a member, by its place. */
  readonly worst: Map<number, ReadonlyMap<string, 'error' | 'warning'>>
}

const lookups = new WeakMap<Reading, Lookup>()

function lookup(analysis: Reading): Lookup {
  const known = lookups.get(analysis)
  if (known) return known
  const made: Lookup = {
    counts: new Map(),
    findings: byDocument(analysis.findings),
    findingsAt: new Map(),
    endpoints: byDocument(analysis.endpoints),
    worst: new Map(),
  }
  lookups.set(analysis, made)
  return made
}

function byDocument<T extends { readonly document: number | null }>(items: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const item of items) if (item.document !== null) (groups[item.document] ??= []).push(item)
  return groups
}

/** How many findings of that severity there are, of some sources or of all. */
export function countOf(analysis: Reading, severity: Severity, ...sources: readonly Finding['source'][]): number {
  return once(lookup(analysis).counts, `${severity} ${sources.join(' ')}`, () => {
    const isOf = (finding: Finding): boolean => !sources[0] || sources.includes(finding.source)
    return analysis.findings.filter((finding) => finding.severity === severity && isOf(finding)).length
  })
}

/** Worked out when it is first asked for. */
function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** Items by what they share, in the order of the first of each. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) once(groups, keyOf(item), () => [] as T[]).push(item)
  return groups
}

/** The findings of one document. */
export function findingsOf(analysis: Reading, document: number): readonly Finding[] {
  return lookup(analysis).findings[document] ?? []
}

/** The findings of one document that stand at this very path. */
export function findingsAtPath(analysis: Reading, document: number, path: string): readonly Finding[] {
  const byPath = once(lookup(analysis).findingsAt, document, () =>
    grouped(findingsOf(analysis, document), (finding) => formatPath(finding.path)),
  )
  return byPath.get(path) ?? []
}

/** The endpoints of one document. */
export function endpointsIn(analysis: Reading, document: number): readonly Endpoint[] {
  return lookup(analysis).endpoints[document] ?? []
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

function worstByMember(analysis: Reading, document: number): ReadonlyMap<string, 'error' | 'warning'> {
  const worst = new Map<string, 'error' | 'warning'>()
  const members = membersByPath(endpointsIn(analysis, document).map(({ member }) => member))
  for (const { severity, path } of findingsOf(analysis, document)) {
    const member = severity === 'info' ? undefined : members.of(path)
    if (!member) continue
    const key = formatPath(member.path)
    if (severity === 'error' || !worst.has(key)) worst.set(key, severity === 'error' ? 'error' : 'warning')
  }
  return worst
}

/** The worst of what is wrong with a member; null where nothing is. */
export function worstAt(analysis: Reading, document: number, path: string): 'error' | 'warning' | null {
  const worst = once(lookup(analysis).worst, document, () => worstByMember(analysis, document))
  return worst.get(path) ?? null
}
