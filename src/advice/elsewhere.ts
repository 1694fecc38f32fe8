import { secretOf, tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import { elsewhere } from './nearly-named.js'
import { referencesOf } from './references.js'
import type { Hit, Trap } from './trap.js'

/** What a backend refers to is read from its own namespace only: an object of that name in another one is not it (domain: agentgateway, section 6; kgateway-envoy, section 2.6). */
export const inOtherNamespace: Trap = {
  code: 'in-other-namespace',
  find: (view) => {
    const { backend, document, namespace, world } = view
    const tokens = tokensOf(membersOf(backend)).flatMap(({ member, token }) => {
      const name = token.secretRef && secretOf(member)
      return name ? [{ document: document.index, path: [...token.path, 'secretRef'], kind: 'Secret', name }] : []
    })
    const inPolicies = referencesOf(view).map(({ home, ...rest }) => ({ ...rest, document: home.document.index }))
    const own = [...tokens, ...inPolicies].flatMap(
      ({ document: at, path, kind, name }): Hit<'in-other-namespace'>[] => {
        if (world.find(kind, namespace, name)) return []
        const [other] = world.all(kind).filter((each) => each.name === name)
        return other
          ? [
              {
                severity: 'warning',
                source: 'advice',
                document: at,
                path,
                params: { kind, name, namespace, found: world.namespaceOf(other), canName: false },
              },
            ]
          : []
      },
    )
    return [...own, ...elsewhere(view)]
  },
}
