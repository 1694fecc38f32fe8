import { attachedTo, attachedToBackend } from '../connection/attached.js'
import { referred } from '../connection/references.js'
import { referencesTo } from '../connection/route-reference.js'
import { routesTo } from '../connection/routes.js'
import type { Document } from '../documents/documents.js'
import { schemaAt } from '../schema/language.js'
import { membersOf } from '../shapes/shape.js'
import { entryOf, isPresent, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

/** Whether the backend has a second group to move to. */
const hasSecondGroup = ({ backend }: View): boolean =>
  backend.groups.filter(({ members }) => members.length > 0).length > 1

/** Several groups and no `health`: errors of the first group reach the client (domain: agentgateway, T28, C3). */
export const failoverNeedsHealth: Trap = {
  code: 'failover-needs-health',
  needs: 'failover-needs-health',
  find: (view) =>
    view.backend.groups.length > 1 && healthOf(view).length === 0 && !hasUnknownTarget(view)
      ? [{ severity: 'warning', source: 'advice', path: view.backend.shape.groups, params: {}, ...withEviction(view) }]
      : [],
}

/** A health policy that evicts by the defaults, where the kind has one. */
function withEviction({ backend: { schema, root } }: View): Pick<Hit, 'fix'> {
  const path = ['spec', 'policies', 'health']
  return schemaAt(schema, [...path, 'eviction']) && !isPresent(nodeAt(root, path))
    ? { fix: { path, change: { do: 'set', value: { eviction: {} } } } }
    : {}
}

/** Up to data plane 0.12 a 429 that names a time moves requests, and nothing else does (domain: agentgateway, 4.6). */
export const failoverOn429: Trap = {
  code: 'failover-on-429-only',
  needs: 'failover-on-429',
  find: (view) =>
    hasSecondGroup(view)
      ? [
          {
            severity: 'warning',
            source: 'advice',
            path: view.backend.shape.groups,
            params: { release: view.release.version },
          },
        ]
      : [],
}

/** `health` that only says what is unhealthy evicts nobody by itself, and from 1.6 on it takes the default eviction away (domain: agentgateway, T29; 1.5–1.7, N9). */
export const healthWithoutEviction: Trap = {
  code: 'health-without-eviction',
  needs: 'health-needs-eviction',
  find: (view) =>
    hasSecondGroup(view) && !healthOf(view).some(({ node }) => isPresent(entryOf(node, 'eviction')?.value))
      ? healthOf(view).map(({ document, path }) => ({
          severity: 'warning',
          source: 'advice',
          document,
          path,
          params: {},
          fix: { path: [...path, 'eviction'], change: { do: 'set', value: {} } },
        }))
      : [],
}

/** When requests move to the next group, in one sentence (domain: agentgateway, 4.6; 1.5–1.7, 4.5; kgateway-envoy, 4.4). */
export const failoverMoves: Trap = {
  code: 'failover-moves',
  find: (view) => {
    const found = hasSecondGroup(view)
      ? view.traits.includes('envoy-controller')
        ? onEnvoy(view)
        : onAgentgateway(view)
      : null
    const params = found && { ...found, isRetried: isRetried(view) }
    const open = params?.byDefault === true ? ({ open: 'default-eviction' } as const) : {}
    return params ? [{ severity: 'info', source: 'advice', path: view.backend.shape.groups, params, ...open }] : []
  },
}

type Moves = Omit<Hit<'failover-moves'>['params'], 'isRetried'>

function onAgentgateway(view: View): Moves | null {
  if (!view.traits.includes('policies-decide-tls') || view.traits.includes('failover-on-429')) return null
  const [health] = healthOf(view)
  if (!health) {
    const byDefault = !view.traits.includes('failover-needs-health')
    return byDefault ? { condition: '', failures: 1, duration: '', isEnvoy: false, byDefault } : null
  }
  const eviction = entryOf(health.node, 'eviction')?.value
  if (!isPresent(eviction) && view.traits.includes('health-needs-eviction')) return null
  return {
    condition: stringOf(entryOf(health.node, 'unhealthyCondition')?.value) ?? '',
    failures: numberIn(eviction, 'consecutiveFailures') ?? 1,
    duration: stringOf(entryOf(eviction, 'duration')?.value) ?? '3s',
    isEnvoy: false,
    byDefault: false,
  }
}

/** Only a BackendConfigPolicy with a detector of outliers, which 2.1 has (domain: kgateway-envoy, 4.4). */
function onEnvoy(view: View): Moves | null {
  const detector = outlierDetection(view)
  return detector
    ? {
        condition: '',
        failures: numberIn(detector, 'consecutive5xx') ?? 5,
        duration: stringOf(entryOf(detector, 'baseEjectionTime')?.value) ?? '30s',
        isEnvoy: true,
        byDefault: false,
      }
    : null
}

function numberIn(node: YamlNode | undefined, field: string): number | null {
  const value = scalarOf(entryOf(node, field)?.value)
  return typeof value === 'number' && value > 0 ? value : null
}

/** The detector of a BackendConfigPolicy on the backend. */
export function outlierDetection(view: View): YamlNode | undefined {
  return attachedToBackend(view, ['BackendConfigPolicy'])
    .map(({ policy }) => nodeAt(policy.root, ['spec', 'outlierDetection']))
    .find(isPresent)
}

/** Whether an HTTPRoute of the text retries requests to the backend. */
export const isRetried = (view: View): boolean =>
  referencesTo(view).some(({ rule }) => isPresent(entryOf(rule, 'retry')?.value))

interface Health {
  readonly document: number
  readonly path: readonly (string | number)[]
  readonly node: YamlNode
}

/** Whether the text lacks an object that a member stands for, which may have `health`. */
const hasUnknownTarget = (view: View): boolean =>
  membersOf(view.backend).some(({ reference }) => reference && !referred(reference, view))

/** `health` in the backend's own policies, a provider's, or a policy on the backend or on a way to it. */
function healthOf(view: View): readonly Health[] {
  const { backend, traits, world, document } = view
  const providersCount = !traits.includes('provider-health-ignored')
  const onBackend = attachedToBackend(view, ['AgentgatewayPolicy']).filter(
    ({ sectionName }) => sectionName === null || providersCount,
  )
  const onWays = routesTo(view).flatMap(({ route, gateway }) =>
    [route, gateway].flatMap((target) => (target ? attachedTo(target, { world }, ['AgentgatewayPolicy']) : [])),
  )
  const inMembers = providersCount
    ? membersOf(backend).map(({ path }) => ({ document, path: [...path, 'policies', 'health'] }))
    : []
  const places = [
    { document, path: ['spec', 'policies', 'health'] },
    ...(backend.isSingle ? [] : inMembers),
    ...standingFor(view),
    ...[...onBackend, ...onWays].map(({ policy }) => ({ document: policy, path: ['spec', 'backend', 'health'] })),
  ]
  return places.flatMap(({ document: home, path }) => {
    const node = nodeAt(home.root, path)
    return isPresent(node) ? [{ document: home.index, path, node }] : []
  })
}

/** The policies of the objects that members stand for, each once. */
function standingFor(view: View): readonly { readonly document: Document; readonly path: Path }[] {
  const all = membersOf(view.backend).flatMap(({ reference }) => (reference ? (referred(reference, view) ?? []) : []))
  const documents = new Set(all.map(({ document }) => document))
  return [...documents].map((document) => ({ document, path: ['spec', 'policies', 'health'] }))
}
