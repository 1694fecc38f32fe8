import type { Document } from '../documents.js'
import type { World } from '../world.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, resolve, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { TlsSource } from './agentgateway-rules.js'
import { NO_WIRE, type Wire } from './wire.js'

/** One TLS block with the place where it stands. It is used as a whole: blocks are never mixed. */
export interface TlsBlock {
  readonly source: TlsSource
  readonly document: Document
  readonly path: Path
  readonly node: YamlNode
  readonly sni: string | null
  readonly insecure: 'All' | 'Hostname' | null
  readonly names: readonly string[]
  readonly ca: readonly string[]
  readonly clientCertificate: string | null
  /** A BackendTLSPolicy, whose CA follows other rules where it is missing. */
  readonly isGatewayApi: boolean
}

/** Reads a `tls` block of `policies` or of an AgentgatewayPolicy; null where there is none. */
export function readTls(source: TlsSource, document: Document, path: Path): TlsBlock | null {
  const node = document.root && nodeAt(document.root, path)
  if (!node || resolve(node).kind !== 'map') return null
  const names = (field: string): string[] => itemsOf(entryOf(node, field)?.value).flatMap((item) => stringOf(entryOf(item, 'name')?.value) ?? '')
  const insecure = stringOf(entryOf(node, 'insecureSkipVerify')?.value)
  return {
    source,
    document,
    path,
    node,
    sni: stringOf(entryOf(node, 'sni')?.value) ?? null,
    insecure: insecure === 'All' || insecure === 'Hostname' ? insecure : null,
    names: itemsOf(entryOf(node, 'verifySubjectAltNames')?.value).flatMap((item) => stringOf(item) ?? []),
    ca: names('caCertificateRefs'),
    clientCertificate: names('mtlsCertificateRef')[0] ?? null,
    isGatewayApi: false,
  }
}

/** Reads the validation of a BackendTLSPolicy; its other names count from agentgateway 1.0 on. */
export function readGatewayApiTls(source: TlsSource, document: Document, withNames: boolean): TlsBlock | null {
  const path = ['spec', 'validation']
  const node = document.root && nodeAt(document.root, path)
  if (!node) return null
  const alternatives = itemsOf(entryOf(node, 'subjectAltNames')?.value).flatMap(
    (item) => stringOf(entryOf(item, 'hostname')?.value) ?? stringOf(entryOf(item, 'uri')?.value) ?? [],
  )
  return {
    source,
    document,
    path,
    node,
    sni: stringOf(entryOf(node, 'hostname')?.value) ?? null,
    insecure: null,
    names: withNames ? alternatives : [],
    ca: itemsOf(entryOf(node, 'caCertificateRefs')?.value).flatMap((item) => stringOf(entryOf(item, 'name')?.value) ?? ''),
    clientCertificate: null,
    isGatewayApi: true,
  }
}

/** A name to send and to verify; an address is verified and not sent. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9A-Fa-f:.]+$/.test(host))
}

/** Whether the text holds the object and it lacks the key; an object outside the text is taken as it must be. */
export function lacksKey(world: World, kind: 'ConfigMap' | 'Secret', namespace: string, name: string, key: string): boolean {
  const found = world.find(kind, namespace, name)
  if (!found) return false
  return !['data', 'stringData', 'binaryData'].some((field) =>
    fieldsOf(nodeAt(found.root, [field])).some((entry) => entry.name === key && isPresent(entry.value) && scalarOf(entry.value) !== ''),
  )
}

/** The Secret of a client certificate brings its own CA where it has one (domain: agentgateway, section 3.2). */
function secretCa({ clientCertificate, document }: TlsBlock, world: World): string | null {
  if (clientCertificate === null) return null
  const secret = world.find('Secret', world.namespaceOf(document), clientCertificate)
  return secret && !lacksKey(world, 'Secret', world.namespaceOf(document), clientCertificate, 'ca.crt') ? clientCertificate : null
}

/** What a TLS block makes of a connection (domain: agentgateway, section 3.2). `host` is null for pods behind a Service. */
export function tlsWire(block: TlsBlock, host: string | null, httpVersion: Wire['httpVersion'], world: World): Wire {
  const sni = block.sni ?? (host !== null && !isAddress(host) ? host : null)
  const name = block.sni ?? host
  const verify = block.insecure === 'All' ? 'none' : block.insecure === 'Hostname' ? 'chain' : 'chain+name'
  const own = block.ca[0] ?? null
  const fromSecret = own === null ? secretCa(block, world) : null
  const names = block.names.length > 0 ? block.names : name === null ? [] : [name]
  return {
    ...NO_WIRE,
    scheme: 'https',
    sni,
    verify,
    verifiedNames: verify === 'chain+name' ? names : [],
    trust: verify === 'none' ? null : own !== null ? 'configmap' : fromSecret !== null ? 'secret' : 'system',
    trustRef: verify === 'none' ? null : (own ?? fromSecret),
    clientCertificate: block.clientCertificate,
    httpVersion,
  }
}
