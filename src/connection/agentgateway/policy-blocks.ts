import type { Document } from '../../documents/documents.js'
import type { Member } from '../../shapes/shape.js'
import { entryOf, isPresent, itemsOf, nodeAt, resolve, scalarOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { AgentgatewayRules, PolicySource } from './rules.js'
import { asPolicyTarget, attachedTo, ofSection, type Attachment } from '../attached.js'
import type { Connection, Surroundings } from '../connection.js'
import type { BackendRoute } from '../routes.js'

/** One block of policies with the place where it stands. It is used as a whole: blocks are never mixed. */
export interface PolicyBlock {
  readonly source: PolicySource
  readonly document: Document
  readonly path: Path
  readonly node: YamlNode
  /** The validation of a BackendTLSPolicy, which is read in another way. */
  readonly isGatewayApi: boolean
}

/** Where policies are looked for: around a member, its Service, and the way by which a request comes. */
export interface Lookup {
  readonly member: Member
  readonly surroundings: Surroundings
  readonly rules: AgentgatewayRules
  readonly way: BackendRoute | null
  readonly service: Connection['target'] | null
  readonly port: number | null
}

/** The blocks of that name at one source; several only where several policies target the very same thing. */
export function blocksAt(source: PolicySource, name: string, lookup: Lookup): readonly PolicyBlock[] {
  const { member, surroundings, rules } = lookup
  const { document, backend } = surroundings
  if (source === 'provider') return backend.isSingle ? [] : inlineBlocks(member, name, { document, rules })
  if (source === 'inline') return inlineBlocks(null, name, { document, rules })
  return ofOneKind(attachments(source, lookup).flatMap((attachment) => attached(source, name, attachment, rules)))
}

/** The block that counts: the first one, highest source first. */
export function blockOf(name: string, lookup: Lookup): PolicyBlock | null {
  for (const source of lookup.rules.sources) {
    const [block] = blocksAt(source, name, lookup)
    if (block) return block
  }
  return null
}

/** The block of that name that stands in the backend itself: at a provider, or with null at the whole of it. */
export function inlineBlocks(
  member: Member | null,
  name: string,
  { document, rules }: { readonly document: Document; readonly rules: AgentgatewayRules },
): readonly PolicyBlock[] {
  if (!rules.hasPolicies) return []
  return member
    ? inline('provider', document, [...member.path, 'policies', name])
    : inline('inline', document, ['spec', 'policies', name])
}

function inline(source: PolicySource, document: Document, path: Path): readonly PolicyBlock[] {
  const node = nodeAt(document.root, path)
  return isMap(node) ? [{ source, document, path, node, isGatewayApi: false }] : []
}

function attached(
  source: PolicySource,
  name: string,
  { policy, kind }: Attachment,
  { hasPolicies }: AgentgatewayRules,
): readonly PolicyBlock[] {
  const isGatewayApi = kind === 'BackendTLSPolicy'
  if (isGatewayApi ? name !== 'tls' : !hasPolicies) return []
  const path = isGatewayApi ? ['spec', 'validation'] : ['spec', 'backend', name]
  const node = nodeAt(policy.root, path)
  return isMap(node) ? [{ source, document: policy, path, node, isGatewayApi }] : []
}

function isMap(node: YamlNode | undefined): node is YamlNode {
  return node !== undefined && resolve(node).kind === 'map'
}

/** Of BackendTLSPolicies with one target only the first is taken, the others are refused (domain: agentgateway, section 3.1). */
function ofOneKind(blocks: readonly PolicyBlock[]): readonly PolicyBlock[] {
  const firstOfGatewayApi = blocks.find(({ isGatewayApi }) => isGatewayApi)
  return blocks.filter((block, i) =>
    block.isGatewayApi ? block === firstOfGatewayApi : blocks.findIndex((each) => each.node === block.node) === i,
  )
}

/** The policies that are attached at one source (domain: agentgateway, section 3.1, block B). */
function attachments(
  source: PolicySource,
  { member, surroundings, rules, way, service, port }: Lookup,
): readonly Attachment[] {
  const { namespace, backend } = surroundings
  const own = asPolicyTarget(surroundings)
  const effective = (attachments: readonly Attachment[]): readonly Attachment[] =>
    rules.selectors ? attachments : attachments.filter(({ isSelected }) => !isSelected)
  const toSection = (target: typeof own, section: string | null): readonly Attachment[] =>
    section === null ? [] : effective(ofSection(attachedTo(target, surroundings), section))
  const toWhole = (target: typeof own): readonly Attachment[] =>
    effective(ofSection(attachedTo(target, surroundings), null))
  switch (source) {
    case 'section':
      // In 2.1 a policy on a single provider must name no section, one on groups may (T17).
      if (backend.isSingle && !rules.hasPolicies) return []
      return toSection(own, backend.isSingle ? 'backend' : member.name)
    case 'backend':
      return toWhole(own)
    case 'service': {
      const group = GROUPS_OF[service?.kind ?? '']
      if (!service || group === undefined || (service.kind !== 'Service' && !rules.wholeService)) return []
      return attachedTo({ group, kind: service.kind, name: service.name, namespace }, surroundings).filter(
        (each) =>
          (rules.wholeService && each.sectionName === null) ||
          (service.kind === 'Service' && isPortOf(each, service.name, port, surroundings)),
      )
    }
    case 'rule':
      return way?.route ? toSection(way.route, way.route.rule) : []
    case 'route':
      return way?.route ? toWhole(way.route) : []
    case 'listener':
      return way?.gateway ? toSection(way.gateway, way.gateway.listener) : []
    case 'gateway':
      return way?.gateway ? toWhole(way.gateway) : []
    case 'provider':
    case 'inline':
      return []
  }
}

/** The groups of what `custom.backendRef` may name. */
const GROUPS_OF: Readonly<Record<string, string>> = {
  Service: '',
  InferencePool: 'inference.networking.k8s.io',
}

/** A policy reaches a Service where it names the very port, up to 1.4 only there; BackendTLSPolicy also by the port's name (domain: agentgateway, C1). */
function isPortOf(
  { sectionName, kind }: Attachment,
  service: string,
  port: number | null,
  { world, namespace }: Surroundings,
): boolean {
  if (sectionName === null || port === null) return false
  if (sectionName === String(port)) return true
  const ports = itemsOf(nodeAt(world.find('Service', namespace, service)?.root, ['spec', 'ports']))
  return (
    kind === 'BackendTLSPolicy' &&
    ports.some(
      (item) =>
        scalarOf(entryOf(item, 'port')?.value) === port && stringOf(entryOf(item, 'name')?.value) === sectionName,
    )
  )
}

/** A field of a block, where it has a value. */
export function fieldOf(
  block: Pick<PolicyBlock, 'node' | 'path'> | null,
  name: string,
): { readonly node: YamlNode; readonly path: Path } | null {
  const node = entryOf(block?.node, name)?.value
  return block && isPresent(node) ? { node, path: [...block.path, name] } : null
}
