import type { Document } from '../documents/documents.js'
import { clientName, isPattern } from '../shapes/model.js'
import { membersOf, readBackend, type AiBackend, type Located, type Member, type Reference } from '../shapes/shape.js'
import { entryOf, isPresent } from '../yaml/nodes.js'
import { reason, unreachable, type Answer, type Connect, type Surroundings } from './connection.js'
import { NO_WIRE } from './wire.js'

/** Why the controller makes nothing of a reference to a model (domain: agentgateway-1.5-1.7, section 6.4). */
export type ReferenceFault = 'nameless' | 'wildcard' | 'virtual' | 'refused'

/** The object that a member stands for, where the text holds it. */
export function referred(
  { value: { name } }: Located<Reference>,
  { world, namespace, backend }: Surroundings,
): { readonly document: Document; readonly backend: AiBackend } | null {
  const document = world.find(backend.shape.kind, namespace, name)
  if (!document?.root) return null
  const known = world.once(backendsRead)
  const read = known.get(document) ?? readBackend(backend, document.root)
  known.set(document, read)
  return { document, backend: read }
}

/** Objects that others refer to, each read once: many may name the same. */
const backendsRead = (): Map<Document, AiBackend> => new Map()

/** What is wrong with a reference as far as the text shows; null where nothing is. */
export function referenceFault(member: Member, surroundings: Surroundings): ReferenceFault | null {
  const { reference } = member
  if (!reference) return null
  if (reference.value.name === '') return 'nameless'
  const found = referred(reference, surroundings)
  if (!found) return null
  if (!found.backend.isSingle) return member.priority === undefined ? null : 'virtual'
  const name = clientName(found.document.root)
  if (reference.value.model === null && name !== null && isPattern(name)) return 'wildcard'
  return membersOf(found.backend).some((target) => modelFault(target) !== null) ? 'refused' : null
}

/** What keeps the controller, or the data plane, from serving a model although the API server takes it (sections 6.3, 6.4). */
export function modelFault({ base, provider, entry }: Member): 'url' | 'no-target' | 'two-targets' | null {
  if (base?.value.fault) return 'url'
  if (!provider?.hasFormats) return null
  const hasService = isPresent(entryOf(entry?.node, 'backendRef')?.value)
  return hasService && base ? 'two-targets' : !hasService && !base ? 'no-target' : null
}

/** The answer of a member that stands for another object: that object's own, with the model that the reference says. */
export function throughReference(
  member: Member,
  reference: Located<Reference>,
  surroundings: Surroundings,
  connect: Connect,
): Answer {
  const { name, model } = reference.value
  const { document, backend } = surroundings
  const fault = referenceFault(member, surroundings)
  if (fault)
    return unreachable([reason('model-target-refused', { name, fault, whole: false }, document.index, reference)])
  const found = referred(reference, surroundings)
  const [target] = found?.backend.isSingle ? membersOf(found.backend) : []
  if (!found?.backend.isSingle || !target) {
    const why = found ? 'model-is-virtual' : 'model-not-in-text'
    return {
      reachable: true,
      host: null,
      port: null,
      wire: { ...NO_WIRE, scheme: 'unknown', verify: 'unknown' },
      because: [
        { ...reason(why, { name }, document.index, reference), ...(found && { open: 'nested-virtual' as const }) },
      ],
      requests: [],
      target: { kind: backend.shape.kind, name, ...(!found && { absent: true }) },
    }
  }
  const asked = model ?? clientName(found.document.root) ?? name
  const standsFor = { ...target, model: target.modelBy ? target.model : asked }
  const there: Surroundings = { ...surroundings, document: found.document, backend: found.backend }
  const answer = connect(standsFor, there)
  return {
    ...answer,
    because: [reason('model-target', { name, model: asked }, document.index, reference), ...answer.because],
    standsFor: { member: standsFor, surroundings: there },
  }
}
