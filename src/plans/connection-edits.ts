import type { Endpoint } from '../connection/endpoints.js'
import { coded, type Coded } from '../model/codes/coded.js'
import type { OfferCode, OfferParams } from '../model/codes/offers.js'
import type { Reading } from '../reading.js'
import { apiVersionOf } from '../releases/release.js'
import type { AiBackend } from '../shapes/shape.js'
import { withParts } from '../shapes/url-part.js'
import { printDocument } from '../yaml/edit/print.js'
import { entryOf, isPresent, itemsOf, nodeAt, resolve, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { freeName } from './change.js'
import type { Step } from './edits.js'
import { planFor, type Plan } from './plan.js'

/** An edit that may change how an endpoint is reached; what it really changes only the release can say. */
export type ConnectionEdit = Coded<OfferParams> & {
  readonly plan: Plan
  /** Requests go to another host afterwards, so their paths and credentials may be others too. */
  readonly moves: boolean
}

/** An endpoint with the object and the text that it stands in. */
interface At {
  readonly endpoint: Endpoint
  readonly backend: AiBackend
  readonly reading: Reading
}

const TLS_PORT = 443
const PLAIN_PORT = 80

/** Every edit of a text that people make to change how an endpoint is reached, whatever the release makes of it. */
export function connectionEdits(endpoint: Endpoint, reading: Reading): readonly ConnectionEdit[] {
  const backend = reading.documents[endpoint.document]?.backend
  if (!backend) return []
  const at: At = { endpoint, backend, reading }
  return [
    ...ofPort(at),
    ...ofHost(at),
    ...ofUrl(at),
    ...ofSwitch(at),
    ...ofOwnBlock(at),
    ...ofBlocks(at),
    ...ofPolicy(at),
  ]
}

function edit<Code extends OfferCode>(
  code: Code,
  params: OfferParams[Code],
  plan: Plan,
  moves = false,
): ConnectionEdit {
  return { ...coded<OfferParams, Code>(code, params), plan, moves }
}

const set = (path: Path, value: Extract<Step['change'], { do: 'set' }>['value']): Step => ({
  path,
  change: { do: 'set', value },
})
const remove = (path: Path): Step => ({ path, change: { do: 'remove' } })

function ofPort({ endpoint: { member, document } }: At): ConnectionEdit[] {
  const { port } = member
  if (!port || member.base) return []
  return [TLS_PORT, PLAIN_PORT]
    .filter((value) => scalarOf(port.node) !== value)
    .map((value) => edit('set-port', { port: value }, planFor(document, [set(port.path, value)])))
}

/** A host of one's own goes; or the provider's own host is written out, on the port of plaintext. */
function ofHost({ endpoint: { member, document, host }, backend: { shape } }: At): ConnectionEdit[] {
  if (member.base || member.reference) return []
  const place = (relative: Path): Path => [...member.path, ...relative]
  if (member.host || member.port) {
    const [own] = shape.host
    const steps =
      shape.host.length > 1 && own !== undefined
        ? [remove(place([own]))]
        : [member.host, member.port].flatMap((each) => (each ? [remove(each.path)] : []))
    return [edit('own-host', { provider: member.provider?.label ?? '' }, planFor(document, steps), true)]
  }
  if (host === null || shape.choice) return []
  const steps = [set(place(shape.host), host), set(place(shape.port), PLAIN_PORT)]
  return [edit('write-host', { host, port: PLAIN_PORT }, planFor(document, steps))]
}

/** A model's URL says the scheme at once; without one it can be written. */
function ofUrl({ endpoint: { member, document, host }, backend: { shape } }: At): ConnectionEdit[] {
  const { base } = member
  if (base) {
    const scheme = base.value.scheme === 'http' ? 'https' : 'http'
    const url = withParts(stringOf(base.node) ?? '', { scheme })
    return [
      edit('set-url', { url }, planFor(document, [set(base.path, url)])),
      edit('own-host', { provider: member.provider?.label ?? '' }, planFor(document, [remove(base.path)]), true),
    ]
  }
  if (!shape.choice || member.reference || host === null) return []
  return ['', '/v1'].map((path) => {
    const url = `http://${host}${path}`
    return edit('set-url', { url }, planFor(document, [set([...member.path, ...shape.host], url)]))
  })
}

/** What turns the certificate check off in the endpoint itself. */
function ofSwitch({ endpoint: { member, document } }: At): ConnectionEdit[] {
  return member.skipVerify?.value === true
    ? [edit('check-certificate', {}, planFor(document, [remove(member.skipVerify.path)]))]
    : []
}

/** A TLS block of the endpoint's own, or one for the whole backend. */
function ofOwnBlock({ endpoint: { member, document }, backend: { root, isSingle } }: At): ConnectionEdit[] {
  const places: Path[] = [...(isSingle ? [] : [[...member.path, 'policies', 'tls']]), ['spec', 'policies', 'tls']]
  return places
    .filter((path) => !isPresent(nodeAt(root, path)))
    .map((path) => edit('add-tls-block', {}, planFor(document, [set(path, {})])))
}

/** Reasons at a TLS block: it counts, or the release does not take it. */
const AT_BLOCKS = new Set(['tls-from', 'tls-policy-dropped', 'tls-policy-rejected', 'tls-rejects-backend'])

function ofBlocks(at: At): ConnectionEdit[] {
  return at.endpoint.because.flatMap(({ rule, place }) => {
    const home = place && at.reading.documents[place.document]
    if (!place || !home?.root || !AT_BLOCKS.has(rule)) return []
    const node = nodeAt(home.root, place.path)
    if (!node) return []
    const block = { document: place.document, kind: home.kind ?? '', name: home.name ?? '', root: home.root }
    const isGatewayApi = place.path.at(-1) === 'validation'
    return [
      ...lesser(block, place.path, node, isGatewayApi),
      ...(isGatewayApi ? withoutPolicy(at, block) : withoutBlock(block, place.path)),
    ]
  })
}

interface Block {
  readonly document: number
  readonly kind: string
  readonly name: string
  readonly root: YamlNode
}

/** A block without what keeps it from checking certificates. */
function lesser({ document, kind, name }: Block, path: Path, node: YamlNode, isGatewayApi: boolean): ConnectionEdit[] {
  const has = (field: string): boolean => isPresent(entryOf(node, field)?.value)
  return [
    ...(has('insecureSkipVerify')
      ? [edit('check-certificate', {}, planFor(document, [remove([...path, 'insecureSkipVerify'])]))]
      : []),
    ...(has('caCertificateRefs')
      ? [
          edit(
            'remove-certificates',
            { kind, name },
            planFor(document, [
              remove([...path, 'caCertificateRefs']),
              // Gateway API asks for one of the two.
              ...(isGatewayApi ? [set([...path, 'wellKnownCACertificates'], 'System')] : []),
            ]),
          ),
        ]
      : []),
  ]
}

/** A block goes, and with it what would be left empty; a policy that is about nothing else goes as a whole. */
function withoutBlock({ document, kind, name, root }: Block, path: Path): ConnectionEdit[] {
  let outer = path
  while (outer.length > 2 && sizeOf(nodeAt(root, outer.slice(0, -1))) === 1) outer = outer.slice(0, -1)
  const isAll =
    outer.join('.') === 'spec.backend' && ['targetRefs', 'targetSelectors'].some((field) => isOnlyRest(root, field))
  return isAll
    ? [edit('remove-policy', { kind, name }, { steps: [{ do: 'remove', document }], dropped: [] })]
    : [edit('remove-tls-block', { kind, name }, planFor(document, [remove(outer)]))]
}

const sizeOf = (node: YamlNode | undefined): number => {
  const map = node && resolve(node)
  return map?.kind === 'map' ? map.entries.length + map.merged.length : 0
}

const isOnlyRest = (root: YamlNode, field: string): boolean => {
  const spec = nodeAt(root, ['spec'])
  return sizeOf(spec) === 2 && isPresent(entryOf(spec, field)?.value)
}

/** A policy of Gateway API lets the backend go; with its only target it goes as a whole. */
function withoutPolicy({ endpoint, reading, backend }: At, { document, kind, name, root }: Block): ConnectionEdit[] {
  const refs = itemsOf(nodeAt(root, ['spec', 'targetRefs']))
  const own = reading.documents[endpoint.document]?.name
  const index = refs.findIndex(
    (ref) =>
      stringOf(entryOf(ref, 'kind')?.value) === backend.shape.kind && stringOf(entryOf(ref, 'name')?.value) === own,
  )
  if (refs.length > 1 && index >= 0)
    return [edit('leave-policy', { kind, name }, planFor(document, [remove(['spec', 'targetRefs', index])]))]
  return [edit('remove-policy', { kind, name }, { steps: [{ do: 'remove', document }], dropped: [] })]
}

const TLS_POLICY = 'BackendTLSPolicy'

/** A policy of Gateway API for the whole backend, checked against the proxy's own CAs. */
function ofPolicy({ endpoint, backend, reading }: At): ConnectionEdit[] {
  const { host, document: index } = endpoint
  const document = reading.documents[index]
  const kinds = reading.release.kinds.filter(({ kind }) => kind === TLS_POLICY)
  const served = kinds.find(({ version }) => version === 'v1') ?? kinds.at(-1)
  if (host === null || !served || !document || document.name === null) return []
  const taken = reading.documents.flatMap(({ kind, name }) => (kind === TLS_POLICY ? [name] : []))
  const text = printDocument({
    apiVersion: apiVersionOf(served),
    kind: TLS_POLICY,
    metadata: {
      name: freeName(`${document.name}-tls`, taken),
      ...(document.namespace !== null && { namespace: document.namespace }),
    },
    spec: {
      targetRefs: [{ group: backend.shape.group, kind: backend.shape.kind, name: document.name }],
      validation: { hostname: host, wellKnownCACertificates: 'System' },
    },
  })
  return [edit('add-tls-policy', { host }, { steps: [{ do: 'add', after: index, text }], dropped: [] })]
}
