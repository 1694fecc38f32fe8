import { entryOf, fieldsOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import { attachedToBackend, type Attachment } from '../connection/attached.js'
import type { Hit, Trap, View } from './trap.js'

/** The TLS policies of the text that target the backend in view. On Envoy they change no AI endpoint (kgateway-envoy, 3.3). */
function attached(view: View): Attachment[] {
  const found = attachedToBackend(view, ['BackendTLSPolicy', 'BackendConfigPolicy'])
  // A policy that names the backend twice is told of once.
  return found.filter(({ policy }, i) => found.findIndex((other) => other.policy === policy) === i)
}

/** The ConfigMap of a policy that the text shows to lack its certificate, empty where it names none; null where nothing is missing. */
function missingIn({ policy, kind }: Attachment, { world, namespace }: View): string | null {
  const validation = nodeAt(policy.root, ['spec', 'validation'])
  if (kind !== 'BackendTLSPolicy' || !validation) return null
  const refs = itemsOf(entryOf(validation, 'caCertificateRefs')?.value)
  if (refs.length === 0) return entryOf(validation, 'wellKnownCACertificates') ? null : ''
  return refs.map((ref) => missingConfigMap(ref, world, namespace)).find((name) => name !== null) ?? null
}

function missingConfigMap(ref: YamlNode, world: View['world'], namespace: string): string | null {
  const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
  const map = world.find('ConfigMap', namespace, name)
  // A ConfigMap that is not in the text is assumed to exist.
  return map && !fieldsOf(nodeAt(map.root, ['data'])).some((entry) => entry.name === 'ca.crt') ? name : null
}

/** A valid TLS policy does nothing, a broken one takes the backend away from 2.1 on (kgateway-envoy, 3.3). */
export const policyWithoutEffect: Trap = {
  code: 'policy-without-effect',
  needs: 'envoy-controller',
  find: (view) =>
    placesOf(view)
      .filter(({ ca }) => ca === null || !view.traits.includes('broken-policy-drops'))
      .map(({ place, backend }) => ({ ...place, severity: 'warning', source: 'advice', params: { backend } })),
}

export const policyDropsBackend: Trap = {
  code: 'policy-drops-backend',
  needs: 'broken-policy-drops',
  find: (view) =>
    placesOf(view).flatMap(({ place, backend, ca }): Hit<'policy-drops-backend'>[] =>
      ca === null
        ? []
        : [{ ...place, severity: 'error', source: 'controller', dropsBackend: true, params: { backend, ca } }],
    ),
}

/** The TLS policies of the backend in view, each with its place and what it lacks. */
function placesOf(view: View) {
  const backend = stringOf(nodeAt(view.backend.root, ['metadata', 'name'])) ?? ''
  return attached(view)
    .filter(({ policy, kind }) => kind === 'BackendTLSPolicy' || nodeAt(policy.root, ['spec', 'tls']) !== undefined)
    .map((attachment) => ({
      place: { document: attachment.policy.index, path: ['spec', 'targetRefs'] },
      backend,
      ca: missingIn(attachment, view),
    }))
}
