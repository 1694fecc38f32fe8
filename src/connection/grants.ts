import type { Document } from '../documents/documents.js'
import { entryOf, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Surroundings } from './connection.js'
import { GATEWAY_API } from './routes.js'

/** The ReferenceGrant of the text that lets HTTPRoutes of a namespace name the backend. */
export function grantFor(
  { world, namespace, backend }: Pick<Surroundings, 'world' | 'namespace' | 'backend'>,
  routes: string,
): Document | undefined {
  const from = { group: GATEWAY_API, kind: 'HTTPRoute', namespace: routes }
  const to = { group: backend.shape.group, kind: backend.shape.kind }
  const name = stringOf(nodeAt(backend.root, ['metadata', 'name']))
  return world
    .all('ReferenceGrant')
    .filter((grant) => world.namespaceOf(grant) === namespace)
    .find(({ root }) => {
      const allows = (list: 'from' | 'to', wanted: Readonly<Record<string, string>>) =>
        itemsOf(nodeAt(root, ['spec', list])).filter((item) =>
          Object.entries(wanted).every(([field, value]) => stringOf(entryOf(item, field)?.value) === value),
        )
      const targets = allows('to', to).map((item) => stringOf(entryOf(item, 'name')?.value))
      return allows('from', from).length > 0 && targets.some((target) => target === undefined || target === name)
    })
}
