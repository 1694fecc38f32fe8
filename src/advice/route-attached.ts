import { nearestListener, routeJoinFault } from '../connection/parents.js'
import { referencesTo } from '../connection/route-reference.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'
import { isTypo } from './typos.js'

const text = (node: YamlNode | undefined, field: string): string | null => stringOf(entryOf(node, field)?.value) ?? null

/** A route that leads to the backend joins no listener of the text: nobody can call it (domain: agentgateway, section 6). */
export const routeNotAttached: Trap = {
  code: 'route-not-attached',
  find: (view) => {
    const routes = new Set(referencesTo(view).map(({ document }) => document))
    return [...routes].flatMap((route) =>
      itemsOf(nodeAt(route.root, ['spec', 'parentRefs'])).flatMap((parent, i): Hit<'route-not-attached'>[] => {
        const home = view.world.namespaceOf(route)
        const kind = text(parent, 'kind') ?? 'Gateway'
        const namespace = text(parent, 'namespace') ?? home
        const name = text(parent, 'name') ?? ''
        if (kind !== 'Gateway') return []
        const path = ['spec', 'parentRefs', i]
        const params = { route: route.name ?? '', gateway: name }
        const at = { severity: 'warning', source: 'advice', document: route.index } as const
        const gateway = view.world.find('Gateway', namespace, name)
        if (!gateway) {
          const near = view.world.all('Gateway').find((each) => isTypo(each.name ?? '', name))?.name
          const fix = near && { path: [...path, 'name'], change: { do: 'set', value: near } as const }
          return fix ? [{ ...at, path: [...path, 'name'], params: { ...params, fault: 'name', near }, fix }] : []
        }
        const fault = routeJoinFault(route, parent, view.world)
        if (fault === null) return []
        const listener =
          fault === 'no-listener'
            ? nearestListener({ kind, namespace, name }, text(parent, 'sectionName'), view.world)
            : null
        const section = { path: [...path, 'sectionName'], change: { do: 'set', value: listener ?? '' } as const }
        return [
          {
            ...at,
            path,
            params: { ...params, fault, near: listener ?? '' },
            ...(listener !== null && { fix: section }),
          },
        ]
      }),
    )
  },
}
