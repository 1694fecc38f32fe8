import { entryOf, fieldsOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import { attachedToBackend, type Attachment } from '../connection/attached.js'
import type { Hit, Trap, View } from './trap.js'

/** The TLS policies of the text that target the backend in view. On Envoy they change no AI endpoint (kgateway-envoy, 3.3). */
function attached(view: View): Attachment[] {
  const found = attachedToBackend(view, ['BackendTLSPolicy', 'BackendConfigPolicy'])
  // A policy that names the backend twice is told of once.
  return found.filter(({ policy }, i) => found.findIndex((other) => other.policy === policy) === i)
}

/** What a policy refers to and the text shows to be missing; null where nothing is. */
function missingIn({ policy, kind }: Attachment, { world, namespace }: View): string | null {
  const validation = nodeAt(policy.root, ['spec', 'validation'])
  if (kind !== 'BackendTLSPolicy' || !validation) return null
  const refs = itemsOf(entryOf(validation, 'caCertificateRefs')?.value)
  if (refs.length === 0) return entryOf(validation, 'wellKnownCACertificates') ? null : 'It names no CA certificate.'
  return refs.map((ref) => missingConfigMap(ref, world, namespace)).find((text) => text !== null) ?? null
}

function missingConfigMap(ref: YamlNode, world: View['world'], namespace: string): string | null {
  const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
  const map = world.find('ConfigMap', namespace, name)
  // A ConfigMap that is not in the text is assumed to exist.
  return map && !fieldsOf(nodeAt(map.root, ['data'])).some((entry) => entry.name === 'ca.crt')
    ? `ConfigMap ${name} has no key ca.crt.`
    : null
}

/** A valid TLS policy does nothing, a broken one takes the backend away from 2.1 on (kgateway-envoy, 3.3). */
export const policyWithoutEffect: Trap = {
  code: 'policy-without-effect',
  needs: 'envoy-controller',
  find: (view) => hits(view, (missing) => missing === null || !view.traits.includes('broken-policy-drops')),
}

export const policyDropsBackend: Trap = {
  code: 'policy-drops-backend',
  needs: 'broken-policy-drops',
  find: (view) =>
    hits(view, (missing) => missing !== null).map((hit) => ({
      ...hit,
      severity: 'error',
      source: 'controller',
      dropsBackend: true,
    })),
}

function hits(view: View, wanted: (missing: string | null) => boolean): Hit<'policy-drops-backend'>[] {
  return attached(view).flatMap((attachment): Hit<'policy-drops-backend'>[] => {
    const { policy, kind } = attachment
    const missing = missingIn(attachment, view)
    const hasTls = kind === 'BackendTLSPolicy' || nodeAt(policy.root, ['spec', 'tls']) !== undefined
    if (!hasTls || !wanted(missing)) return []
    const backend = stringOf(nodeAt(view.backend.root, ['metadata', 'name'])) ?? ''
    return [
      {
        severity: 'warning',
        source: 'advice',
        document: policy.index,
        path: ['spec', 'targetRefs'],
        params: { backend, missing: missing ?? '' },
      },
    ]
  })
}
