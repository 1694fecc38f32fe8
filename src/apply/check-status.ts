import type { Document } from '../documents/documents.js'
import type { Context } from '../plans/companions/companion.js'
import { answer, check, type Check, type CheckAnswer } from './check.js'

/** Where a kind keeps its conditions, and how the usual bad ones read (domain: kgateway-envoy, section 5; agentgateway, T12, T13). */
interface Told {
  readonly at: 'conditions' | 'parents' | 'ancestors'
  readonly right: readonly string[]
  readonly wrong: readonly CheckAnswer[]
}

const NONE = answer('', 'no-status', {})

const ROUTE: Told = {
  at: 'parents',
  right: ['Accepted=True', 'ResolvedRefs=True'],
  wrong: [
    answer('ResolvedRefs=False BackendNotFound', 'route-without-backend', {}),
    answer('ResolvedRefs=False RefNotPermitted', 'route-not-permitted', {}),
    answer('Accepted=False', 'route-not-accepted', {}),
    NONE,
  ],
}

const GATEWAY: Told = {
  at: 'conditions',
  right: ['Accepted=True', 'Programmed=True'],
  wrong: [answer('Programmed=False', 'gateway-not-programmed', {}), NONE],
}

const POLICY: Told = {
  at: 'ancestors',
  right: ['Accepted=True'],
  wrong: [answer('PartiallyValid', 'policy-partly-valid', {}), NONE],
}

const KINDS: Readonly<Record<string, Told>> = {
  HTTPRoute: ROUTE,
  Gateway: GATEWAY,
  AgentgatewayPolicy: POLICY,
  BackendTLSPolicy: POLICY,
  BackendConfigPolicy: POLICY,
  TrafficPolicy: POLICY,
}

/** What the controller wrote of each object of the text that has a status. */
export function statusChecks({ reading, plane, backends, world }: Context): readonly Check[] {
  const own = new Map(backends.map(({ document, backend }) => [document.index, backend.shape]))
  const reason = plane.id === 'envoy' ? 'Invalid' : 'TranslationError'
  return reading.documents.flatMap((document): Check[] => {
    const { kind, name, index } = document
    if (kind === null || name === null) return []
    const shape = own.get(index)
    // Up to 1.4 a model has no status that tells anything (domain: agentgateway-1.5-1.7, section 6.1).
    if (shape?.parents && !plane.traits.includes('models-by-route')) return []
    const backend: Told = {
      at: shape?.parents ? 'parents' : 'conditions',
      right: ['Accepted=True'],
      wrong: [answer(`Accepted=False ${reason}`, 'backend-refused', { kind }), NONE],
    }
    const told = shape ? backend : Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
    if (!told) return []
    const params = { kind, name, namespace: world.namespaceOf(document) }
    const right = told.right.map((shows) => answer(shows, 'accepted', {}))
    return [check('status', params, commandFor(document, params.namespace, told.at), right, told.wrong)]
  })
}

function commandFor({ kind, apiVersion, name }: Document, namespace: string, at: Told['at']): string {
  const group = apiVersion?.includes('/') ? `.${apiVersion.split('/')[0] ?? ''}` : ''
  const conditions = '{range .conditions[*]}{.type}={.status} {.reason}: {.message}{"\\n"}{end}'
  const path =
    at === 'conditions'
      ? conditions.replace('.conditions', '.status.conditions')
      : `{range .status.${at}[*]}${conditions}{end}`
  return `kubectl get ${(kind ?? '').toLowerCase()}${group} ${name ?? ''} -n ${namespace} -o jsonpath='${path}'`
}
