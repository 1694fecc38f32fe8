import { isOfForm } from '../schema/forms.js'
import { distance } from '../schema/suggest.js'
import { membersOf } from '../shapes/shape.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { isPlaceholder } from '../verdict/placeholders.js'
import { entryOf, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { isFirst } from './first.js'
import { referencesOf } from './references.js'
import type { Hit, Trap } from './trap.js'

/** A reference to a Secret or ConfigMap by what no object can be called: a key in the place of a name, say (Kubernetes, names of objects). */
export const nameImpossible: Trap = {
  code: 'name-impossible',
  find: (view) => {
    const tokens = tokensOf(membersOf(view.backend)).flatMap(({ member, token }) => {
      const name = token.secretRef && secretOf(member)
      return name ? [{ document: view.document.index, path: [...token.path, 'secretRef'], kind: 'Secret', name }] : []
    })
    const inPolicies = referencesOf(view).map(({ home, ...rest }) => ({ ...rest, document: home.document.index }))
    return [...tokens, ...inPolicies].flatMap(({ document, path, kind, name }): Hit<'name-impossible'>[] =>
      isOfForm(name.trim(), 'dns-subdomain') || isPlaceholder(name)
        ? []
        : [{ severity: 'warning', source: 'advice', document, path: [...path, 'name'], params: { kind, name } }],
    )
  },
}

/** The name of an Azure resource gets its domain put behind it, also where it has one (domain: agentgateway, section 4.1). */
export const azureNameIsHost: Trap = {
  code: 'azure-name-is-host',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, host: override }, host }): Hit<'azure-name-is-host'>[] => {
      const name = entry && !override ? stringOf(entryOf(entry.node, 'resourceName')?.value) : undefined
      const [, right] = /^(?:https?:\/\/)?([^./]+)\.[^/]*azure\.com\/?$/.exec(name ?? '') ?? []
      if (!entry || name === undefined || right === undefined) return []
      const path = [...entry.path, 'resourceName']
      return [
        {
          severity: 'warning',
          source: 'advice',
          path,
          params: { name, host: host ?? '', right },
          fix: { path, change: { do: 'set', value: right } },
        },
      ]
    }),
}

/** Words by which people call what is to be used last. */
const FALLBACK = /(?:^|[-_.])(?:fall-?back|back-?up|secondary|stand-?by|failover)(?:$|[-_.\d])/i

/** Providers of one group share its requests; only the next group waits (domain: agentgateway, section 4.6; kgateway-envoy, section 4.4). */
export const fallbackSharesLoad: Trap = {
  code: 'fallback-shares-load',
  find: ({ backend }) =>
    backend.shape.parents
      ? []
      : backend.groups.flatMap(({ members }, group) => {
          const named = members.filter(({ name }) => FALLBACK.test(name ?? ''))
          return members.length > named.length
            ? named.map(({ path, name }): Hit<'fallback-shares-load'> => ({
                severity: 'warning',
                source: 'advice',
                path: backend.shape.name ? [...path, ...backend.shape.name] : path,
                params: { name: name ?? '', group },
              }))
            : []
        }),
}

/** Where the sections of what policies target are named. */
const SECTIONS: Readonly<Record<string, Path>> = { Gateway: ['spec', 'listeners'], HTTPRoute: ['spec', 'rules'] }

/** A policy on a listener or a rule that is not there reaches nothing, and its status says so only in the cluster (domain: agentgateway, section 6). */
export const policySectionAbsent: Trap = {
  code: 'policy-section-absent',
  find: (view) =>
    !isFirst(view)
      ? []
      : ['AgentgatewayPolicy', 'TrafficPolicy']
          .flatMap((kind) => view.world.all(kind))
          .flatMap((policy) =>
            itemsOf(nodeAt(policy.root, ['spec', 'targetRefs'])).flatMap((ref, i): Hit<'policy-section-absent'>[] => {
              const text = (field: string): string => stringOf(entryOf(ref, field)?.value) ?? ''
              const [kind, name, section] = [text('kind'), text('name'), text('sectionName')]
              const list = SECTIONS[kind]
              const target = list && view.world.find(kind, view.world.namespaceOf(policy), name)
              if (!target || section === '') return []
              const sections = itemsOf(nodeAt(target.root, list)).flatMap(
                (each) => stringOf(entryOf(each, 'name')?.value) ?? [],
              )
              if (sections.includes(section)) return []
              const [near, ...others] = sections.filter((each) => distance(each, section) <= 1)
              const only = others.length === 0 ? near : undefined
              const path = ['spec', 'targetRefs', i, 'sectionName']
              return [
                {
                  severity: 'warning',
                  source: 'advice',
                  document: policy.index,
                  path,
                  params: { policy: policy.name ?? '', kind, name, section, sections, near: only ?? '' },
                  ...(only !== undefined && {
                    fix: { document: policy.index, path, change: { do: 'set', value: only } } as const,
                  }),
                },
              ]
            }),
          ),
}
