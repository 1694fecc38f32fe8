import type { World } from '../../documents/world.js'
import { entryOf, itemsOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import { contentOf, holdsCertificate, holdsPrivateKey, isEmpty } from '../contents.js'
import type { AgentgatewayRules } from './rules.js'
import type { PolicyBlock } from './policy-blocks.js'
import { NO_WIRE, type Wire } from '../wire.js'

/** Where a block takes its CAs from; without a kind, from something that this data plane does not read. */
export interface CaReference {
  readonly kind: 'ConfigMap' | 'Secret' | null
  readonly name: string
  readonly key: string
}

/** What one TLS block says. */
export interface TlsSettings {
  readonly sni: string | null
  readonly insecure: 'All' | 'Hostname' | null
  readonly names: readonly string[]
  readonly ca: readonly CaReference[]
  readonly clientCertificate: string | null
  /** Certificate and roots come from the Workload API, and the host's name is not checked (domain: agentgateway-1.5-1.7, section 3.3). */
  readonly spiffe: boolean
}

/** Reads a `tls` block of `policies` or of an AgentgatewayPolicy, or the validation of a BackendTLSPolicy. */
export function readTls(
  block: PolicyBlock,
  rules: Pick<AgentgatewayRules, 'policyNames' | 'spiffe' | 'caReferences'>,
): TlsSettings {
  return block.isGatewayApi ? readValidation(block, rules.policyNames) : readOwn(block, rules)
}

const namesIn = (node: YamlNode, field: string): string[] =>
  itemsOf(entryOf(node, field)?.value).map((item) => stringOf(entryOf(item, 'name')?.value) ?? '')

/** What policies may refer to: a Secret from 1.5 on, another key than ca.crt from 1.6 on (domain: agentgateway-1.5-1.7, sections 3.1 and 4.1). */
type CaRules = AgentgatewayRules['caReferences']

function caIn(node: YamlNode, { secrets, keys }: CaRules): CaReference[] {
  return itemsOf(entryOf(node, 'caCertificateRefs')?.value).map((item) => {
    const [kind = 'ConfigMap', name = '', key] = ['kind', 'name', 'key'].map((field) =>
      stringOf(entryOf(item, field)?.value),
    )
    const isRead = kind === 'ConfigMap' || (kind === 'Secret' && secrets)
    return { kind: isRead ? kind : null, name, key: (keys ? key : undefined) ?? 'ca.crt' }
  })
}

function readOwn({ node }: PolicyBlock, rules: Pick<AgentgatewayRules, 'spiffe' | 'caReferences'>): TlsSettings {
  const insecure = stringOf(entryOf(node, 'insecureSkipVerify')?.value)
  return {
    sni: stringOf(entryOf(node, 'sni')?.value) ?? null,
    insecure: insecure === 'All' || insecure === 'Hostname' ? insecure : null,
    names: itemsOf(entryOf(node, 'verifySubjectAltNames')?.value).flatMap((item) => stringOf(item) ?? []),
    ca: caIn(node, rules.caReferences),
    clientCertificate: namesIn(node, 'mtlsCertificateRef')[0] ?? null,
    spiffe: rules.spiffe && stringOf(entryOf(node, 'certificateSource')?.value) === 'SPIFFE',
  }
}

/** Other names of a BackendTLSPolicy count from agentgateway 1.0 on (T16). */
function readValidation({ node }: PolicyBlock, withNames: boolean): TlsSettings {
  const alternatives = itemsOf(entryOf(node, 'subjectAltNames')?.value).flatMap(
    (item) => stringOf(entryOf(item, 'hostname')?.value) ?? stringOf(entryOf(item, 'uri')?.value) ?? [],
  )
  return {
    sni: stringOf(entryOf(node, 'hostname')?.value) ?? null,
    insecure: null,
    names: withNames ? alternatives : [],
    ca: caIn(node, { secrets: false, keys: false }),
    clientCertificate: null,
    spiffe: false,
  }
}

/** A name to send and to verify; an address is verified and not sent. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9A-Fa-f:.]+$/.test(host))
}

/** Whether the text holds the object and it lacks the key; an object outside the text is taken as it must be. */
export function lacksKey(
  world: World,
  kind: 'ConfigMap' | 'Secret',
  namespace: string,
  name: string,
  key: string,
): boolean {
  return isEmpty(contentOf(world, kind, namespace, name, key))
}

/** Whether the text shows that a reference leads to no certificate to trust (D6). */
export function lacksCa(world: World, namespace: string, { kind, name, key }: CaReference): boolean {
  if (kind === null) return true
  const content = contentOf(world, kind, namespace, name, key)
  return isEmpty(content) || (content.is === 'bytes' && !holdsCertificate(content.bytes))
}

/** What the text shows of a client certificate: without its keys none is sent, what is no PEM is refused (D6, D7). */
export function clientCertificateIn(world: World, namespace: string, name: string): 'taken' | 'none' | 'no-pem' {
  const of = (key: string) => contentOf(world, 'Secret', namespace, name, key)
  const [certificate, key] = [of('tls.crt'), of('tls.key')]
  if (certificate.is === 'absent' || key.is === 'absent') return 'none'
  const isBroken =
    (certificate.is === 'bytes' && !holdsCertificate(certificate.bytes)) ||
    (key.is === 'bytes' && !holdsPrivateKey(key.bytes))
  return isBroken ? 'no-pem' : 'taken'
}

/** The Secret of a client certificate brings its own CA where it has one (domain: agentgateway, section 3.2). */
function secretCa(clientCertificate: string | null, namespace: string, world: World): string | null {
  if (clientCertificate === null || !world.find('Secret', namespace, clientCertificate)) return null
  return lacksKey(world, 'Secret', namespace, clientCertificate, 'ca.crt') ? null : clientCertificate
}

/** What a TLS block makes of a connection (domain: agentgateway, section 3.2). `host` is null for pods behind a Service. */
export function tlsWire(
  settings: TlsSettings,
  host: string | null,
  httpVersion: Wire['httpVersion'],
  namespace: string,
  world: World,
): Wire {
  if (settings.spiffe) return bySpiffe(settings, host, httpVersion)
  const verify = settings.insecure === 'All' ? 'none' : settings.insecure === 'Hostname' ? 'chain' : 'chain+name'
  const name = settings.sni ?? host
  const own = settings.ca[0] ?? null
  const given = settings.clientCertificate
  const sent = given !== null && clientCertificateIn(world, namespace, given) === 'none' ? null : given
  const fromSecret = own === null ? secretCa(settings.clientCertificate, namespace, world) : null
  const names = settings.names.length > 0 ? settings.names : name === null ? [] : [name]
  return {
    ...NO_WIRE,
    scheme: 'https',
    sni: settings.sni ?? (host !== null && !isAddress(host) ? host : null),
    verify,
    verifiedNames: verify === 'chain+name' ? names : [],
    trust:
      verify === 'none'
        ? null
        : own !== null
          ? own.kind === 'Secret'
            ? 'secret'
            : 'configmap'
          : fromSecret !== null
            ? 'secret'
            : 'system',
    trustRef: verify === 'none' ? null : (own?.name ?? fromSecret),
    clientCertificate: sent,
    httpVersion,
  }
}

/** Mutual TLS by the mesh's own identities: any workload of the trust domain, or those listed (domain: agentgateway-1.5-1.7, section 3.3, N16). */
function bySpiffe({ sni, names }: TlsSettings, host: string | null, httpVersion: Wire['httpVersion']): Wire {
  return {
    ...NO_WIRE,
    scheme: 'https',
    sni: sni ?? (host !== null && !isAddress(host) ? host : null),
    verify: names.length > 0 ? 'chain+name' : 'chain',
    verifiedNames: names,
    httpVersion,
  }
}
