import { World } from '../documents/world.js'
import { attachedToBackend } from '../connection/attached.js'
import type { PolicyOf, Surroundings } from '../connection/connection.js'
import { referred } from '../connection/references.js'
import { routesTo, type BackendRoute } from '../connection/routes.js'
import type { OpenFact } from '../model/codes/other.js'
import type { Reading } from '../reading.js'
import { planeOf, type Trait } from '../releases/release.js'
import { milliseconds } from '../schema/duration.js'
import { membersOf, type Member } from '../shapes/shape.js'
import { entryOf, isPresent, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import { formatPath } from '../yaml/path.js'
import { holdsFor } from './condition.js'
import type { Health, Pool, Target, Unsure, WayPool } from './pool.js'
import { numberIn, routeRules, type RouteRules } from './route-rules.js'

/** What a pool is read from. */
interface Context {
  readonly surroundings: Surroundings
  readonly traits: readonly Trait[]
  readonly policyOf: PolicyOf | undefined
  readonly hasSecondGroup: boolean
  /** The way by which policies are looked for. */
  readonly via?: string
}

/** A backend of a text by a way of that name, else by the first one; null where the object is no AI backend. */
export function poolOf(reading: Reading, document: number, via?: string): Pool | null {
  const pools = poolsOf(reading, document)
  const found = pools.find(({ vias }) => via !== undefined && vias.includes(via)) ?? pools[0]
  return found?.pool ?? null
}

/**
 * A backend of a text as the gateway of the reading's release sees it when requests fail: its members, what takes them out,
 * retries and timeouts; once for all ways that agree in these. None where the object is no AI backend.
 */
export function poolsOf(reading: Reading, document: number): readonly WayPool[] {
  const home = reading.documents[document]
  const plane = planeOf(reading.release, reading.facts)
  if (!home?.backend || !plane) return []
  const { backend } = home
  const world = new World(reading.documents, reading.namespace)
  const surroundings = { document: home, backend, facts: reading.facts, world, namespace: world.namespaceOf(home) }
  const members = membersOf(backend)
  const hasSecondGroup = new Set(members.map(({ group }) => group)).size > 1
  const shared = { surroundings, traits: plane.traits, policyOf: plane.policyOf, hasSecondGroup }
  const found = new Map<string, { vias: string[]; pool: Pool }>()
  for (const { way, vias } of waysOf(surroundings)) {
    const pool = poolBy(way, members, reading, document, { ...shared, ...(way && { via: way.via }) })
    const key = JSON.stringify(pool)
    const known = found.get(key)
    if (known) known.vias.push(...vias)
    else found.set(key, { vias: [...vias], pool })
  }
  return [...found.values()]
}

/** More ways than this are not told apart. */
const MOST_WAYS = 20

/** The ways whose rules may say different things: one for each rule of a route; without any, that nothing is known of. */
function waysOf(
  surroundings: Surroundings,
): readonly { readonly way: BackendRoute | null; readonly vias: readonly string[] }[] {
  const ways = routesTo(surroundings).filter(({ via }, i, all) => all.findIndex((each) => each.via === via) === i)
  if (ways.length === 0) return [{ way: null, vias: [] }]
  return ways.slice(0, MOST_WAYS).map((way) => ({ way, vias: way.assumedFor === null ? [way.via] : [] }))
}

function poolBy(
  way: BackendRoute | null,
  members: readonly Member[],
  reading: Reading,
  document: number,
  context: Context,
): Pool {
  const { surroundings, traits } = context
  const isEnvoy = traits.includes('envoy-controller')
  const rules = routeRules(way, surroundings.world, !isEnvoy || traits.includes('retries-by-route'))
  const targets = members.map((member) => targetOf(member, reading, document, context))
  const detector = isEnvoy ? detectorOf(context) : undefined
  return {
    dataPlane: reading.facts.dataPlane,
    choice: choiceOf(members),
    targets,
    retry: rules.retry,
    evictionWithinRequest: isEnvoy ? 'unseen' : traits.includes('retry-sees-eviction') ? 'seen' : 'last-counts',
    timeout: rules.timeout ?? ownTimeout(members, context) ?? (isEnvoy ? ENVOYS_OWN_TIMEOUT : null),
    mostOut: isEnvoy ? (numberIn(detector, 'maxEjectionPercent') ?? 10) : null,
    open: openFacts(reading.release.open, members, context),
    unsure: unsure(targets, members, context, rules),
  }
}

/** Where no route says otherwise Envoy ends a request after 15 seconds (kgateway-envoy, T32). */
const ENVOYS_OWN_TIMEOUT = 15_000

function choiceOf(members: readonly Member[]): Pool['choice'] {
  if (members.some(({ when }) => when !== undefined)) return 'condition'
  return members.some(({ share }) => share !== undefined) ? 'weight' : 'priority'
}

function targetOf(member: Member, reading: Reading, document: number, context: Context): Target {
  const { path, group, share = 1 } = member
  const endpoint = reading.endpoints.find(
    (each) => each.document === document && formatPath(each.member.path) === formatPath(path),
  )
  return { path, group, share, reachable: endpoint?.reachable === true, health: healthOf(member, context) }
}

function healthOf(member: Member, context: Context): Health {
  const { traits } = context
  if (traits.includes('envoy-controller')) {
    const detector = detectorOf(context)
    if (!detector) return { is: 'never' }
    const duration = milliseconds(stringOf(entryOf(detector, 'baseEjectionTime')?.value) ?? '') ?? 30_000
    return { is: 'outliers', failures: numberIn(detector, 'consecutive5xx') ?? 5, duration }
  }
  if (!traits.includes('policies-decide-tls') || traits.includes('failover-on-429')) return { is: 'told-time' }
  const health = healthPolicy(member, context)
  if (health) return byPolicy(health, traits)
  const byDefault = context.hasSecondGroup && !traits.includes('failover-needs-health')
  return byDefault ? { is: 'policy', condition: null, failures: 1, duration: BASE, otherwise: null } : { is: 'never' }
}

/** What `eviction` is filled with where it names no time. */
const BASE = 3000

function byPolicy(health: YamlNode, traits: readonly Trait[]): Health {
  const eviction = entryOf(health, 'eviction')?.value
  const evicts = isPresent(eviction)
  return {
    is: 'policy',
    condition: stringOf(entryOf(health, 'unhealthyCondition')?.value) ?? null,
    failures: numberIn(eviction, 'consecutiveFailures') ?? 1,
    duration: evicts ? (milliseconds(stringOf(entryOf(eviction, 'duration')?.value) ?? '') ?? BASE) : null,
    otherwise: traits.includes('health-needs-eviction') ? null : BASE,
  }
}

/** The `health` that counts for a member: that of the object that it stands for, else its own. */
function healthPolicy(member: Member, { surroundings, policyOf, via }: Context): YamlNode | null {
  const { reference } = member
  if (!reference) return policyOf?.('health', member, surroundings, via)?.node ?? null
  const there = referred(reference, surroundings)
  const [target] = there ? membersOf(there.backend) : []
  if (!there || !target) return null
  return policyOf?.('health', target, { ...surroundings, ...there }, via)?.node ?? null
}

/** The detector of outliers that a BackendConfigPolicy brings (kgateway-envoy, section 4.4). */
function detectorOf({ traits, surroundings }: Context): YamlNode | undefined {
  if (!traits.includes('detects-outliers')) return undefined
  return attachedToBackend(surroundings, ['BackendConfigPolicy'])
    .map(({ policy }) => nodeAt(policy.root, ['spec', 'outlierDetection']))
    .find(isPresent)
}

function ownTimeout([member]: readonly Member[], { policyOf, surroundings, via }: Context): number | null {
  const http = member && policyOf?.('http', member, surroundings, via)?.node
  return http ? milliseconds(stringOf(entryOf(http, 'requestTimeout')?.value) ?? '') : null
}

/** What is open of the release and counts here. */
function openFacts(open: readonly OpenFact[], members: readonly Member[], context: Context): readonly OpenFact[] {
  const byDefault =
    context.hasSecondGroup &&
    !context.traits.includes('failover-needs-health') &&
    members.some((member) => healthPolicy(member, context) === null)
  return open.filter((fact) => fact === 'data-plane' || (fact === 'default-eviction' && byDefault))
}

function unsure(
  targets: readonly Target[],
  members: readonly Member[],
  context: Context,
  { retry, hasCondition }: RouteRules,
): readonly Unsure[] {
  const isEnvoy = context.traits.includes('envoy-controller')
  const health = targets.map((each) => each.health)
  const conditions = health.flatMap((each) => (each.is === 'policy' && each.condition !== null ? [each.condition] : []))
  const hasThreshold = members.some((member) => {
    const eviction = nodeAt(healthPolicy(member, context) ?? undefined, ['eviction'])
    return isPresent(entryOf(eviction, 'healthThreshold')?.value)
  })
  const found: readonly (readonly [Unsure, boolean])[] = [
    ['condition', conditions.some((condition) => holdsFor(condition, 200) === null)],
    ['health-threshold', hasThreshold],
    ['connect-errors-counted', health.some(({ is }) => is === 'outliers')],
    ['timeouts-counted', health.some(({ is }) => is === 'policy')],
    ['retried-failures', retry !== null],
    ['retry-condition', hasCondition],
    ['addresses', isEnvoy && targets.length > 1],
    ['envoys-own-numbers', health.some(({ is }) => is === 'outliers')],
  ]
  return found.flatMap(([code, holds]) => (holds ? [code] : []))
}
