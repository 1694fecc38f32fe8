import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FindingCode } from '../model/codes/codes.js'
import { trapCases } from './support/trap-cases.js'
import { testShared } from './support/shared.js'

// Every row of the three trap tables of the domain documents: the codes that tell it, or why nothing of a text can.

type Row = readonly FindingCode[] | string

const ENVOY: Readonly<Record<string, Row>> = {
  T1: ['mixed-providers'],
  T1b: ['route-configuration-refused'],
  T1c: ['ai-policy-crashes'],
  T1d: ['mixed-providers-as-client'],
  T2: ['secret-ref-missing'],
  T3: ['group-without-members'],
  T4: ['group-without-members'],
  T5: ['in-other-namespace', 'secret-nameless'],
  T6: ['secret-key-missing', 'secret-not-text'],
  T7: ['inline-token-missing'],
  T8: ['inline-bearer'],
  T9: ['unknown-field', 'shape-not-served'],
  T10: ['tls-port-in-plaintext'],
  T11: 'what a server on port 443 speaks stands in no text; the badge says that TLS is sent',
  T12: ['tls-to-plain-port'],
  T13: ['policy-without-effect'],
  T14: ['unknown-field'],
  T15: ['cluster-name-public-ca', 'production-unverified'],
  T16: 'which image the proxy runs stands in no text',
  T17: ['ai-extension-off'],
  T18: 'which routes share a listener is no fault of a backend; where the extension is off, T17 says so',
  T19: ['ai-extension-off'],
  T20: ['provider-not-on-envoy'],
  T21: ['gemini-passthrough'],
  T22: ['anthropic-version-ignored'],
  T23: ['host-not-a-name'],
  T24: ['vertex-global'],
  T25: ['secret-line-break'],
  T26: ['route-names-port'],
  T27: ['reference-grant-missing'],
  T28: ['route-rewrites-host'],
  T29: ['first-member-counts'],
  T30: ['short-host'],
  T31: ['pool-secrets-not-loaded'],
  T32: ['route-without-timeout'],
  T33: 'whether clients want streams stands in no text; the request shows both paths',
  T34: 'it is so for everybody with a Gemini key; the request shows the key in the query and in the header',
  T35: ['stray-secret-ref'],
}

const AGENTGATEWAY: Readonly<Record<string, Row>> = {
  T1: ['no-tls-policy-on-tls-port', 'no-backend-tls-policy', 'plaintext-credential'],
  T2: ['implicit-credentials-lost'],
  T3: ['aws-region-missing'],
  T4: ['clients-choose-path', 'prefix-reaches-provider'],
  T5: ['path-overwritten'],
  T6: ['prefix-ignored'],
  T7: ['azure-becomes-openai'],
  T8: ['auth-header-ignored'],
  T9: ['key-not-moved'],
  T10: ['token-secret-missing'],
  T11: ['client-host-kept'],
  T12: ['policy-reference-broken'],
  T13: ['policy-reference-broken'],
  T14: ['policy-reference-broken'],
  T15: ['policy-reference-broken'],
  T16: ['names-not-read'],
  T17: ['policy-misses-backend'],
  T18: ['default-host-retrusted'],
  T19: ['policy-block-replaced'],
  T20: ['default-host-retrusted'],
  T21: ['address-verified'],
  T22: ['host-not-a-name'],
  T23: ['vertex-global'],
  T24: ['vertex-global'],
  T25: ['foundry-suffix'],
  T26: ['azure-endpoint-completed'],
  T27: 'versions of controller and data plane that differ stand in no text',
  T28: ['failover-needs-health'],
  T29: ['health-without-eviction'],
  T30: ['name-in-two-groups'],
  T31: ['tcp-ignored'],
  T32: ['route-type-missing'],
  T33: ['policy-reference-broken'],
  T34: ['credential-rejected'],
  T35: ['credential-rejected'],
  T36: ['required', 'identity-of-three'],
  T37: ['bearer-twice'],
  T38: 'whether a server cares for the port in Host stands in no text; the request shows the Host',
  T39: ['service-tls-port'],
  T40: ['too-many'],
  T41: ['default-host-retrusted'],
  T42: ['host-not-a-name'],
  T43: ['requires'],
  T44: ['unknown-field'],
}

/** What lies in codes that are no traps: the API server says it, and vectors hold it. */
const OF_THE_SERVER: readonly FindingCode[] = ['unknown-field', 'shape-not-served', 'required', 'too-many', 'requires']

const TABLES = [
  { document: 'kgateway-envoy.md', rows: ENVOY, id: /^\| (T\d+[a-z]?) \|/gm },
  { document: 'agentgateway.md', rows: AGENTGATEWAY, id: /^\| (T\d+) \|/gm },
]

describe.each(TABLES)('$document', ({ document, rows, id }) => {
  testShared('each row of its trap table is told by a code, or has a reason', `domain/${document}`, (file) => {
    const found = [...fs.readFileSync(file, 'utf8').matchAll(id)].map(([, name]) => name ?? '')
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(rows).toSorted())
  })

  const traps = Object.entries(rows).flatMap(([name, row]) =>
    typeof row === 'string' ? [] : row.filter((code) => !OF_THE_SERVER.includes(code)).map((code) => [name, code]),
  )
  test.each(traps)('%s: %s closes in a text of its own', (_, code) => {
    expect(trapCases().get(code)?.length).toBeGreaterThan(0)
  })
})
