import type { AgentgatewayRules } from '../connection/agentgateway/rules.js'
import type { EnvoyRules } from '../connection/envoy/envoy.js'
import { kindsOf, type KindFacts } from '../schema/facts/index.js'
import { schemaAt } from '../schema/language.js'
import { shapes } from '../shapes/table.js'
import { patched, type Change, type PlaneChange } from './change.js'
import { companions } from './companions.js'
import type { Evidence } from './evidence.js'
import type { OpenFact } from '../model/codes/other.js'
import { agentgatewayPlane, envoyPlane } from './planes.js'
import type { ModelSupport, Plane, Release, ServedKind, Trait } from './release.js'

/** One line of the table: its name, the day of its tag (null where no source tells it), and what it changes; without a change it answers as the row before. */
export type Row = readonly [id: string, date: string | null, change?: Change]

/** One data plane as the versions so far have made it. */
interface PlaneState<Rules> {
  readonly rules: Rules
  readonly traits: readonly Trait[]
  readonly evidence: Evidence | null
}

/** What the versions of a line of descent have come to. */
interface State {
  readonly evidence: Evidence
  readonly open: readonly OpenFact[]
  readonly agentgatewayModels: ModelSupport | null
  readonly kinds: readonly ServedKind[]
  readonly envoy: PlaneState<EnvoyRules> | null
  readonly agentgateway: PlaneState<AgentgatewayRules> | null
}

const NOTHING: State = {
  evidence: 'assumed',
  open: [],
  agentgatewayModels: null,
  kinds: [],
  envoy: null,
  agentgateway: null,
}

/** A line of releases, oldest first. `from` is the row that the first one descends from; null where the line begins. */
export function descend(rows: readonly Row[], from: readonly Row[] | null = null): readonly Release[] {
  let state = (from ?? []).reduce((before, [, , change]) => after(before, change), NOTHING)
  return rows.map(([id, date, change], i) => {
    state = after(state, change)
    const [product = '', version = ''] = id.split('@')
    const next = rows[i + 1]
    return {
      product,
      version,
      date,
      superseded: next !== undefined && minorOf(next[0]) === minorOf(id),
      evidence: state.evidence,
      open: state.open,
      agentgatewayModels: state.agentgatewayModels,
      kinds: [...withKinds(kindsOf(id).map(servedKindOf), state.kinds), ...companions],
      planes: planesOf(state),
      istioMatters: state.envoy?.rules.table.some(({ when }) => when.istioAutoMtls !== undefined) ?? false,
    }
  })
}

/** The minor of a release's name: `kgateway@2.0` of `kgateway@2.0.0-rc.1`. */
export const minorOf = (id: string): string => id.split('.').slice(0, 2).join('.')

function after(before: State, change: Change | undefined): State {
  if (!change) return before
  return {
    evidence: change.evidence ?? before.evidence,
    open: [...before.open.filter((fact) => !change.settles?.includes(fact)), ...(change.opens ?? [])],
    agentgatewayModels: change.agentgatewayModels ?? before.agentgatewayModels,
    kinds: withKinds(before.kinds, change.kinds ?? []),
    envoy: planeAfter(asKnown(before.envoy, change), change.envoy),
    agentgateway: planeAfter(asKnown(before.agentgateway, change), change.agentgateway),
  }
}

/** Kinds with some of them replaced; what is served by no CRD comes last. */
function withKinds(kinds: readonly ServedKind[], others: readonly ServedKind[]): readonly ServedKind[] {
  const same = (a: ServedKind, b: ServedKind): boolean => a.group === b.group && a.kind === b.kind
  return others.length === 0
    ? kinds
    : [...kinds.filter((kind) => !others.some((other) => same(kind, other))), ...others]
}

/** A kind of the facts with the shape of AI backends that its schema holds; both are worked out when they are asked for. */
function servedKindOf(facts: KindFacts): ServedKind {
  const { group, version, kind } = facts
  return {
    group,
    version,
    kind,
    get schema() {
      return facts.schema
    },
    get shape() {
      const of = shapes.filter((shape) => shape.kind === kind && shape.group === group)
      return of.find(({ groups }) => schemaAt(facts.schema, groups) !== undefined) ?? null
    },
  }
}

/** A data plane is known in a way of its own until a version says how it is known as a whole. */
function asKnown<Rules>(plane: PlaneState<Rules> | null, { evidence }: Change): PlaneState<Rules> | null {
  return plane && evidence ? { ...plane, evidence: null } : plane
}

function planeAfter<Rules extends object>(
  before: PlaneState<Rules> | null,
  change: PlaneChange<Rules> | 'gone' | undefined,
): PlaneState<Rules> | null {
  if (change === undefined) return before
  if (change === 'gone') return null
  const { gains = [], loses = [] } = change
  if ('begins' in change) return { rules: change.begins, traits: gains, evidence: change.evidence ?? null }
  if (!before) throw new Error('a data plane changes before it begins')
  const traits = [...before.traits.filter((trait) => !loses.includes(trait)), ...gains]
  return { ...before, rules: patched(before.rules, change.rules), traits }
}

function planesOf({ envoy, agentgateway }: State): readonly Plane[] {
  return [
    ...(envoy ? [{ ...envoyPlane(envoy.rules, envoy.traits), ...known(envoy) }] : []),
    ...(agentgateway
      ? [{ ...agentgatewayPlane(agentgateway.rules, agentgateway.traits), ...known(agentgateway) }]
      : []),
  ]
}

const known = ({ evidence }: PlaneState<unknown>): Pick<Plane, 'evidence'> => (evidence ? { evidence } : {})
