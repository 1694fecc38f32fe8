import { coded, type Coded } from '../model/codes/coded.js'
import type { OfferParams } from '../model/codes/offers.js'
import { freeName } from '../plans/change.js'
import type { Step } from '../plans/edits.js'
import type { Plan, PlanStep } from '../plans/plan.js'
import type { Reading } from '../reading.js'
import { planeOf } from '../releases/release.js'
import { membersOf } from '../shapes/shape.js'
import { printDocument } from '../yaml/edit/print.js'
import { isPresent, nodeAt, stringOf, type Json } from '../yaml/nodes.js'
import { holdsFor } from './condition.js'
import type { Fault } from './pool.js'

/** A plan after which requests find a target that works. */
export type FailoverMend = Coded<OfferParams> & { readonly plan: Plan }

/** Edits that bring failover where a data plane has any; whether they do so here has still to be played. */
export function mendsFor(reading: Reading, document: number, faults: readonly Fault[]): readonly FailoverMend[] {
  const traits = planeOf(reading.release, reading.facts)?.traits ?? []
  if (traits.includes('envoy-controller')) return traits.includes('detects-outliers') ? outliers(reading, document) : []
  const counts429 = faults.some((fault) => fault.kind === 'rate-limited')
  const steps = healthSteps(reading, document, faults)
  return steps.length > 0
    ? [{ ...coded<OfferParams, 'add-health'>('add-health', { counts429 }), plan: { steps, dropped: [] } }]
    : []
}

/** `health` with eviction in the backend, or in each object that its members stand for. */
function healthSteps(reading: Reading, document: number, faults: readonly Fault[]): readonly PlanStep[] {
  const backend = reading.documents[document]?.backend
  if (!backend) return []
  const names = membersOf(backend).map(({ reference }) => reference?.value.name)
  const homes = names.some((name) => name !== undefined)
    ? reading.documents.filter(({ kind, name }) => kind === backend.shape.kind && name !== null && names.includes(name))
    : reading.documents.filter(({ index }) => index === document)
  return homes.flatMap(({ index, root }): PlanStep[] => {
    const path = ['spec', 'policies', 'health']
    const health = nodeAt(root, path)
    const before = stringOf(nodeAt(health, ['unhealthyCondition'])) ?? null
    const condition = counting(before, faults)
    const set = (at: readonly string[], to: Json): Step => ({
      path: [...path, ...at],
      change: { do: 'set', value: to },
    })
    const steps = !isPresent(health)
      ? [set([], { ...(condition !== null && { unhealthyCondition: condition }), eviction: {} })]
      : [
          ...(condition === before || condition === null ? [] : [set(['unhealthyCondition'], condition)]),
          ...(isPresent(nodeAt(health, ['eviction'])) ? [] : [set(['eviction'], {})]),
        ]
    return steps.length > 0 ? [{ do: 'change', document: index, steps }] : []
  })
}

/** A condition that counts the answers of these faults, beside what it counts already; null where none is needed. */
function counting(condition: string | null, faults: readonly Fault[]): string | null {
  const isLimited = faults.some(({ kind }) => kind === 'rate-limited')
  if (condition === null) return isLimited ? `${SERVER_ERROR} || ${LIMITED}` : null
  const lacks429 = isLimited && holdsFor(condition, 429) !== true
  const lacks500 = faults.some(({ kind }) => !UNSEEN.includes(kind)) && holdsFor(condition, 503) === false
  const more = [...(lacks500 ? [SERVER_ERROR] : []), ...(lacks429 ? [LIMITED] : [])]
  return more.length === 0 ? condition : [`(${condition})`, ...more].join(' || ')
}

const SERVER_ERROR = 'response.code >= 500'
const LIMITED = 'response.code == 429'
/** Faults that a 5xx does not come of. */
const UNSEEN: readonly Fault['kind'][] = ['none', 'slow', 'rate-limited']

const CONFIG_POLICY = 'BackendConfigPolicy'

/** A policy of its own: one 5xx is enough, and all hosts may be out (kgateway-envoy, section 4.4). */
function outliers({ documents }: Reading, document: number): readonly FailoverMend[] {
  const home = documents[document]
  if (!home?.backend || home.name === null) return []
  const { group, version, kind } = home.backend.shape
  const taken = documents.flatMap((each) => (each.kind === CONFIG_POLICY ? [each.name] : []))
  const text = printDocument({
    apiVersion: `${group}/${version}`,
    kind: CONFIG_POLICY,
    metadata: {
      name: freeName(`${home.name}-outliers`, taken),
      ...(home.namespace !== null && { namespace: home.namespace }),
    },
    spec: {
      targetRefs: [{ group, kind, name: home.name }],
      outlierDetection: { consecutive5xx: 1, maxEjectionPercent: 100 },
    },
  })
  const plan: Plan = { steps: [{ do: 'add', after: document, text }], dropped: [] }
  return [{ ...coded<OfferParams, 'add-outlier-detection'>('add-outlier-detection', {}), plan }]
}
