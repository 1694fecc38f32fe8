import { entryOf, itemsOf, nodeAt, stringOf, toJson, type Json } from '../../yaml/nodes.js'
import type { Draft } from './draft.js'
import type { Named } from './references.js'

/** What a model is served by when nothing of the text says it. */
const UNKNOWN = 'agentgateway'

/**
 * Who serves a model that was a backend: the parents of the routes that named the backend, else the Gateway of the text. The
 * objects that came with it are served alike. Its routes keep naming what is no backend any more, which is told (domain: agentgateway-1.5-1.7, section 6.1).
 */
export function attach(draft: Draft, index: number, added: number, before: Named | null, namespace: string): void {
  const routes = draft.documents.filter(
    ({ kind, root, namespace: own }) =>
      kind === 'HTTPRoute' &&
      before !== null &&
      itemsOf(nodeAt(root, ['spec', 'rules'])).some((rule) =>
        itemsOf(entryOf(rule, 'backendRefs')?.value).some(
          (ref) =>
            stringOf(entryOf(ref, 'kind')?.value) === before.kind &&
            stringOf(entryOf(ref, 'name')?.value) === before.name &&
            (stringOf(entryOf(ref, 'namespace')?.value) ?? own ?? namespace) === before.namespace,
        ),
      ),
  )
  const parents = new Map<string, Json>()
  for (const { root } of routes)
    for (const ref of itemsOf(nodeAt(root, ['spec', 'parentRefs'])))
      parents.set(JSON.stringify(toJson(ref)), toJson(ref))
  const gateway = draft.documents.find(({ kind }) => kind === 'Gateway')?.name
  const value: Json = parents.size > 0 ? [...parents.values()] : [{ name: gateway ?? UNKNOWN }]
  for (let i = 0; i <= added; i++)
    draft.edit(index + i, [{ path: ['spec', 'parentRefs'], change: { do: 'set', value } }], null)
  draft.note(index, ['spec', 'parentRefs'], 'parent-added', { parents: JSON.stringify(value) })
  for (const { index: route, name } of routes)
    draft.note(route, ['spec', 'rules'], 'route-left', { route: name ?? '', model: before?.name ?? '' })
}
