import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import type { MigrationNote } from '../../model/codes/migration.js'
import { read, type Reading } from '../../reading.js'
import { releaseId } from '../../releases/release.js'
import { releases } from '../../releases/table.js'
import { report, type Report } from '../../report.js'
import { groups } from '../../shapes/groups.js'
import { model } from '../../shapes/model.js'
import { multipool } from '../../shapes/multipool.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import type { Shape } from '../../shapes/shape.js'
import { anyLayout, Backends, laidOut } from '../../tests/support/backends.js'
import { Random } from '../../tests/support/random.js'
import { seeds } from '../../tests/support/seeds.js'
import { applyChange } from '../../yaml/change-set.js'
import { formatPath } from '../../yaml/path.js'
import { migrate } from './migrate.js'

/** How many backends each pair of shapes is tried with: what fits into some fifteen seconds; `npm run migrations` says 5,000. */
const RUNS = Number(process.env['MIGRATIONS'] ?? 150)

const PAIRS: readonly (readonly [Shape, Shape])[] = [
  [multipool, priorityGroups],
  [multipool, groups],
  [priorityGroups, groups],
  [multipool, multipool],
  [groups, groups],
  [priorityGroups, multipool],
  [groups, priorityGroups],
  [groups, model],
  [model, groups],
  [model, model],
]

const serving = (shape: Shape): readonly string[] =>
  releases.filter(({ kinds }) => kinds.some((kind) => kind.shape === shape)).map(releaseId)

/** A document beside the backend, which no migration has a reason to touch. */
const OTHER = '---\n# other\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}   # as it is\ndata: {a: "1"}\n'

/** Whether a text that has arrived stays is asked of each so manyeth case. */
const AGAIN = 8

describe.each(PAIRS.map((pair) => [pair.map(({ id }) => id).join(' → '), ...pair] as const))('%s', (_, from, to) => {
  test(
    `${RUNS} backends: what differs on the wire is noted, and the target accepts the text`,
    () => {
      const [sources, targets] = [serving(from), serving(to)]
      // Every release leads to every other one before a pair comes again.
      for (const [i, seed] of seeds(RUNS).entries()) {
        const source = sources[i % sources.length]!
        const target = targets[Math.floor(i / sources.length) % targets.length]!
        tryOne(new Random(seed), source, target, from, to, i % AGAIN === 0)
      }
    },
    RUNS * 2_000,
  )
})

function tryOne(random: Random, source: string, target: string, from: Shape, to: Shape, isAgain: boolean): void {
  const layout = anyLayout(random)
  const text = laidOut(Backends.of(source, from, random).object('b'), layout) + OTHER
  const before = read(text, { ...DEFAULT_SETTINGS, release: source })
  // The generator keeps to what the source accepts.
  expect(refusals(before), text).toEqual([])
  const goal = { release: target, kind: to.kind === 'Backend' ? null : to.kind, dataPlane: null }
  const { text: made, change, notes, after } = migrate(before, goal)
  const told = `${source} → ${target}\n${text}\n${made}\n${notes.map(({ code, path }) => `${code} ${formatPath(path)}`).join('\n')}`
  expect(applyChange(text, change), told).toBe(made)
  expect(made.endsWith(OTHER), told).toBe(true)
  // The answer is about the text that it comes with.
  expect([after.text, releaseId(after.release)]).toEqual([made, target])
  expect(unsaid(report('', before), report('', after), notes), told).toEqual([])
  const stays = notes.some(({ code }) => code === 'not-converted')
  const noted = notes.flatMap((note) => ('finding' in note.params ? [note.params.finding.code] : []))
  expect(
    refusals(after).filter((code) => !stays && !noted.includes(code as never)),
    told,
  ).toEqual([])
  if (isUp(from, to)) expect(refusals(after), told).toEqual([])
  // A text that has arrived stays as it is.
  if (isAgain) expect(migrate(after, goal).text, told).toBe(made)
}

const ORDER: readonly Shape[] = [multipool, priorityGroups, groups]
const isUp = (from: Shape, to: Shape): boolean => ORDER.includes(from) && ORDER.indexOf(from) < ORDER.indexOf(to)

const refusals = ({ findings }: Reading): readonly string[] =>
  findings.flatMap(({ severity, source, code }) => (severity === 'error' && source === 'api-server' ? [code] : []))

type EndpointReport = Report['endpoints'][number]

/** What differs between the endpoints of two reports, and no note says so; worked out here from the reports alone. */
function unsaid(before: Report, after: Report, notes: readonly MigrationNote[]): readonly string[] {
  return before.endpoints.flatMap((old, i) => {
    const now = after.endpoints[i]
    if (!now) return notes.some(({ code }) => code === 'endpoint-gone') ? [] : [`${old.path} is gone`]
    const own = notes.filter(({ document, path }) => document === old.document && formatPath(path) === old.path)
    // A note about all that an endpoint is.
    const whole = old.reachable ? 'endpoint-gone' : 'reachable-now'
    if (old.reachable !== now.reachable && own.some(({ code }) => code === whole)) return []
    return differing(old, now)
      .filter((part) => !isSaid(part, own))
      .map((part) => `${old.path} ${part}`)
  })
}

const WIRE = [
  'reachable',
  'host',
  'port',
  'scheme',
  'sni',
  'verify',
  'verifiedNames',
  'trust',
  'trustRef',
  'httpVersion',
] as const

function differing(old: EndpointReport, now: EndpointReport): readonly string[] {
  const wire = WIRE.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
  const requests = old.requests.flatMap((request) => {
    const same = (streaming: boolean) =>
      now.requests.find((each) => each.routeType === request.routeType && each.streaming === streaming)
    const other = same(request.streaming) ?? same(false)
    const kind = `${request.routeType}${request.streaming ? ' streaming' : ''}`
    return (['path', 'host', 'auth', 'model'] as const)
      .filter((part) => plain(request[part]) !== plain(other?.[part]))
      .map((part) => `${kind} ${part}`)
  })
  return [...wire, ...requests]
}

/** A written key is the same key wherever it is written. */
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null).replaceAll(/<(?:authToken\.inline|policies\.auth\.key)>/g, '<key>')

function isSaid(part: string, own: readonly MigrationNote[]): boolean {
  const isCheck = ['verify', 'verifiedNames', 'trust'].includes(part)
  return own.some((note) => {
    switch (note.code) {
      case 'wire-differs':
        return note.params.part === part
      case 'http-version':
        return part === 'httpVersion'
      case 'checked-more':
        return isCheck
      case 'serves-less':
        return note.params.kinds.split(', ').includes(part.split(' ')[0] ?? '')
      default:
        return false
    }
  })
}
