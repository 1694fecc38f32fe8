import { DELTAS, kindsOf } from '../facts/index.js'
import { READ_FROM } from '../facts/doubts.js'
import { inLine } from '../facts/lineage.js'
import { RELEASES } from '../facts/releases.js'
import { changesBetween, once, type Effect } from './changes.js'

/** Every release whose facts are known, oldest first; kgateway 2.3 and 2.4 are beside the line that leads to agentgateway. */
export const KNOWN: readonly string[] = [...Object.keys(RELEASES), ...Object.keys(DELTAS)]
  .filter((id) => !id.startsWith('gateway-api@'))
  .toSorted((a, b) => rank(a) - rank(b) || inLine(a, b))

function rank(id: string): number {
  if (id.startsWith('agentgateway@')) return 1
  return inLine(id, 'kgateway@2.3.0') < 0 ? 0 : 2
}

/** The release that a release is compared with; null for the first one. */
export function beforeOf(id: string): string | null {
  if (id === 'kgateway@2.3.0') return KNOWN.findLast((other) => inLine(other, 'kgateway@2.2.4') === 0) ?? null
  const place = KNOWN.indexOf(id)
  return (place > 0 ? KNOWN[place - 1] : undefined) ?? null
}

const EFFECTS: Readonly<Record<Effect, string>> = {
  added: 'Added',
  removed: 'Removed',
  stricter: 'Stricter',
  looser: 'Looser',
  'other default': 'Another default',
}

/** What the schemas of a release changed against those of the release before it, as a page of Markdown. */
export function pageOf(id: string): string {
  const before = beforeOf(id)
  const changes = before === null ? [] : once(changesBetween(kindsOf(before), kindsOf(id)))
  const source = DELTAS[id]
    ? `No CRD of it was at hand: it is told by what it changes against ${DELTAS[id].of} (${DELTAS[id].source}).`
    : (READ_FROM[id] ?? 'Generated from its CRDs.')
  const head = `# What the API of ${id} changed\n\n${before === null ? 'The first release that is known.' : `Against ${before}.`} ${source} Written by \`npm run crd\`.\n`
  if (before !== null && changes.length === 0) return `${head}\nNothing.\n`
  return Object.entries(EFFECTS).reduce((page, [effect, title]) => {
    const told = changes.filter((change) => change.effect === effect)
    const lines = told.map(
      ({ path, what, more }) => `- \`${path}\`: ${what}${more > 0 ? ` (and ${more} more places)` : ''}`,
    )
    return told.length === 0 ? page : `${page}\n## ${title}\n\n${lines.join('\n')}\n`
  }, head)
}

/** The file of a release's page. */
export const pageFile = (id: string): string => `docs/releases/${id.replace('@', '-')}.md`
