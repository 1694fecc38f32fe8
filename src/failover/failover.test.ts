import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { read } from '../reading.js'
import { printDocument } from '../yaml/edit/print.js'
import type { Json } from '../yaml/nodes.js'
import { request } from './play.js'
import { poolOf, poolsOf } from './pool-of.js'
import type { Fault, Pool } from './pool.js'
import { begin, wait } from './state.js'

type Obj = Record<string, Json>

const TOKEN = { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } }
const old = (group: number, ai: Obj): Json => ({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: { type: 'AI', ai: group === 20 ? { multipool: { priorities: ai['groups'] ?? [] } } : { priorityGroups: ai['groups'] ?? [] } } }) // prettier-ignore
/** kgateway 2.0 and 2.1: one member in each of two groups. */
const two20 = old(20, { groups: ['a', 'b'].map((host) => ({ pool: [{ provider: { openai: TOKEN }, hostOverride: { host: `${host}.corp.net`, port: 443 } }] })) }) // prettier-ignore
const two21 = old(21, { groups: ['a', 'b'].map((name) => ({ providers: [{ name, openai: TOKEN, host: `${name}.corp.net`, port: 443 }] })) }) // prettier-ignore
const two = (policies?: Obj, own: readonly (Obj | null)[] = [null, null]): Json => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name: 'b' },
  spec: {
    ai: {
      groups: own.map((each, i) => ({
        providers: [{ name: 'ab'.charAt(i), openai: {}, ...(each && { policies: each }) }],
      })),
    },
    ...(policies && { policies }),
  },
})
const route = (kind: 'Backend' | 'AgentgatewayBackend', rule: Obj): Json => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'r' },
  spec: {
    parentRefs: [{ name: 'gw' }],
    rules: [
      {
        backendRefs: [{ group: kind === 'Backend' ? 'gateway.kgateway.dev' : 'agentgateway.dev', kind, name: 'b' }],
        ...rule,
      },
    ],
  },
})
const outliers = (outlierDetection: Obj): Json => ({
  apiVersion: 'gateway.kgateway.dev/v1alpha1',
  kind: 'BackendConfigPolicy',
  metadata: { name: 'p' },
  spec: { targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'b' }], outlierDetection },
})

function pool(release: string, documents: readonly Json[], more: Partial<Settings> = {}, at = 0): Pool {
  const text = documents.map(printDocument).join('---\n')
  const found = poolOf(read(text, { ...DEFAULT_SETTINGS, release, agentgatewayModels: 'on', ...more }), at)
  if (!found) throw new Error('no pool')
  return found
}

const is = (kind: Exclude<Fault['kind'], 'rate-limited'>): Fault => ({ kind })
const limited = (retryAfter: number | null = null): Fault => ({ kind: 'rate-limited', retryAfter })
const OK = is('none')

/** The targets and the client's status of so many requests, `0:500` for the first target and 500; `0,1:200` with a retry. */
function play(on: Pool, faults: readonly Fault[], count: number): string {
  let state = begin(on)
  const told: string[] = []
  for (let i = 0; i < count; i++) {
    const { attempts, client, state: after } = request(on, state, faults)
    told.push(`${attempts.map(({ target }) => target ?? '-').join(',')}:${client.status ?? 'waits'}`)
    state = after
  }
  return told.join(' ')
}

describe('Envoy (domain: kgateway-envoy, section 4.4)', () => {
  const config = outliers({})
  const rows: readonly [string, Fault, string, string, string][] = [
    // event at the first group                    2.0            2.1            2.1 with outlierDetection
    ['DNS never resolves', is('dns'), '1:200 1:200', '1:200 1:200', '1:200 1:200'],
    ['HTTP 5xx', is('server-error'), '0:500 0:500 0:500 0:500 0:500 0:500', '0:500 0:500 0:500 0:500 0:500 0:500', '0:500 0:500 0:500 0:500 0:500 1:200'], // prettier-ignore
    ['connection refused', is('refused'), '0:503 0:503 0:503 0:503 0:503 0:503', '0:503 0:503 0:503 0:503 0:503 0:503', '0:503 0:503 0:503 0:503 0:503 1:200'], // prettier-ignore
    ['HTTP 429', limited(1000), '0:429 0:429 0:429 0:429 0:429 0:429', '0:429 0:429 0:429 0:429 0:429 0:429', '0:429 0:429 0:429 0:429 0:429 0:429'], // prettier-ignore
    ['a model slower than 15 s', is('slow'), '0:504 0:504', '0:504 0:504', '0:504 0:504 0:504 0:504 0:504 1:200'],
  ]

  test.each(rows)('%s', (_, fault, on20, on21, detecting) => {
    const count = (told: string): number => told.split(' ').length
    for (const release of ['kgateway@2.0.0', 'kgateway@2.0.5'])
      expect(play(pool(release, [two20]), [fault, OK], count(on20)), release).toBe(on20)
    expect(play(pool('kgateway@2.1.2', [two21]), [fault, OK], count(on21))).toBe(on21)
    expect(play(pool('kgateway@2.1.2', [two21, config]), [fault, OK], count(detecting))).toBe(detecting)
  })

  test('a name that led to addresses once keeps them', () => {
    const on = pool('kgateway@2.0.5', [two20])
    const { state } = request(on, begin(on), [OK, OK])
    expect(request(on, state, [is('dns'), OK]).attempts[0]).toMatchObject({ target: 0, answer: { status: 200 } })
  })

  test('an ejected host is out for 30 s, and longer the next time', () => {
    const on = pool('kgateway@2.1.2', [two21, outliers({ consecutive5xx: 1 })])
    const first = request(on, begin(on), [is('server-error')])
    expect(first.attempts[0].evicts).toEqual({ target: 0, duration: 30_000 })
    expect(request(on, wait(first.state, 29_999), []).attempts[0].target).toBe(1)
    const back = request(on, wait(first.state, 30_000), [is('server-error')])
    expect(back.attempts[0]).toMatchObject({ target: 0, evicts: { duration: 60_000 } })
  })

  test('only a tenth of the hosts may be out, though always one', () => {
    const one = pool('kgateway@2.1.2', [two21, outliers({ consecutive5xx: 1 })])
    expect(play(one, [is('server-error'), is('server-error')], 3)).toBe('0:500 1:500 1:500')
    const all = pool('kgateway@2.1.2', [two21, outliers({ consecutive5xx: 1, maxEjectionPercent: 100 })])
    expect(play(all, [is('server-error'), is('server-error')], 3)).toBe('0:500 1:500 0:500')
  })

  test('a detector of outliers counts for nothing on 2.0', () => {
    const on = pool('kgateway@2.0.5', [two20, outliers({ consecutive5xx: 1 })])
    expect(play(on, [is('server-error')], 3)).toBe('0:500 0:500 0:500')
  })

  test.each([
    ['kgateway@2.0.0', two20, '0:503'],
    ['kgateway@2.0.1', two20, '0,0,0:503'],
    ['kgateway@2.0.5', two20, '0:503'],
    ['kgateway@2.1.2', two21, '0,0,0:503'],
  ])('%s: retries of a route, in the same group', (release, backend, wanted) => {
    const on = pool(release, [backend, route('Backend', { retry: { attempts: 2, codes: [503] } })])
    expect(play(on, [is('refused')], 1)).toBe(wanted)
  })

  test('a route says how long a request may take (T32)', () => {
    const on = pool('kgateway@2.0.5', [two20, route('Backend', { timeouts: { request: '60s' } })])
    expect(play(on, [is('slow')], 1)).toBe('0:200')
    expect(play(on, [is('timeout')], 1)).toBe('0:504')
  })

  test('within a group addresses share the requests', () => {
    const pair = old(20, { groups: [{ pool: ['a', 'b'].map((host) => ({ provider: { openai: TOKEN }, hostOverride: { host: `${host}.corp.net`, port: 443 } })) }] }) // prettier-ignore
    const on = pool('kgateway@2.0.5', [pair])
    expect(play(on, [], 4)).toBe('0:200 1:200 0:200 1:200')
    expect(on.unsure).toContain('addresses')
  })
})

describe('agentgateway (domain: agentgateway, section 4.6)', () => {
  const health = (more: Obj = {}): Obj => ({ health: { eviction: {}, ...more } })
  const OLD = ['kgateway@2.2.0', 'kgateway@2.2.4']
  const BEFORE_13 = ['agentgateway@1.0.0', 'agentgateway@1.1.0', 'agentgateway@1.2.1']
  const FROM_13 = ['agentgateway@1.3.0', 'agentgateway@1.4.1', 'agentgateway@1.5.0']
  const FROM_16 = ['agentgateway@1.6.0', 'agentgateway@1.7.0']

  test.each(OLD)('%s: a 429 that names a time evicts for that time, and nothing else does', (release) => {
    const on = pool(release, [two()])
    for (const fault of [is('server-error'), is('refused'), is('dns'), limited()])
      expect(play(on, [fault], 3), fault.kind).toMatch(/^0:\d+ 0:\d+ 0:\d+$/)
    const { attempts, state } = request(on, begin(on), [limited(7000)])
    expect(attempts[0]).toMatchObject({ answer: { status: 429 }, evicts: { target: 0, duration: 7000 } })
    expect(request(on, state, []).attempts[0].target).toBe(1)
    expect(request(on, wait(state, 7000), []).attempts[0].target).toBe(0)
  })

  test('2.1 on this data plane does the same', () => {
    const on = pool('kgateway@2.1.2', [two21], { dataPlane: 'agentgateway' })
    expect(play(on, [limited(7000)], 2)).toBe('0:429 1:200')
    expect(play(on, [is('server-error')], 2)).toBe('0:500 0:500')
  })

  test.each([...BEFORE_13, ...FROM_13])('%s: without health nothing moves (T28)', (release) => {
    for (const fault of [is('server-error'), is('refused'), is('dns'), limited(7000)])
      expect(play(pool(release, [two()]), [fault], 3), fault.kind).toMatch(/^0:\d+ 0:\d+ 0:\d+$/)
  })

  test.each([...BEFORE_13, ...FROM_13, ...FROM_16])(
    '%s: eviction after one 5xx or failed connection, not after a 429',
    (release) => {
      const on = pool(release, [two(health())])
      for (const fault of [is('server-error'), is('refused'), is('dns')])
        expect(play(on, [fault], 2), fault.kind).toMatch(/^0:50\d 1:200$/)
      expect(play(on, [limited(7000)], 2)).toBe('0:429 0:429')
    },
  )

  test.each([...BEFORE_13, ...FROM_13])('%s: the condition says what is bad', (release) => {
    const on = pool(release, [two(health({ unhealthyCondition: 'response.code == 429' }))])
    expect(play(on, [limited()], 2)).toBe('0:429 1:200')
    expect(play(on, [is('server-error')], 2)).toBe('0:500 0:500')
  })

  test('times: the policy’s, longer each time it is evicted again', () => {
    const on = pool('agentgateway@1.4.1', [two(health({ eviction: { duration: '10s' } }))])
    const first = request(on, begin(on), [is('server-error')])
    expect(first.attempts[0].evicts?.duration).toBe(10_000)
    const again = request(on, wait(first.state, 10_000), [is('server-error')])
    expect(again.attempts[0].evicts?.duration).toBe(20_000)
    expect(request(pool('agentgateway@1.4.1', [two(health())]), begin(on), [is('refused')]).attempts[0].evicts?.duration).toBe(3000) // prettier-ignore
  })

  test('so many bad answers in a row, one good one between them starts anew', () => {
    const on = pool('agentgateway@1.4.1', [two(health({ eviction: { consecutiveFailures: 3 } }))])
    expect(play(on, [is('server-error')], 4)).toBe('0:500 0:500 0:500 1:200')
    let { state } = request(on, begin(on), [is('server-error')])
    for (const fault of [is('server-error'), OK, is('server-error'), is('server-error')])
      state = request(on, state, [fault]).state
    expect(state.targets[0]).toMatchObject({ failures: 2, until: null })
  })

  test.each(BEFORE_13)('%s: a condition without eviction evicts for 3 s', (release) => {
    const on = pool(release, [two({ health: { unhealthyCondition: 'response.code >= 429' } })])
    expect(request(on, begin(on), [is('server-error')]).attempts[0].evicts?.duration).toBe(3000)
    expect(request(on, begin(on), [limited(9000)]).attempts[0].evicts?.duration).toBe(9000)
  })

  test.each([...FROM_13, ...FROM_16])('%s: it evicts only where a 429 names a time (T29, N9)', (release) => {
    const on = pool(release, [two({ health: { unhealthyCondition: 'response.code >= 429' } })])
    expect(play(on, [is('server-error')], 3)).toBe('0:500 0:500 0:500')
    expect(request(on, begin(on), [limited(9000)]).attempts[0].evicts?.duration).toBe(9000)
  })

  test.each(BEFORE_13)('%s: health of a provider counts for nothing (C3)', (release) => {
    expect(play(pool(release, [two(undefined, [health(), health()])]), [is('server-error')], 2)).toBe('0:500 0:500')
  })

  test.each(FROM_13)('%s: it counts', (release) => {
    expect(play(pool(release, [two(undefined, [health(), null])]), [is('server-error')], 2)).toBe('0:500 1:200')
  })

  test.each(FROM_16)(
    '%s: a default eviction where there are several groups, of which little is known (1.5–1.7, section 4.5)',
    (release) => {
      const on = pool(release, [two()])
      expect(play(on, [is('server-error')], 2)).toBe('0:500 1:200')
      expect(on.open).toContain('default-eviction')
      expect(pool(release, [two(health())]).open).not.toContain('default-eviction')
      expect(pool(release, [two(undefined, [null])]).targets[0]?.health).toEqual({ is: 'never' })
    },
  )

  test('1.7 says that its data plane was not at hand', () => {
    expect(pool('agentgateway@1.7.0', [two()]).open).toContain('data-plane')
    expect(pool('agentgateway@1.4.1', [two()]).open).toEqual([])
  })

  test('where every group is out, the first is used all the same', () => {
    const on = pool('agentgateway@1.4.1', [two(health())])
    const faults = [is('server-error'), is('server-error')]
    expect(play(on, faults, 4)).toBe('0:500 1:500 0:500 0:500')
  })

  const retry = route('AgentgatewayBackend', { retry: { attempts: 1, codes: [500] } })
  test.each(BEFORE_13)('%s: a retry meets the same target, which is out afterwards', (release) => {
    expect(play(pool(release, [two(health()), retry]), [is('server-error')], 2)).toBe('0,0:500 1:200')
  })

  test.each(FROM_13)('%s: a retry sees the eviction, and the client none of it', (release) => {
    expect(play(pool(release, [two(health()), retry]), [is('server-error')], 2)).toBe('0,1:200 1:200')
  })

  const waits = route('AgentgatewayBackend', { retry: { attempts: 1, codes: [500], backoff: '2s' } })
  test.each([...BEFORE_13, ...FROM_13])(
    '%s: health without eviction takes the backoff of a retry for its time',
    (release) => {
      const on = pool(release, [two({ health: { unhealthyCondition: 'response.code >= 500' } }), waits])
      const evictions = (fault: Fault): unknown[] => request(on, begin(on), [fault]).attempts.flatMap(({ evicts }) => evicts?.duration ?? []) // prettier-ignore
      expect(evictions(is('server-error'))).toEqual([2000])
      expect(evictions({ kind: 'refused' })).toEqual([2000])
    },
  )

  test('ways that say different things are told apart, those that agree are one', () => {
    const named = (name: string, rule: Obj): Json => ({ ...(route('AgentgatewayBackend', rule) as Obj), metadata: { name } }) // prettier-ignore
    const routes = [named('r1', {}), named('r2', { retry: { attempts: 1, codes: [500] } }), named('r3', {})]
    const text = [two(health()), ...routes].map(printDocument).join('---\n')
    const reading = read(text, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' })
    const pools = poolsOf(reading, 0)
    expect(pools.map(({ vias, pool: by }) => [vias.length, play(by, [is('server-error')], 1)])).toEqual([
      [2, '0:500'],
      [1, '0,1:200'],
    ])
    expect(poolOf(reading, 0, pools[1]?.vias[0])).toEqual(pools[1]?.pool)
  })

  test('codes that no retry lists reach the client', () => {
    expect(play(pool('agentgateway@1.4.1', [two(health()), retry]), [limited()], 1)).toBe('0:429')
  })

  test('a policy on the route may bring the retry, and a timeout', () => {
    const policy: Json = {
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayPolicy',
      metadata: { name: 'p' },
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'r' }],
        traffic: { retry: { attempts: 1, codes: [500] }, timeouts: { request: '5s' } },
      },
    }
    const on = pool('agentgateway@1.4.1', [two(health()), route('AgentgatewayBackend', {}), policy])
    expect(play(on, [is('server-error')], 1)).toBe('0,1:200')
    expect(on.timeout).toBe(5000)
  })

  test('http.requestTimeout ends what never answers with 504; without one the client waits', () => {
    expect(play(pool('agentgateway@1.4.1', [two()]), [is('timeout')], 1)).toBe('0:waits')
    expect(play(pool('agentgateway@1.4.1', [two({ http: { requestTimeout: '10s' } })]), [is('timeout')], 1)).toBe(
      '0:504',
    )
    expect(play(pool('agentgateway@1.4.1', [two()]), [is('slow')], 1)).toBe('0:200')
  })

  test('a backend that the proxy rejects answers 500', () => {
    const names = { tls: { verifySubjectAltNames: ['*.corp.net'] } }
    expect(play(pool('agentgateway@1.4.1', [two(names)]), [], 1)).toBe('-:500')
  })
})

describe('virtual models (domain: agentgateway-1.5-1.7, sections 6 and 9, M35)', () => {
  const model = (name: string, policies?: Obj): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: { name }, spec: { parentRefs: [{ name: 'gw' }], provider: 'OpenAI', ...(policies && { policies }) } }) // prettier-ignore
  const virtual = (of: Obj): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: { name: 'v' }, spec: { parentRefs: [{ name: 'gw' }], virtualModel: of } }) // prettier-ignore
  const targets = (more: (i: number) => Obj): Obj => ({ targets: ['a', 'b'].map((name, i) => ({ modelRef: { name }, ...more(i) })) }) // prettier-ignore
  const failover = virtual({ failover: targets((priority) => ({ priority })) })
  const evicting = { health: { eviction: {} } }

  test.each(['agentgateway@1.4.1', 'agentgateway@1.5.0'])('%s: a target’s own health decides', (release) => {
    expect(play(pool(release, [failover, model('a'), model('b')]), [is('refused')], 2)).toBe('0:503 0:503')
    expect(play(pool(release, [failover, model('a', evicting), model('b')]), [is('refused')], 2)).toBe('0:503 1:200')
  })

  test('from 1.6 on a default does', () => {
    expect(play(pool('agentgateway@1.6.0', [failover, model('a'), model('b')]), [is('refused')], 2)).toBe('0:503 1:200')
  })

  test('weights split requests, whoever fails', () => {
    const on = pool('agentgateway@1.6.0', [virtual({ weighted: targets((i) => ({ weight: i === 0 ? 3 : 1 })) }), model('a', evicting), model('b')]) // prettier-ignore
    expect(play(on, [is('server-error')], 8)).toBe('0:500 0:500 0:500 1:200 0:500 0:500 0:500 1:200')
  })

  test('a condition is not read: each target is possible', () => {
    const on = pool('agentgateway@1.6.0', [virtual({ conditional: { targets: [{ modelRef: { name: 'a' }, when: 'true' }, { modelRef: { name: 'b' } }] } }), model('a'), model('b')]) // prettier-ignore
    expect(request(on, begin(on), []).attempts[0].choice.among.map(({ percent }) => percent)).toEqual([null, null])
  })
})
