import { DELTAS, kindsOf } from '../facts/index.js'
import { READ_FROM } from '../facts/doubts.js'
import { RELEASES } from '../facts/releases.js'
import { releaseId } from '../../releases/release.js'
import { SOURCES } from '../../releases/sources.js'
import { BESIDE, findRelease, releases } from '../../releases/table.js'
import { openFactText } from '../../words/words.js'
import { changesBetween, once, type Effect } from './changes.js'
import { NOTES } from './notes.js'

/** Every release of the table, oldest first; kgateway 2.3 and 2.4 are beside the line that leads to agentgateway. */
export const KNOWN: readonly string[] = releases
  .map(releaseId)
  .toSorted((a, b) => Number(isBeside(a)) - Number(isBeside(b)))

function isBeside(id: string): boolean {
  return BESIDE.some(([name]) => name === id)
}

/** The release that a release is compared with; null for the first one. */
export function beforeOf(id: string): string | null {
  if (id === BESIDE[0]?.[0]) return KNOWN.findLast((other) => other.startsWith('kgateway@') && !isBeside(other)) ?? null
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

/** The page of a release: how it is known, what changed and what to do, what is open, its sources, and what its API changed. */
export function pageOf(id: string): string {
  const before = beforeOf(id)
  return [
    `# ${id}`,
    '',
    `${headOf(id)} ${before === null ? 'The first release that is known.' : `It follows ${before}.`} Written by \`npm run crd\`.`,
    '',
    ...noteOf(id, before),
    ...listed('Not known', findRelease(id)?.open.map((fact) => openFactText(fact)) ?? []),
    ...listed('Sources', SOURCES[id]?.map(({ says, file, at }) => `${says}: \`${file}\` @ ${at}`) ?? []),
    apiOf(id, before),
  ].join('\n')
}

const KNOWN_HOW: Readonly<Record<string, string>> = {
  executed: 'Known by execution: its real code, or its CRDs through the API server’s library.',
  read: 'Known by reading its code and CRDs.',
  notes: 'Known from its release notes and pieces only.',
}

function headOf(id: string): string {
  const release = findRelease(id)
  if (!release) throw new Error(`${id} is not in the table of releases`)
  return `${release.date === null ? '' : `Of ${release.date}. `}${KNOWN_HOW[release.evidence] ?? ''}`
}

function noteOf(id: string, before: string | null): readonly string[] {
  const note = NOTES[id]
  if (!note) return [`For AI backends it answers as ${before ?? 'nothing'}; there is nothing to do.`, '']
  return [
    ...listed('What changed', note.changed),
    '## For whom',
    '',
    note.forWhom,
    '',
    ...listed('What to do', note.todo),
  ]
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${line}`), '']

/** What the schemas of a release changed against those of the release before it. */
function apiOf(id: string, before: string | null): string {
  const changes = before === null ? [] : once(changesBetween(kindsOf(before), kindsOf(id)))
  const source = DELTAS[id]
    ? `No CRD of it was at hand: it is told by what it changes against ${DELTAS[id].of} (${DELTAS[id].source}).`
    : RELEASES[id]
      ? (READ_FROM[id] ?? 'Generated from its CRDs.')
      : 'No CRD of it was at hand: it has the API of the release before it.'
  const head = `## The API\n\n${source}\n`
  if (before === null) return head
  if (changes.length === 0) return `${head}\nNothing changed.\n`
  return Object.entries(EFFECTS).reduce((page, [effect, title]) => {
    const told = changes.filter((change) => change.effect === effect)
    const lines = told.map(
      ({ path, what, more }) => `- \`${path}\`: ${what}${more > 0 ? ` (and ${more} more places)` : ''}`,
    )
    return told.length === 0 ? page : `${page}\n### ${title}\n\n${lines.join('\n')}\n`
  }, head)
}

/** The file of a release's page. */
export const pageFile = (id: string): string => `docs/releases/${id.replace('@', '-')}.md`
