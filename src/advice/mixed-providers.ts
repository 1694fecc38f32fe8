import type { Document } from '../documents/documents.js'
import type { World } from '../documents/world.js'
import { referencesTo } from '../connection/route-reference.js'
import { membersOf, type Member } from '../shapes/shape.js'
import { itemsOf, nodeAt } from '../yaml/nodes.js'
import { text } from '../connection/attached.js'
import type { Hit, Trap, View } from './trap.js'

/** The kinds of provider in one pool, where there are several; null where there is one. */
function mixture({
  backend,
}: View): { readonly other: Member; readonly found: string[]; readonly labels: string[] } | null {
  const members = membersOf(backend).filter(({ dialect }) => dialect)
  const [first] = members
  const other = members.find((member) => member.dialect?.typeName !== first?.dialect?.typeName)
  if (!other) return null
  return {
    other,
    found: [...new Set(members.flatMap(({ dialect }) => dialect?.typeName ?? []))].sort(),
    labels: [...new Set(members.flatMap(({ provider }) => provider?.label ?? []))],
  }
}

/** One pool, several kinds of provider: Envoy's translation refuses the backend (kgateway-envoy, T1). */
export const mixedProviders: Trap = {
  code: 'mixed-providers',
  needs: 'mixed-pool-is-dropped',
  find: (view) => {
    const mixed = mixture(view)
    return mixed?.other.entry
      ? [
          {
            severity: 'error',
            source: 'controller',
            path: mixed.other.entry.path,
            params: { providers: mixed.labels, found: mixed.found },
            dropsBackend: true,
          },
        ]
      : []
  },
}

/** The first betas make endpoints of it all the same, and a route that rewrites nothing (kgateway-envoy, D2). */
export const mixedAsClient: Trap = {
  code: 'mixed-providers-as-client',
  needs: 'mixed-pool-as-client',
  find: (view) => {
    const mixed = mixture(view)
    return mixed?.other.entry
      ? [
          {
            severity: 'warning',
            source: 'advice',
            path: mixed.other.entry.path,
            params: { providers: mixed.labels },
          },
        ]
      : []
  },
}

/** The route to such a backend is not valid, and takes those of its whole port with it (kgateway-envoy, D3). */
export const routeConfigurationRefused: Trap = {
  code: 'route-configuration-refused',
  needs: 'mixed-pool-is-dropped',
  find: (view) => {
    if (!mixture(view)) return []
    return referencesTo(view).map(({ document, path }): Hit<'route-configuration-refused'> => ({
      severity: 'error',
      source: 'wire',
      document: document.index,
      path,
      params: { backend: view.document.name ?? '', routes: othersBeside(document, view) },
    }))
  },
}

/** The names of the other routes behind the same Gateways, in the order of the text. */
function othersBeside(route: Document, { world }: View): string[] {
  const beside = parentsOf(route, world).flatMap((parent) => world.once(routesByParent).get(parent) ?? [])
  return [...new Set(beside.filter((other) => other !== route).map(({ name }) => name ?? ''))]
}

function routesByParent(world: World): ReadonlyMap<string, readonly Document[]> {
  const found = new Map<string, Document[]>()
  for (const route of world.all('HTTPRoute'))
    for (const parent of parentsOf(route, world)) {
      const routes = found.get(parent)
      if (routes) routes.push(route)
      else found.set(parent, [route])
    }
  return found
}

const parentsOf = (route: Document, world: World): string[] =>
  itemsOf(nodeAt(route.root, ['spec', 'parentRefs'])).map((parent) =>
    JSON.stringify([
      text(parent, 'kind') ?? 'Gateway',
      text(parent, 'namespace') ?? world.namespaceOf(route),
      text(parent, 'name'),
    ]),
  )
