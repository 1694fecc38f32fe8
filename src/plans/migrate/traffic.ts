import type { Document } from '../../documents/documents.js'
import { schemaAt, type ObjectSchema } from '../../schema/language.js'
import { entryOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf, toJson, type Json } from '../../yaml/nodes.js'
import type { Step } from '../edits.js'
import type { Draft } from './draft.js'
import type { Named } from './references.js'

const AI = ['spec', 'ai']
const HOME = ['spec', 'policies', 'ai']

/** What policies of routes say of the requests to a backend (`spec.ai` of a TrafficPolicy), as a backend says it itself. */
export interface Taken {
  readonly policy: Document
  readonly ai: Readonly<Record<string, Json>>
}

/**
 * The policy whose `ai` holds for every route of the text that names a backend; null where routes differ, since a backend
 * says one thing to all (domain: agentgateway, section 7; kgateway-envoy, section 6).
 */
export function policyOfRoutes({ documents }: Draft, backend: Named | null, namespace: string): Taken | null {
  if (!backend) return null
  const routes = documents.filter(
    ({ kind, root, namespace: own }) =>
      kind === 'HTTPRoute' &&
      itemsOf(nodeAt(root, ['spec', 'rules'])).some((rule) =>
        itemsOf(entryOf(rule, 'backendRefs')?.value).some(
          (ref) =>
            stringOf(entryOf(ref, 'kind')?.value) === backend.kind &&
            stringOf(entryOf(ref, 'name')?.value) === backend.name &&
            (stringOf(entryOf(ref, 'namespace')?.value) ?? own ?? namespace) === backend.namespace,
        ),
      ),
  )
  const policies = routes.map((route) => documents.filter((each) => isFor(each, route, namespace)))
  const [first] = policies[0] ?? []
  const isOne = policies.every((list) => list.length === 1 && list[0] === first)
  return first && isOne ? { policy: first, ai: inBackend(first) } : null
}

/** Whether a policy with something to say of AI requests targets a whole route. */
function isFor({ kind, root, namespace: own }: Document, route: Document, namespace: string): boolean {
  return (
    (kind === 'TrafficPolicy' || kind === 'RoutePolicy') &&
    isPresent(nodeAt(root, AI)) &&
    (own ?? namespace) === (route.namespace ?? namespace) &&
    itemsOf(nodeAt(root, ['spec', 'targetRefs'])).some(
      (ref) =>
        stringOf(entryOf(ref, 'kind')?.value) === 'HTTPRoute' &&
        stringOf(entryOf(ref, 'name')?.value) === route.name &&
        !isPresent(entryOf(ref, 'sectionName')?.value),
    )
  )
}

/** Values that requests get where they have none, or instead of their own, and messages before and after theirs. */
function inBackend({ root }: Document): Taken['ai'] {
  const values = itemsOf(nodeAt(root, [...AI, 'defaults'])).map((item) => ({
    isOver: scalarOf(nodeAt(item, ['override'])) === true,
    entry: { field: toJson(nodeAt(item, ['field'])), value: toJson(nodeAt(item, ['value'])) },
  }))
  const [overrides, defaults] = [true, false].map((is) =>
    values.filter(({ isOver }) => isOver === is).map(({ entry }) => entry),
  )
  const prompt = nodeAt(root, [...AI, 'promptEnrichment'])
  return {
    ...(defaults && defaults.length > 0 && { defaults }),
    ...(overrides && overrides.length > 0 && { overrides }),
    ...(isPresent(prompt) && { prompt: toJson(prompt) }),
  }
}

/** Writes into a backend what its routes' policy said; what has no place there, and that the policy is done with, is told. */
export function takeOver(
  draft: Draft,
  index: number,
  { policy, ai }: Taken,
  schema: ObjectSchema,
  release: string,
): void {
  const at = draft.documents.findIndex(({ kind, name, namespace }) => {
    return kind === policy.kind && name === policy.name && namespace === policy.namespace
  })
  const steps = Object.entries(ai).flatMap(([field, value]): Step[] =>
    schemaAt(schema, [...HOME, field]) ? [{ path: [...HOME, field], change: { do: 'set', value } }] : [],
  )
  if (steps.length > 0)
    draft.attempt(() => {
      draft.edit(index, steps, schema)
      const fields = steps.map(({ path }) => path.at(-1)).join(', ')
      draft.note(index, HOME, 'policy-taken-over', { kind: policy.kind ?? '', name: policy.name ?? '', fields })
    })
  if (at >= 0 && isPresent(nodeAt(policy.root, [...AI, 'promptGuard'])))
    draft.note(at, [...AI, 'promptGuard'], 'field-dropped', { field: 'spec.ai.promptGuard', release })
}
