import type { World } from '../../documents/world.js'
import type { AgentgatewayRules } from './rules.js'
import { clientCertificateIn, isAddress, lacksCa, readTls } from './tls-block.js'
import type { PolicyBlock } from './policy-blocks.js'

/** Why the data plane can make no TLS client of a block, and the text that is to blame. */
export interface TlsFault {
  readonly fault: 'name' | 'certificate' | 'trust'
  readonly text: string
}

/**
 * What the data plane refuses in a TLS block; null where nothing is known to be wrong (domain: agentgateway, D1, D7, D24).
 * Inline that costs the whole backend, in an attached policy only the block.
 */
export function tlsFault(
  block: PolicyBlock,
  {
    world,
    rules,
  }: {
    readonly world: World
    readonly rules: Pick<AgentgatewayRules, 'policyNames' | 'refusesNames' | 'missingCa' | 'spiffe' | 'caReferences'>
  },
): TlsFault | null {
  const { insecure, names, ca, clientCertificate } = readTls(block, rules)
  const namespace = world.namespaceOf(block.document)
  if (clientCertificate !== null && clientCertificateIn(world, namespace, clientCertificate) === 'no-pem')
    return { fault: 'certificate', text: clientCertificate }
  const [root] = ca
  const trustsNothing =
    (block.source === 'provider' ? rules.missingCa.provider : rules.missingCa.attached) === 'nothing'
  if (insecure === 'Hostname' && root !== undefined && trustsNothing && lacksCa(world, namespace, root))
    return { fault: 'trust', text: root.name }
  const name = insecure === null && rules.refusesNames ? names.find((each) => !isName(each)) : undefined
  return name === undefined ? null : { fault: 'name', text: name }
}

/** A DNS name without wildcards, an address, or a URI: what a certificate can be held against (D1). */
function isName(text: string): boolean {
  return text.includes('://') || isAddress(text) || (text.length <= 253 && DNS_NAME.test(text))
}

const LABEL = '(?!-)[A-Za-z0-9_-]{1,63}(?<!-)'
const DNS_NAME = new RegExp(`^(?:${LABEL}\\.)*(?!\\d+\\.?$)${LABEL}\\.?$`)
