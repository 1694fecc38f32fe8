import { isAiBackend } from '../releases/choose.js'
import type { Document } from '../documents/documents.js'
import { membersOf } from '../shapes/shape.js'
import { isBackendKind } from '../shapes/table.js'
import { distance } from '../schema/suggest.js'
import type { World } from '../documents/world.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

type Miss = Pick<Hit<'policy-misses-backend'>['params'], 'reason' | 'found' | 'right'> &
  Pick<Hit, 'fix'> & { readonly at: Path }

const text = (node: YamlNode | undefined, field: string): string | null => stringOf(entryOf(node, field)?.value) ?? null

const POLICIES = ['AgentgatewayPolicy', 'BackendTLSPolicy'] as const

/** A policy that looks as if it were for the backend and does not reach it: it is accepted and does nothing (domain: agentgateway, section 6, T17, C1). */
export const misdirectedPolicy: Trap = {
  code: 'policy-misses-backend',
  find: (view) =>
    POLICIES.flatMap((kind) => view.world.all(kind)).flatMap((policy) =>
      itemsOf(nodeAt(policy.root, ['spec', 'targetRefs'])).flatMap((ref, i): Hit<'policy-misses-backend'>[] => {
        const miss = missOf(view, policy, ref, ['spec', 'targetRefs', i])
        if (!miss) return []
        const { at, fix, ...params } = miss
        return [
          {
            severity: 'warning',
            source: 'advice',
            document: policy.index,
            path: at,
            params: { policy: policy.name ?? '', backend: view.document.name ?? '', ...params },
            ...(fix && { fix }),
          },
        ]
      }),
    ),
}

function missOf(view: View, policy: Document, ref: YamlNode, path: Path): Miss | null {
  const { backend, document, namespace, world } = view
  const { group, kind } = backend.shape
  const target = { group: text(ref, 'group') ?? '', kind: text(ref, 'kind') ?? '', name: text(ref, 'name') ?? '' }
  const home = world.namespaceOf(policy)
  const isOurs = target.group === group && target.kind === kind
  if (target.kind === 'Service') return missesPort(view, policy, ref, target.name, path)
  if (target.name === document.name && !isOurs) {
    if (home !== namespace || !isStray(target, world, home)) return null
    const set = (field: string, value: string) => ({ path: [...path, field], change: { do: 'set', value } as const })
    const fix = { ...set('group', group), then: [set('kind', kind)] }
    return { reason: 'kind', at: path, found: `${target.group}/${target.kind}`, right: `${group}/${kind}`, fix }
  }
  if (!isOurs) return null
  if (target.name === document.name)
    return home === namespace ? missesSection(view, ref, path) : missesNamespace(view, home, path)
  return home === namespace && !world.find(kind, home, target.name) ? missesName(view, target.name, path) : null
}

/** Nothing of the text answers to the reference, and its kind is one of backends, or none that has a group like that. */
function isStray(target: { group: string; kind: string; name: string }, world: World, namespace: string): boolean {
  const found = world.find(target.kind, namespace, target.name)
  const groupOf = (found?.apiVersion ?? '').split('/').slice(0, -1).join('/')
  return isBackendKind(target.kind) && (found === undefined || groupOf !== target.group)
}

const missesNamespace = (view: View, home: string, path: Path): Miss | null =>
  view.world.find(view.backend.shape.kind, home, view.document.name ?? '')
    ? null
    : { reason: 'namespace', at: [...path, 'name'], found: home, right: view.namespace }

function missesSection({ backend }: View, ref: YamlNode, path: Path): Miss | null {
  const section = text(ref, 'sectionName')
  if (section === null) return null
  const at = [...path, 'sectionName']
  // In 2.1 a policy on a single provider must name no section (T17); from 2.2 on its section is called "backend".
  const hasPolicies = backend.shape.memberOnly.includes('policies')
  const names = backend.isSingle
    ? hasPolicies
      ? ['backend']
      : []
    : membersOf(backend).flatMap(({ name }) => name ?? [])
  if (names.includes(section)) return null
  const [near] = names.filter((name) => distance(name, section) <= 1)
  const change = near === undefined ? ({ do: 'remove' } as const) : ({ do: 'set', value: near } as const)
  const fix = near !== undefined || backend.isSingle ? { fix: { path: at, change } } : {}
  return { reason: 'section', at, found: section, right: names.join(', '), ...fix }
}

/** A name that is one letter off, or one that no object of the text has while a backend stands there that nobody targets. */
function missesName({ world, document, backend }: View, name: string, path: Path): Miss | null {
  const own = document.name ?? ''
  const at = [...path, 'name']
  const isTypo = own.length > 3 && distance(own, name) <= 1 && own.replaceAll(/\d/g, '') !== name.replaceAll(/\d/g, '')
  if (isTypo)
    return { reason: 'name', at, found: name, right: own, fix: { path: at, change: { do: 'set', value: own } } }
  const first = world.all(backend.shape.kind).find(isAiBackend)
  return first === document ? { reason: 'absent', at, found: name, right: own } : null
}

/** Up to 1.4 a policy reaches a Service behind `custom.backendRef` only by its port. */
function missesPort(
  { endpoints, traits, namespace, world }: View,
  policy: Document,
  ref: YamlNode,
  name: string,
  path: Path,
): Miss | null {
  const behind = endpoints.find(({ target }) => target?.kind === 'Service' && target.name === name)
  if (!behind || world.namespaceOf(policy) !== namespace || !traits.includes('service-policy-needs-port')) return null
  if (text(ref, 'sectionName') !== null) return null
  const port = String(behind.port ?? '')
  const at = [...path, 'sectionName']
  return { reason: 'port', at, found: name, right: port, fix: { path: at, change: { do: 'set', value: port } } }
}

/** A route whose reference has the backend's name and another group or kind leads nowhere (domain: agentgateway, section 6). */
export const misdirectedRoute: Trap = {
  code: 'route-misses-backend',
  find: ({ world, backend, document, namespace }) =>
    world.all('HTTPRoute').flatMap((route) =>
      itemsOf(nodeAt(route.root, ['spec', 'rules'])).flatMap((rule, r) =>
        itemsOf(entryOf(rule, 'backendRefs')?.value).flatMap((ref, i): Hit<'route-misses-backend'>[] => {
          const { group, kind } = backend.shape
          const found = { group: text(ref, 'group') ?? '', kind: text(ref, 'kind') ?? 'Service' }
          const home = text(ref, 'namespace') ?? world.namespaceOf(route)
          const isOurs = found.group === group && found.kind === kind
          const isOther = world.find(found.kind, home, document.name ?? '') !== undefined && !isBackendKind(found.kind)
          if (isOurs || isOther || text(ref, 'name') !== document.name || home !== namespace) return []
          if (
            world
              .all(found.kind)
              .some(({ name, apiVersion }) => name === document.name && apiVersion?.startsWith(`${found.group}/`))
          )
            return []
          const path = ['spec', 'rules', r, 'backendRefs', i]
          const set = (field: string, value: string) => ({
            path: [...path, field],
            change: { do: 'set', value } as const,
          })
          return [
            {
              severity: 'warning',
              source: 'advice',
              document: route.index,
              path,
              params: {
                route: route.name ?? '',
                backend: document.name ?? '',
                found: found.group === '' ? found.kind : `${found.group}/${found.kind}`,
                right: `${group}/${kind}`,
              },
              fix: { ...set('group', group), then: [set('kind', kind)] },
            },
          ]
        }),
      ),
    ),
}

/** Before 1.2 a policy that chooses its targets by labels makes no resource and has no status (domain: agentgateway, D15). */
export const selectorsIgnored: Trap = {
  code: 'selectors-ignored',
  needs: 'selectors-ignored',
  find: ({ world, release, document, backend }) =>
    world.all(backend.shape.kind).find(isAiBackend) === document
      ? world.all('AgentgatewayPolicy').flatMap((policy): Hit<'selectors-ignored'>[] =>
          itemsOf(nodeAt(policy.root, ['spec', 'targetSelectors'])).length > 0
            ? [
                {
                  severity: 'warning',
                  source: 'advice',
                  document: policy.index,
                  path: ['spec', 'targetSelectors'],
                  params: { release: release.version },
                },
              ]
            : [],
        )
      : [],
}
