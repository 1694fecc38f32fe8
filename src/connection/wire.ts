/** What goes on the wire to one endpoint, field by field as docs/engine.md has it; `unknown` where releases leave it open. */
export interface Wire {
  readonly scheme: 'http' | 'https' | 'unknown' | null
  readonly sni: string | null
  readonly verify: 'none' | 'chain' | 'chain+name' | 'unknown' | null
  readonly verifiedNames: readonly string[]
  readonly trust: 'system' | 'configmap' | 'secret' | 'nothing' | 'unknown' | null
  readonly trustRef: string | null
  readonly clientCertificate: string | null
  readonly httpVersion: '1.1' | '2' | 'negotiated' | 'client' | 'unknown' | null
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

/** What several answers have in common; what they differ in is not known. */
export function common(wires: readonly [Wire, ...Wire[]]): Wire {
  const [first, ...others] = wires
  const agree = (field: keyof Wire): boolean =>
    others.every((other) => JSON.stringify(other[field]) === JSON.stringify(first[field]))
  const text = (field: 'sni' | 'trustRef' | 'clientCertificate' | 'via'): string | null =>
    agree(field) ? first[field] : 'unknown'
  return {
    scheme: agree('scheme') ? first.scheme : 'unknown',
    sni: text('sni'),
    verify: agree('verify') ? first.verify : 'unknown',
    verifiedNames: agree('verifiedNames') ? first.verifiedNames : [],
    trust: agree('trust') ? first.trust : 'unknown',
    trustRef: text('trustRef'),
    clientCertificate: text('clientCertificate'),
    httpVersion: agree('httpVersion') ? first.httpVersion : 'unknown',
    via: text('via'),
  }
}
