import { referencesTo } from '../connection/route-reference.js'
import { GATEWAY_API } from '../connection/routes.js'
import { apiVersionOf } from '../releases/release.js'
import { entryOf, itemsOf, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import { isFirst } from './first.js'
import type { Hit, Trap } from './trap.js'

const text = (node: YamlNode | undefined, field: string): string | undefined => stringOf(entryOf(node, field)?.value)
const weightOf = (node: YamlNode): unknown => scalarOf(entryOf(node, 'weight')?.value) ?? 1

/** Where all references of a rule have the weight 0 its requests get 500 (Gateway API, `BackendRef.weight` @ v1.4). */
export const weightZero: Trap = {
  code: 'weight-zero',
  find: (view) =>
    referencesTo(view).flatMap(({ document, rule, node, path }): Hit<'weight-zero'>[] => {
      const all = itemsOf(entryOf(rule, 'backendRefs')?.value)
      if (weightOf(node) !== 0 || all.some((each) => weightOf(each) !== 0)) return []
      const at = [...path, 'weight']
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: document.index,
          path: at,
          params: { route: document.name ?? '' },
          fix: { document: document.index, path: at, change: { do: 'remove' } },
        },
      ]
    }),
}

/** The kinds whose pre-releases Gateway API serves no more, long before the releases of the table (Gateway API v1.0 and v1.4, CRDs). */
const OLD_KINDS = ['Gateway', 'GatewayClass', 'HTTPRoute']

/** A Gateway or a route in a version that Gateway API had before its first release: the API server knows no such kind. */
export const oldGatewayApi: Trap = {
  code: 'old-gateway-api',
  find: (view) =>
    isFirst(view)
      ? OLD_KINDS.flatMap((kind) => view.world.all(kind)).flatMap((each): Hit<'old-gateway-api'>[] => {
          const kind = each.kind ?? ''
          if (!/^gateway\.networking\.(?:k8s|x-k8s)\.io\/v1alpha\d$/.test(each.apiVersion ?? '')) return []
          const served = view.release.kinds.find((own) => own.kind === kind && own.version === 'v1')
          const right = served ? apiVersionOf(served) : `${GATEWAY_API}/v1`
          return [
            {
              severity: 'warning',
              source: 'advice',
              document: each.index,
              path: ['apiVersion'],
              params: { kind, right },
              fix: { document: each.index, path: ['apiVersion'], change: { do: 'set', value: right } },
            },
          ]
        })
      : [],
}

/** A route takes in all models that name it as their parent, never one by its name (agentgateway-1.5-1.7, section 6.2). */
export const routeNamesOneModel: Trap = {
  code: 'route-names-one-model',
  find: ({ world, backend, document, namespace }) =>
    backend.shape.parents
      ? world.all('HTTPRoute').flatMap((route) =>
          itemsOf(nodeAt(route.root, ['spec', 'rules'])).flatMap((rule, r) =>
            itemsOf(entryOf(rule, 'backendRefs')?.value).flatMap((ref, i): Hit<'route-names-one-model'>[] => {
              const isOurs = text(ref, 'group') === backend.shape.group && text(ref, 'kind') === backend.shape.kind
              const home = text(ref, 'namespace') ?? world.namespaceOf(route)
              const name = text(ref, 'name')
              if (!isOurs || home !== namespace || name === undefined || name !== document.name) return []
              const path = ['spec', 'rules', r, 'backendRefs', i, 'name']
              return [
                {
                  severity: 'warning',
                  source: 'advice',
                  document: route.index,
                  path,
                  params: { route: route.name ?? '', name },
                },
              ]
            }),
          ),
        )
      : [],
}
