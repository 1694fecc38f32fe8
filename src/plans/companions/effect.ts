import type { BadgeCode } from '../../model/codes/other.js'
import type { Finding } from '../../model/finding.js'
import type { Settings } from '../../analyze.js'
import { badgeOf } from '../../connection/badge.js'
import type { Endpoint } from '../../connection/endpoints.js'
import { read, type Reading } from '../../reading.js'
import { releaseId, type ClusterKind, type Release } from '../../releases/release.js'
import { releases } from '../../releases/table.js'
import { applyChange, changeSet, compose, type ChangeSet } from '../../yaml/change-set.js'
import { formatPath } from '../../yaml/path.js'
import { planChange, planOfChange, type Plan } from '../plan.js'
import { planOfCompanion, type Companion } from './companion.js'
import { companionsOf } from './companions.js'

/** What is another answer after a plan, as far as it matters to whoever makes it. Plain data. */
export interface Effect {
  /** Errors of the text before and after. */
  readonly errors: { readonly before: number; readonly after: number }
  /** Errors and warnings that go, and those that come. */
  readonly gone: readonly Finding[]
  readonly come: readonly Finding[]
  /** Endpoints that are another on the wire, by their badges and by the fields that differ. */
  readonly endpoints: readonly {
    readonly document: number
    readonly path: string
    readonly before: BadgeCode
    readonly after: BadgeCode
    readonly fields: readonly string[]
  }[]
}

/** A companion, and what making its plan would do; null where it stands in the text, or the plan makes no sense there. */
export type WeighedCompanion = Companion & { readonly effect: Effect | null }

type Context = readonly [settings: Settings, table?: readonly Release[], clusterKinds?: readonly ClusterKind[]]

/** So many characters are analysed again, about, to tell effects before they are asked for. */
const TRIED = 3_000_000

/** The companions of a text, each with the effect of its plan as far as that can be told in time. */
export function weighedCompanions(text: string, ...context: Context): readonly WeighedCompanion[] {
  const reading = readOn(text, context)
  const fixed = { ...context[0], release: releaseId(reading.release) }
  let left = Math.floor(TRIED / Math.max(1, text.length))
  return companionsOf(reading, fixed).map((each) => {
    const own = planOfCompanion(each)
    const plan = !own || left-- <= 0 ? null : own
    return { ...each, effect: plan && effectOf(reading, plan, fixed, ...rest(context)) }
  })
}

const rest = ([, table, kinds]: Context): [readonly Release[], readonly ClusterKind[]] => [
  table ?? releases,
  kinds ?? [],
]

const readOn = (text: string, context: Context): Reading => read(text, context[0], ...rest(context))

/** What a plan does to the answer: it is made, and the text analysed again. */
export function effectOf(
  before: Reading,
  plan: Plan,
  settings: Settings,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Effect | null {
  const change = planChange(before, plan)
  if (!change || change.edits.length === 0) return null
  const after = read(applyChange(before.text, change), settings, table, clusterKinds)
  return {
    errors: { before: errorsIn(before), after: errorsIn(after) },
    gone: onlyIn(before, after),
    come: onlyIn(after, before),
    endpoints: before.endpoints.flatMap((old) => {
      const now = endpointLike(old, after)
      const fields = now ? differing(toldOf(old), toldOf(now)) : []
      const { document, member } = old
      return now && fields.length > 0
        ? [{ document, path: formatPath(member.path), before: badgeOf(old), after: badgeOf(now), fields }]
        : []
    }),
  }
}

const endpointLike = ({ document, member }: Endpoint, { endpoints }: Reading): Endpoint | undefined =>
  endpoints.find((each) => each.document === document && formatPath(each.member.path) === formatPath(member.path))

/** What an endpoint's answer says, without why; what other routes make of it counts as its requests. */
function toldOf({ reachable, host, port, wire, requests, contexts = [] }: Endpoint): Readonly<Record<string, string>> {
  const silent = (value: unknown): string =>
    JSON.stringify(value, (name, inner: unknown) => (name === 'because' || name === 'via' ? undefined : inner))
  const ways = contexts.map((each) => ({ wire: each.wire, requests: each.requests }))
  const parts = { reachable, host, port, ...wire, requests: [requests, ways] }
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, silent(value)]))
}

const differing = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] =>
  Object.keys(one).filter((name) => one[name] !== other[name])

const errorsIn = ({ findings }: Reading): number => findings.filter(({ severity }) => severity === 'error').length

/** Errors and warnings of one text that the other does not have at the same place. */
function onlyIn(one: Reading, other: Reading): readonly Finding[] {
  const fingerprint = ({ code, document, path }: Finding): string => JSON.stringify([code, document, path])
  const known = new Set(other.findings.map(fingerprint))
  return one.findings.filter((finding) => finding.severity !== 'info' && !known.has(fingerprint(finding)))
}

/** What one companion brings may need another one, but no chain of them is longer. */
const ROUNDS = 8

/**
 * All companions that have a plan, and those that are needed once these stand, as one plan; null where nothing is to be
 * added.
 */
export function allTogether(text: string, ...context: Context): Plan | null {
  const first = readOn(text, context)
  const settings = { ...context[0], release: releaseId(first.release) }
  const done = new Set<string>()
  let [change, reading] = [changeSet(text, []), first]
  for (let round = 0; round < ROUNDS; round++) {
    const missing = companionsOf(reading, settings).filter(
      (each) => planOfCompanion(each) && !done.has(fingerprintOf(each)),
    )
    const plans = withoutTwins(missing)
    if (plans.length === 0) break
    for (const each of plans) done.add(fingerprintOf(each))
    const made = madeOf(reading, plans)
    if (!made) break
    change = compose(text, change, made)
    reading = read(applyChange(text, change), settings, ...rest(context))
  }
  return change.edits.length > 0 ? planOfChange(change) : null
}

/** The same thing may lack one part first, and another once that is there. */
const fingerprintOf = ({ id, standing }: Companion): string => JSON.stringify([id, standing])

/** Those whose plans add no two objects of one name; the others wait for the next round, which sees the first. */
function withoutTwins(companions: readonly Companion[]): readonly Companion[] {
  const heads = new Set<string>()
  return companions.filter((each) => {
    const own = planOfCompanion(each)?.steps.flatMap((step) => (step.do === 'add' ? [headOf(step.text)] : [])) ?? []
    if (own.some((head) => heads.has(head))) return false
    for (const head of own) heads.add(head)
    return true
  })
}

const headOf = (text: string): string => text.split(/^(?:spec|stringData|data):/m, 1)[0] ?? ''

/** All plans as one change; those that make no sense beside the others are left out. */
function madeOf(reading: Reading, companions: readonly Companion[]): ChangeSet | null {
  const plans = companions.flatMap((each) => planOfCompanion(each) ?? [])
  const together = planChange(reading, { steps: plans.flatMap(({ steps }) => steps), dropped: [] })
  const [first] = plans
  return together ?? (first ? planChange(reading, first) : null)
}
