import fs from 'node:fs'
import zlib from 'node:zlib'
import { describe, expect } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Analysis } from '../../analyze.js'
import { testShared } from '../support/shared.js'

interface Row {
  readonly name: string
  readonly release: string
  readonly text: string
  /** The data plane too, not only the controller. */
  readonly executed: boolean
  readonly endpoints: readonly Expected[]
}

interface Expected {
  readonly backend: string
  readonly provider: string
  readonly reachable: boolean
  /** The gateway answers by itself. */
  readonly noRequest?: boolean
  readonly host: string | null
  readonly scheme: string
  readonly sni: string | null
  readonly verify: string | null
  readonly verifiedNames: readonly string[] | null
  readonly trust: string | null
  readonly clientCertificate: string | null
  readonly requests?: readonly {
    readonly routeType: string
    readonly streaming: boolean
    readonly path: string
    readonly host: string
    readonly model: string | null
    readonly auth: readonly { readonly in: string; readonly name: string; readonly value: string }[]
  }[]
}

type Endpoint = Analysis['endpoints'][number]

/** What does not agree, and why. */
const LISTED: Readonly<Record<string, string>> = {
  's007-0000 agentgateway@1.3.1 b0/backend':
    'two policies on one target, both with TLS: which one wins is random in each process (D31); the row is one of the two',
  's007-0283 agentgateway@1.3.1 b0/backend': 'as s007-0000',
  's007-0140 agentgateway@1.4.1 b0/p10':
    'nothing in the text asks for TLS to this Service: no other row of its kind has any (section 3.1, A1), and an unverified one can only come from insecureSkipVerify, which the text does not hold',
}

/** Every so many rows, so that the whole suite stays fast; `npm run oracles` takes all. */
const EVERY = process.env['ORACLES'] === 'whole' ? 1 : 5

function found({ documents, endpoints }: Analysis, { backend, provider }: Expected): Endpoint | undefined {
  const document = documents.find(({ kind, name }) => kind === 'AgentgatewayBackend' && name === backend)
  return endpoints.find(
    ({ document: index, member }) =>
      index === document?.index && (provider === 'backend' ? member.name === null : member.name === provider),
  )
}

/**
 * Credentials in one notation: the rows spell tokens of clouds out, keep what stands before a Secret's value, and leave out the
 * client's own header, which passes through.
 */
function placesOf(auth: readonly { readonly in: string; readonly name: string; readonly value: string }[]): string[] {
  const value = (text: string): string =>
    text
      .replace(/^<gcp token for x .*idToken.*>$/, '<GCP ID token>')
      .replace(/^<gcp token for x .*>$/, '<GCP access token>')
      .replace(/^<azure token for x .*>$/, '<Entra token>')
      .replace(/sk-INL-\d|<(?:policies|backend)\.auth\.key>/, '<key>')
      .replace('Bearer <Secret s-bearer', '<Secret s-bearer')
  return auth
    .filter((each) => !each.value.startsWith('<the client’s own'))
    .map((each) =>
      each.in === 'signature'
        ? `signature ${/Secret (\S+),|^(aws\S+)$/.exec(each.value)?.slice(1).join('') ?? 'env'}`
        : `${each.in} ${each.name.toLowerCase()}: ${value(each.value)}`,
    )
    .sort()
}

/** The fields that differ; what the engine calls unknown is not held against it. */
function differences(wanted: Expected, got: Endpoint | undefined, executed: boolean): string[] {
  const differ: string[] = []
  const hold = (field: string, want: unknown, is: unknown): void => {
    if (is !== 'unknown' && JSON.stringify(want ?? null) !== JSON.stringify(is ?? null))
      differ.push(`${field}: ${JSON.stringify(want)}, not ${JSON.stringify(is)}`)
  }
  hold('reachable', wanted.reachable, got?.reachable)
  // A reading of the code does not see what its libraries refuse (D28).
  if (got?.reachable && executed) hold('refused', wanted.noRequest ?? false, got.requests[0]?.refused !== undefined)
  if (!wanted.reachable || !got?.reachable || wanted.noRequest || got.wire.scheme === 'unknown') return differ
  for (const field of ['scheme', 'sni', 'verify', 'trust', 'clientCertificate'] as const)
    hold(field, wanted[field], got.wire[field])
  hold('verifiedNames', [...(wanted.verifiedNames ?? [])].sort(), [...got.wire.verifiedNames].sort())
  if (!got.target) hold('host', wanted.host, got.host)
  for (const request of wanted.requests ?? []) {
    const ofType = got.requests.filter(({ routeType }) => routeType === request.routeType)
    const sent = ofType.find(({ streaming }) => streaming === request.streaming) ?? ofType[0]
    hold('path', request.path, sent?.path)
    hold('Host', request.host, sent?.host)
    hold('auth', placesOf(request.auth), placesOf(sent?.auth ?? []))
    if (request.model !== null) hold('model', request.model, sent?.model)
  }
  return differ
}

describe('random streams of agentgateway', () => {
  testShared(
    'agree with the executed controllers and data plane, but for what is listed',
    'corpus/agentgateway-random.jsonl.gz',
    (file) => {
      const rows = zlib.gunzipSync(fs.readFileSync(file)).toString().trim().split('\n')
      const wrong: Record<string, string[]> = {}
      let compared = 0
      for (const line of rows.filter((_, i) => i % EVERY === 0)) {
        const { name, release, text, executed, endpoints } = JSON.parse(line) as Row
        const analysis = analyze(text, { ...DEFAULT_SETTINGS, release })
        for (const wanted of endpoints) {
          const id = `${name} ${release} ${wanted.backend}/${wanted.provider}`
          const differ = differences(wanted, found(analysis, wanted), executed)
          if (id in LISTED ? differ.length === 0 : differ.length > 0) wrong[id] = differ
          compared++
        }
      }
      expect(wrong).toEqual({})
      expect(compared).toBeGreaterThan(150)
    },
    120_000,
  )
})
