import { analyzeSource, DEFAULT_SETTINGS, readSource, type Settings, type Source } from '../analyze.js'
import { badgeOf } from '../connection/badge.js'
import type { Facts } from '../connection/connection.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { Coded } from '../model/codes/coded.js'
import type { OfferParams } from '../model/codes/offers.js'
import type { BadgeCode } from '../model/codes/other.js'
import { read, readingOf, type Reading } from '../reading.js'
import { columnsAfter } from '../releases/columns.js'
import { releaseId, type ClusterKind, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { applyChange, type ChangeSet } from '../yaml/change-set.js'
import { formatPath, type Path } from '../yaml/path.js'
import { connectionEdits, type ConnectionEdit } from './connection-edits.js'
import { planChange, type Plan } from './plan.js'

/** What somebody may want of an endpoint: TLS, plaintext, or a certificate that is checked, or checked better than now. */
export type Goal = 'https' | 'http' | 'verified'

/** An endpoint of a text: its object's index, and its place there. */
export interface EndpointPlace {
  readonly document: number
  readonly path: Path
}

/** An edit that reaches a goal: worked out, made, and analysed again. Plain data. */
export type Offer = Coded<OfferParams> & {
  readonly goal: Goal
  readonly plan: Plan
  /** What the endpoint wears afterwards. */
  readonly badge: BadgeCode
  /** Other endpoints of the text whose badge changes too. */
  readonly also: readonly (EndpointPlace & { readonly badge: BadgeCode })[]
}

/** A goal that no edit reaches on this release: the first newer release, or other data plane of this one, where it is reached. */
export interface Elsewhere {
  readonly goal: Goal
  readonly release: string
  readonly dataPlane: Facts['dataPlane']
  readonly badge: BadgeCode
  /** What has to be edited there; null where the text stays as it is. */
  readonly offer: Offer | null
}

/** What would change how an endpoint is reached. */
export interface WouldChange {
  readonly badge: BadgeCode
  /** For each goal the smallest edits first, three at most. */
  readonly offers: readonly Offer[]
  readonly elsewhere: readonly Elsewhere[]
}

/** So many edits of a goal are offered. */
const MOST = 3

/** Everything that an answer depends on besides the text. */
interface Context {
  readonly settings: Settings
  readonly table: readonly Release[]
  readonly clusterKinds: readonly ClusterKind[]
}

/**
 * The smallest edits that turn an endpoint's HTTP into HTTPS or back, or have its certificate checked, on the release of the
 * settings; where none does, the next release on which it is so. Every offer has been made and analysed: the text is as
 * valid as before, the badge is the one that is promised, and requests are the same unless they go to another host. Null
 * where the text has no such endpoint; throws where a release does not exist.
 */
export function whatWouldChange(
  text: string,
  place: EndpointPlace,
  settings: Settings = DEFAULT_SETTINGS,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): WouldChange | null {
  const reading = read(text, settings, table, clusterKinds)
  const endpoint = endpointAt(reading, place)
  if (!endpoint) return null
  // What `auto` stands for stays while edits are tried.
  const context = { settings: { ...settings, release: releaseId(reading.release) }, table, clusterKinds }
  const badge = badgeOf(endpoint)
  const goals = goalsOf(badge)
  const offers = offersFor(goals, endpoint, reading, context)
  const missing = goals.filter((goal) => !offers.some((offer) => offer.goal === goal))
  const source = readSource(text)
  return {
    badge,
    offers,
    elsewhere: missing.flatMap((goal) => elsewhere(goal, badge, source, place, reading, context) ?? []),
  }
}

function goalsOf(badge: BadgeCode): readonly Goal[] {
  if (badge === 'http') return ['https']
  if (badge === 'https-verified') return ['http']
  // Which release serves it, and how it becomes another kind, is what its finding says.
  if (badge === 'not-served') return []
  return badge.startsWith('https-') ? ['verified', 'http'] : ['https', 'http']
}

const CHECKED: Partial<Record<BadgeCode, number>> = { 'https-chain': 1, 'https-verified': 2 }

/** Whether a badge is what the goal asks for, seen from the badge before. */
function reaches(goal: Goal, before: BadgeCode, after: BadgeCode): boolean {
  if (goal === 'http') return after === 'http'
  if (goal === 'verified') return (CHECKED[after] ?? 0) > (CHECKED[before] ?? 0)
  return after === 'https-unverified' || after in CHECKED
}

const endpointAt = ({ endpoints }: Reading, { document, path }: EndpointPlace): Endpoint | undefined =>
  endpoints.find((each) => each.document === document && formatPath(each.member.path) === formatPath(path))

interface Tried {
  readonly edit: ConnectionEdit
  readonly change: ChangeSet
  readonly badge: BadgeCode
  readonly also: Offer['also']
}

function offersFor(goals: readonly Goal[], endpoint: Endpoint, reading: Reading, context: Context): readonly Offer[] {
  const before = badgeOf(endpoint)
  const tried = connectionEdits(endpoint, reading)
    .flatMap((edit) => tryEdit(edit, endpoint, reading, context) ?? [])
    .sort((a, b) => a.also.length - b.also.length || sizeOf(a.change) - sizeOf(b.change))
  return goals.flatMap((goal) =>
    tried
      .filter(({ badge }) => reaches(goal, before, badge))
      .slice(0, MOST)
      .map(({ edit: { moves: _moves, ...edit }, badge, also }) => ({ ...edit, goal, badge, also })),
  )
}

/** How many characters come and go. */
const sizeOf = ({ edits }: ChangeSet): number =>
  edits.reduce((sum, { start, end, text }) => sum + end - start + text.length, 0)

/** An edit that was made and analysed; null where it makes no sense, breaks something, or requests would change beside it. */
function tryEdit(edit: ConnectionEdit, endpoint: Endpoint, reading: Reading, context: Context): Tried | null {
  const change = planChange(reading, edit.plan)
  if (!change || change.edits.length === 0) return null
  const after = read(applyChange(reading.text, change), context.settings, context.table, context.clusterKinds)
  if (errorsIn(after) > errorsIn(reading) || (reading.valid && !after.valid)) return null
  const placeAfter = placesAfter(edit.plan)
  const now = endpointAt(after, placeAfter(placeOf(endpoint)))
  if (!now || (!edit.moves && endpoint.reachable && requestsOf(now) !== requestsOf(endpoint))) return null
  return { edit, change, badge: badgeOf(now), also: othersChanged(endpoint, reading, after, placeAfter) }
}

const placeOf = ({ document, member }: Endpoint): EndpointPlace => ({ document, path: member.path })

const errorsIn = ({ findings }: Reading): number => findings.filter(({ severity }) => severity === 'error').length

/** Where an endpoint is when a plan has been made: objects come and go before its own. */
function placesAfter({ steps }: Plan): (place: EndpointPlace) => EndpointPlace {
  return ({ document, path }) => {
    const shift = steps.reduce((sum, step) => {
      if (step.do === 'add') return sum + (step.after !== null && step.after < document ? 1 : 0)
      return sum - (step.do === 'remove' && step.document < document ? 1 : 0)
    }, 0)
    return { document: document + shift, path }
  }
}

/** What a provider gets, as one text to compare by; the Host follows from host and port. */
function requestsOf({ requests }: Endpoint): string {
  return JSON.stringify(requests.map(({ because: _because, host: _host, ...request }) => request))
}

function othersChanged(
  endpoint: Endpoint,
  before: Reading,
  after: Reading,
  placeAfter: (place: EndpointPlace) => EndpointPlace,
): Offer['also'] {
  return before.endpoints.flatMap((other) => {
    const place = placeOf(other)
    const now = other === endpoint ? undefined : endpointAt(after, placeAfter(place))
    if (!now || badgeOf(now) === badgeOf(other)) return []
    return [{ ...place, badge: badgeOf(now) }]
  })
}

/** The next release, or other data plane of this one, that reaches a goal: as the text is, else with an edit. */
function elsewhere(
  goal: Goal,
  badge: BadgeCode,
  source: Source,
  place: EndpointPlace,
  here: Reading,
  { settings, table, clusterKinds }: Context,
): Elsewhere | null {
  for (const { release, dataPlane } of columnsAfter(here, table)) {
    const context = { settings: { ...settings, release: releaseId(release), dataPlane }, table, clusterKinds }
    const there = readingOf(analyzeSource(source, context.settings, table, clusterKinds), source, table, clusterKinds)
    const endpoint = endpointAt(there, place)
    const found = endpoint && badgeOf(endpoint)
    if (!found || found === 'not-served' || errorsIn(there) > errorsIn(here)) continue
    const at = { goal, release: releaseId(release), dataPlane }
    if (reaches(goal, badge, found)) return { ...at, badge: found, offer: null }
    const [offer] = offersFor([goal], endpoint, there, context)
    if (offer && reaches(goal, badge, offer.badge)) return { ...at, badge: offer.badge, offer }
  }
  return null
}
