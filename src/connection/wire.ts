import type { Params } from '../findings.js'
import type { FindingCode, RuleCode } from '../text/words.js'
import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'

/** One rule that took part in an answer, with the place in the text that made it apply. */
export interface Reason {
  readonly rule: RuleCode | FindingCode
  readonly params: Params
  /** Null where the rule is about something absent. */
  readonly place: { readonly document: number; readonly path: Path; readonly range: Range } | null
}

/** What goes on the wire to one endpoint; field by field as `contract` section 2 of the docs names it. */
export interface Wire {
  readonly scheme: 'http' | 'https' | 'unknown' | null
  readonly sni: string | null
  readonly verify: 'none' | 'chain' | 'chain+name' | null
  readonly verifiedNames: readonly string[]
  readonly trust: 'system' | 'configmap' | 'secret' | 'nothing' | null
  readonly trustRef: string | null
  readonly clientCertificate: string | null
  readonly httpVersion: '1.1' | '2' | 'negotiated' | 'client' | null
  readonly via: string | null
}

/** Nothing goes out. */
export const NO_WIRE: Wire = {
  scheme: null,
  sni: null,
  verify: null,
  verifiedNames: [],
  trust: null,
  trustRef: null,
  clientCertificate: null,
  httpVersion: null,
  via: null,
}

/** Plain HTTP. */
export function plaintext(httpVersion: Wire['httpVersion']): Wire {
  return { ...NO_WIRE, scheme: 'http', httpVersion }
}

/** TLS with the host as SNI; the chain is checked against the proxy's own CAs, or nothing is. */
export function tls(host: string, verify: 'none' | 'chain', httpVersion: Wire['httpVersion']): Wire {
  return { ...NO_WIRE, scheme: 'https', sni: host, verify, trust: verify === 'none' ? null : 'system', httpVersion }
}
