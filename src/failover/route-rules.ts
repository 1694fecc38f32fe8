import { attachedTo, text, type PolicyTarget } from '../connection/attached.js'
import type { BackendRoute } from '../connection/routes.js'
import type { World } from '../documents/world.js'
import { milliseconds } from '../schema/duration.js'
import { entryOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Retry } from './pool.js'

/** What one way to a backend says of retries and of time. */
export interface RouteRules {
  readonly retry: Retry | null
  /** A condition decides too, which is not read. */
  readonly hasCondition: boolean
  /** In milliseconds; null where nothing ends a request. */
  readonly timeout: number | null
}

/** Retries and timeouts of the route's rule, else of policies on the route or its Gateway; without a way there are none. */
export function routeRules(way: BackendRoute | null, world: World, countsRetry: boolean): RouteRules {
  const blocks = [way?.rule ?? undefined, ...(way ? policiesOn(way, world) : [])]
  const retry = countsRetry ? blocks.map((each) => entryOf(each, 'retry')?.value).find(isPresent) : undefined
  const timeouts = blocks.map((each) => entryOf(each, 'timeouts')?.value)
  return {
    retry: retry
      ? { attempts: numberIn(retry, 'attempts') ?? 1, codes: codesOf(retry), backoff: spanIn(retry, 'backoff') }
      : null,
    hasCondition: ['condition', 'precondition', 'retryOn'].some((field) => isPresent(entryOf(retry, field)?.value)),
    // Zero is no end.
    timeout: timeouts.map((each) => spanIn(each, 'request')).find((span) => span !== null && span > 0) ?? null,
  }
}

/** The blocks of policies that count for a way: those on its route, then those on its Gateway. */
function policiesOn({ route, gateway }: BackendRoute, world: World): readonly YamlNode[] {
  const blocks = [route, gateway].flatMap((target) => {
    if (!target) return []
    const attached = attachedTo(target, { world }, ['AgentgatewayPolicy'])
    const ofEnvoy = world
      .all('TrafficPolicy')
      .filter(({ root }) => itemsOf(nodeAt(root, ['spec', 'targetRefs'])).some((ref) => names(ref, target)))
    return [
      ...attached.map(({ policy }) => nodeAt(policy.root, ['spec', 'traffic'])),
      ...ofEnvoy.map(({ root }) => nodeAt(root, ['spec'])),
    ]
  })
  return blocks.filter(isPresent)
}

const names = (ref: YamlNode, { kind, name }: PolicyTarget): boolean =>
  text(ref, 'kind') === kind && text(ref, 'name') === name

const spanIn = (node: YamlNode | undefined, field: string): number | null =>
  milliseconds(stringOf(entryOf(node, field)?.value) ?? '')

const codesOf = (retry: YamlNode): number[] =>
  ['codes', 'statusCodes'].flatMap((field) =>
    itemsOf(entryOf(retry, field)?.value).flatMap((item) => {
      const code = scalarOf(item)
      return typeof code === 'number' ? [code] : []
    }),
  )

/** A number above zero; null for anything else. */
export function numberIn(node: YamlNode | undefined, field: string): number | null {
  const value = scalarOf(entryOf(node, field)?.value)
  return typeof value === 'number' && value > 0 ? value : null
}
