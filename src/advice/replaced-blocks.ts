import { attachedTo, ofSection, type PolicyTarget } from '../connection/attached.js'
import { routesTo } from '../connection/routes.js'
import type { Document } from '../documents/documents.js'
import { membersOf, type Member } from '../shapes/shape.js'
import { entryOf, fieldsOf, isPresent, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import { formatPath, type Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

/** A block of policies in its place, and how a reader finds it. */
interface Block {
  readonly document: Document
  readonly path: Path
  readonly node: YamlNode
  readonly label: string
}

/**
 * The blocks of that name that concern a member, the one that counts first (domain: agentgateway, section 3.1). What does
 * not depend on the member is looked up once, however many ways lead to it.
 */
function blocksOf(view: View, name: string): (member: Member) => readonly Block[] {
  const { document, backend, world, namespace } = view
  const own = { group: backend.shape.group, kind: backend.shape.kind, name: document.name ?? '', namespace }
  const policies = attachedTo(own, { world }, ['AgentgatewayPolicy'])
  const gateways = new Map(routesTo(view).flatMap(({ gateway }) => (gateway ? [[gatewayKey(gateway), gateway]] : [])))
  const ofGateways = [...gateways.values()].flatMap((gateway) => attachedTo(gateway, { world }, ['AgentgatewayPolicy']))
  const inPolicy = ({ policy }: { readonly policy: Document }) => blockAt(view, policy, ['spec', 'backend', name])
  const general = [
    ...blockAt(view, document, ['spec', 'policies', name]),
    ...[...ofSection(policies, null), ...ofGateways].flatMap(inPolicy),
  ]
  return (member) => {
    const section = backend.isSingle ? 'backend' : member.name
    const blocks = [
      ...(backend.isSingle ? [] : blockAt(view, document, [...member.path, 'policies', name])),
      ...(section === null ? [] : ofSection(policies, section).flatMap(inPolicy)),
      ...general,
    ]
    return [...new Map(blocks.toReversed().map((block) => [block.node, block])).values()].toReversed()
  }
}

const gatewayKey = ({ group, kind, namespace, name }: PolicyTarget): string =>
  JSON.stringify([group, kind, namespace, name])

function blockAt({ document }: View, home: Document, path: Path): readonly Block[] {
  const node = nodeAt(home.root, path)
  const label = home === document ? formatPath(path) : `${home.kind ?? ''} ${home.name ?? ''}`
  return isPresent(node) ? [{ document: home, path, node, label }] : []
}

const filled = (node: YamlNode): readonly string[] =>
  fieldsOf(node).flatMap(({ name, value }) => (isPresent(value) ? [name] : []))

/** Each block that another takes the place of, with those of its fields that the other lacks. */
function replaced(view: View, name: 'ai' | 'tls', counts: (field: string, winner: YamlNode) => boolean) {
  const blocksFor = blocksOf(view, name)
  const hits = membersOf(view.backend).flatMap((member): Hit<'policy-block-replaced'>[] => {
    const [winner, ...losers] = blocksFor(member)
    if (!winner) return []
    return losers.flatMap(({ document, path, node }): Hit<'policy-block-replaced'>[] => {
      const lost = filled(node).filter((field) => !filled(winner.node).includes(field) && counts(field, winner.node))
      const params = { block: name, fields: lost, by: winner.label }
      return lost.length === 0
        ? []
        : [{ severity: 'warning', source: 'advice', document: document.index, path, params }]
    })
  })
  const told = new Set<string>()
  return hits.filter(({ document, path }) => {
    const key = JSON.stringify([document, path])
    return !told.has(key) && told.add(key)
  })
}

/** Up to 1.4 one `ai` block takes the place of the others whole: prompt guards of an attached policy are gone in silence (domain: agentgateway, C4; 1.5–1.7, section 3.6). */
export const aiBlocksReplaced: Trap = {
  code: 'policy-block-replaced',
  needs: 'ai-blocks-replace',
  find: (view) => replaced(view, 'ai', () => true),
}

/** TLS blocks are never mixed: one without a CA does not take it from another (domain: agentgateway, T19). */
export const tlsBlockReplaced: Trap = {
  code: 'policy-block-replaced',
  needs: 'policies-decide-tls',
  find: (view) =>
    replaced(
      view,
      'tls',
      (field, winner) =>
        (field === 'caCertificateRefs' || field === 'mtlsCertificateRef') &&
        !(field === 'caCertificateRefs' && stringOf(entryOf(winner, 'insecureSkipVerify')?.value) === 'All'),
    ),
}

/** A TLS block that is wide replaces the default TLS of public providers too: another name, or a CA that is not theirs (domain: agentgateway, T18 and T41). */
export const defaultHostRetrusted: Trap = {
  code: 'default-host-retrusted',
  needs: 'policies-decide-tls',
  find: (view) => {
    const hits = view.endpoints.flatMap(({ member, wire, host, because }): Hit<'default-host-retrusted'>[] => {
      const place = because.findLast(({ rule }) => rule === 'tls-from')?.place
      if (!place || host === null || member.host || wire.scheme !== 'https' || wire.verify === 'none') return []
      const [name] = wire.verifiedNames
      const byName = wire.verify === 'chain+name' && name !== undefined && !wire.verifiedNames.includes(host)
      const byCa = wire.trust === 'configmap' || wire.trust === 'secret'
      if (!byName && !byCa) return []
      const params = {
        host,
        ...(byName ? { what: 'name' as const, name } : { what: 'ca' as const, name: wire.trustRef ?? '' }),
      }
      return [{ severity: 'warning', source: 'advice', document: place.document, path: place.path, params }]
    })
    return hits.filter((hit, i) => hits.findIndex(({ params }) => params.host === hit.params.host) === i)
  },
}
