import { text } from '../connection/attached.js'
import { referencesTo } from '../connection/route-reference.js'
import { GATEWAY_API } from '../connection/routes.js'
import { itemsOf, entryOf, nodeAt } from '../yaml/nodes.js'
import type { World } from '../documents/world.js'
import type { Hit, Trap } from './trap.js'

/** A route that hands requests to the routes of the backend, which live in another namespace (domain: agentgateway-1.5-1.7, N19). */
export const delegationGrant: Trap = {
  code: 'delegation-grant-missing',
  needs: 'delegation-needs-grant',
  find: (view) => {
    const { world } = view
    const children = new Set(referencesTo(view).map(({ document }) => document))
    return world.all('HTTPRoute').flatMap((parent) =>
      itemsOf(nodeAt(parent.root, ['spec', 'rules'])).flatMap((rule, r) =>
        itemsOf(entryOf(rule, 'backendRefs')?.value).flatMap((ref, i): Hit<'delegation-grant-missing'>[] => {
          const from = world.namespaceOf(parent)
          const to = text(ref, 'namespace') ?? from
          const name = text(ref, 'name') ?? ''
          const isChild = [...children].some(
            (child) => world.namespaceOf(child) === to && (name === '*' || child.name === name),
          )
          if (text(ref, 'kind') !== 'HTTPRoute' || from === to || !isChild || isGranted(from, to, world)) return []
          return [
            {
              severity: 'warning',
              source: 'advice',
              document: parent.index,
              path: ['spec', 'rules', r, 'backendRefs', i, 'namespace'],
              params: { route: parent.name ?? '', from, to },
            },
          ]
        }),
      ),
    )
  },
}

function isGranted(from: string, to: string, world: World): boolean {
  return world
    .all('ReferenceGrant')
    .filter((grant) => world.namespaceOf(grant) === to)
    .some(
      ({ root }) =>
        itemsOf(nodeAt(root, ['spec', 'from'])).some(
          (item) =>
            text(item, 'group') === GATEWAY_API &&
            text(item, 'kind') === 'HTTPRoute' &&
            text(item, 'namespace') === from,
        ) &&
        itemsOf(nodeAt(root, ['spec', 'to'])).some(
          (item) => text(item, 'group') === GATEWAY_API && text(item, 'kind') === 'HTTPRoute',
        ),
    )
}
