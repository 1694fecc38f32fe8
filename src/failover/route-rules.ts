import { attachedTo, text } from '../connection/attached.js'
import type { Surroundings } from '../connection/connection.js'
import { referencesTo, referencesToAll } from '../connection/route-reference.js'
import { waysTo } from '../connection/ways.js'
import { milliseconds } from '../schema/duration.js'
import { entryOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Retry } from './pool.js'

/** What the way to a backend says of retries and of time; the first way of the text, where there are several. */
export interface RouteRules {
  readonly retry: Retry | null
  /** A condition decides too, which is not read. */
  readonly hasCondition: boolean
  /** In milliseconds; null where nothing ends a request. */
  readonly timeout: number | null
}

/** Retries and timeouts of the route's rule, else of policies on the route or its Gateway. */
export function routeRules(surroundings: Surroundings, countsRetry: boolean): RouteRules {
  const { rule, policies } = around(surroundings)
  const retries = [entryOf(rule, 'retry')?.value, ...policies.map((each) => entryOf(each, 'retry')?.value)]
  const timeouts = [entryOf(rule, 'timeouts')?.value, ...policies.map((each) => entryOf(each, 'timeouts')?.value)]
  const retry = countsRetry ? retries.find(isPresent) : undefined
  const spans = timeouts.map((each) => milliseconds(stringOf(entryOf(each, 'request')?.value) ?? ''))
  return {
    retry: retry ? { attempts: numberIn(retry, 'attempts') ?? 1, codes: codesOf(retry) } : null,
    hasCondition: ['condition', 'precondition', 'retryOn'].some((field) => isPresent(entryOf(retry, field)?.value)),
    // Zero is no end.
    timeout: spans.find((span) => span !== null && span > 0) ?? null,
  }
}

/** The rule that leads to the backend, and the blocks of policies that count for routes. */
function around(surroundings: Surroundings): { readonly rule?: YamlNode; readonly policies: readonly YamlNode[] } {
  const { world, backend, namespace } = surroundings
  const [way] = waysTo(surroundings)
  const references = backend.shape.parents
    ? referencesToAll(backend.shape, namespace, world)
    : referencesTo(surroundings)
  const [reference] = way?.route ? references : []
  const targets = [way?.route, way?.gateway].flatMap((each) => each ?? [])
  const policies = targets.flatMap((target) => [
    ...attachedTo(target, { world }, ['AgentgatewayPolicy']).map(({ policy }) =>
      nodeAt(policy.root, ['spec', 'traffic']),
    ),
    ...world
      .all('TrafficPolicy')
      .filter(({ root }) =>
        itemsOf(nodeAt(root, ['spec', 'targetRefs'])).some(
          (ref) => text(ref, 'kind') === target.kind && text(ref, 'name') === target.name,
        ),
      ) // prettier-ignore
      .map(({ root }) => nodeAt(root, ['spec'])),
  ])
  return { ...(reference && { rule: reference.rule }), policies: policies.filter(isPresent) }
}

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
