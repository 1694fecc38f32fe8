import { attachedToBackend, type Attachment } from '../connection/attached.js'
import { apiVersionOf, servedKind } from '../releases/release.js'
import { entryOf, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap, View } from './trap.js'

/** The BackendTLSPolicies of the text on the backend, each once. */
function tlsPolicies(view: View): readonly Attachment[] {
  const found = attachedToBackend(view, ['BackendTLSPolicy'])
  return found.filter(({ policy }, i) => found.findIndex((other) => other.policy === policy) === i)
}

/** A BackendTLSPolicy reads CAs from ConfigMaps only, on every release (agentgateway issue 1913; domain: agentgateway 1.5–1.7, section 3.3). */
export const caReferenceKind: Trap = {
  code: 'ca-reference-kind',
  find: (view) =>
    tlsPolicies(view).flatMap(({ policy }) => {
      const path = ['spec', 'validation', 'caCertificateRefs']
      return itemsOf(nodeAt(policy.root, path)).flatMap((ref, i): Hit<'ca-reference-kind'>[] => {
        const kind = stringOf(entryOf(ref, 'kind')?.value) ?? 'ConfigMap'
        const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
        const params = { kind, name, effect: effectIn(view) }
        return kind === 'ConfigMap'
          ? []
          : [{ severity: 'warning', source: 'advice', document: policy.index, path: [...path, i, 'kind'], params }]
      })
    }),
}

/** What became of the connections: the answer of the release, not a guess. */
function effectIn({ endpoints }: View): 'dropped' | 'nothing' | 'none' {
  if (endpoints.some(({ wire }) => wire.trust === 'nothing')) return 'nothing'
  return endpoints.some(({ because }) => because.some(({ rule }) => rule === 'tls-policy-dropped')) ? 'dropped' : 'none'
}

/**
 * From kgateway 2.1 on controllers watch v1; Gateway API 1.4 still serves v1alpha3 beside it, marked as deprecated, and an
 * API server whose Gateway API has v1 alone knows no such kind (domain: kgateway-envoy, sections 6 and 7).
 */
export const oldTlsPolicy: Trap = {
  code: 'old-tls-policy',
  needs: 'reads-tls-policy-v1',
  find: (view) =>
    tlsPolicies(view).flatMap(({ policy, kind }): Hit<'old-tls-policy'>[] => {
      const { apiVersion } = policy
      const right = view.release.kinds.find((served) => served.kind === kind && served.version === 'v1')
      const isOld = apiVersion !== null && right && apiVersion !== apiVersionOf(right)
      if (!isOld || !servedKind(view.release, apiVersion, kind)) return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: policy.index,
          path: ['apiVersion'],
          params: { right: apiVersionOf(right) },
          fix: { path: ['apiVersion'], change: { do: 'set', value: apiVersionOf(right) } },
        },
      ]
    }),
}
