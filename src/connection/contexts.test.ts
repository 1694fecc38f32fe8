import { describe, expect, test, vi } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { World } from '../documents/world.js'
import { read } from '../reading.js'
import { overEveryWay } from './contexts.js'
import { NO_WIRE } from './wire.js'

const NOWHERE = { reachable: true, host: 'h', port: 80, wire: NO_WIRE, because: [] }
const REQUEST = { routeType: 'Completions', streaming: false, host: 'h', auth: [], model: 'm', because: [] } as const

const GROUP = 'gateway.networking.k8s.io/v1'
const rule = (backend: string, more: object = {}) => ({
  backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: backend }],
  ...more,
})
const route = (name: string, ...rules: readonly object[]) => ({
  apiVersion: GROUP,
  kind: 'HTTPRoute',
  metadata: { name },
  spec: { parentRefs: [{ name: 'gw' }], rules },
})
const matches = (...paths: readonly object[]) => ({ matches: paths.map((path) => ({ path })) })
const rewrites = (urlRewrite: object) => ({ filters: [{ type: 'URLRewrite', urlRewrite }] })
const backend = (name: string, ai: object) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name },
  spec: { ai },
})
const own = { openai: {}, host: 'llm.corp.net', port: 80 }

function on(release: string, ...objects: readonly object[]) {
  return analyze(objects.map((each) => JSON.stringify(each)).join('\n---\n'), { ...DEFAULT_SETTINGS, release })
}
/** Path, Host and ways of each context of the first endpoint. */
const contexts = ({ endpoints }: ReturnType<typeof on>): readonly unknown[] =>
  (endpoints[0]?.contexts ?? []).map(({ via, requests: [request] }) => [request?.path, request?.host, via.length])

describe('the path of a route, where the client’s own goes out', () => {
  const CASES: readonly (readonly [string, object, string | null])[] = [
    ['no match', {}, null],
    ['everything', matches({ type: 'PathPrefix', value: '/' }), null],
    ['an expression', matches({ type: 'RegularExpression', value: '/v.*' }), null],
    ['a prefix', matches({ type: 'PathPrefix', value: '/grok/' }), '/grok/…'],
    ['a prefix that is a whole path', matches({ value: '/v1/chat/completions' }), '/v1/chat/completions'],
    ['an exact path', matches({ type: 'Exact', value: '/x' }), '/x'],
    [
      'a full path instead',
      { ...matches({ value: '/g' }), ...rewrites({ path: { type: 'ReplaceFullPath', replaceFullPath: '/v1/x' } }) },
      '/v1/x',
    ],
    [
      'another prefix',
      {
        ...matches({ value: '/g' }),
        ...rewrites({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2/' } }),
      },
      '/v2/…',
    ],
    [
      'no prefix any more',
      { ...matches({ value: '/g' }), ...rewrites({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } }) },
      '/…',
    ],
    [
      'a prefix before everything',
      rewrites({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/api' } }),
      '/api{client.path}',
    ],
    [
      'a prefix that is a whole path, replaced',
      {
        ...matches({ value: '/g/v1/messages' }),
        ...rewrites({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v1/messages' } }),
      },
      '/v1/messages',
    ],
  ]
  test.each(CASES)('%s', (_, more, path) => {
    const answer = on('agentgateway@1.4.1', backend('t', { provider: own }), route('r', rule('t', more)))
    expect(answer.endpoints[0]?.requests).toMatchObject([{ path: '{client.path}' }])
    expect(contexts(answer)).toEqual(path === null ? [] : [[path, 'llm.corp.net', 1]])
  })
  test('each match counts, and the reason leads to it', () => {
    const two = matches({ value: '/a' }, { value: '/b' })
    const answer = on('agentgateway@1.4.1', backend('t', { provider: own }), route('r', rule('t', two)))
    expect(contexts(answer)).toEqual([
      ['/a/…', 'llm.corp.net', 1],
      ['/b/…', 'llm.corp.net', 1],
    ])
    expect(answer.endpoints[0]?.contexts?.[1]?.requests[0]?.because[1]).toMatchObject({
      part: 'path',
      rule: 'path-matched-by-route',
      place: { path: ['spec', 'rules', 0, 'matches', 1, 'path'] },
    })
  })
  test('where the backend sets the path no route does', () => {
    const grok = matches({ value: '/grok' })
    for (const provider of [{ openai: {} }, { ...own, path: '/p' }, { ...own, pathPrefix: '/p' }])
      expect(contexts(on('agentgateway@1.4.1', backend('t', { provider }), route('r', rule('t', grok))))).toEqual([])
  })
})

describe('D5: the Host of a URLRewrite', () => {
  const routed = route('r', rule('t', rewrites({ hostname: 'h.net' })))
  test('goes out with a host of one’s own, and is the endpoint’s own where every way sets it', () => {
    const answer = on('agentgateway@1.4.1', backend('t', { provider: own }), routed)
    expect(answer.endpoints[0]).toMatchObject({ requests: [{ host: 'h.net' }] })
    expect(contexts(answer)).toEqual([])
  })
  test('is a context where another way does not', () => {
    const answer = on('agentgateway@1.4.1', backend('t', { provider: own }), routed, route('s', rule('t')))
    expect(answer.endpoints[0]).toMatchObject({ requests: [{ host: 'llm.corp.net' }] })
    expect(contexts(answer)).toEqual([['{client.path}', 'h.net', 1]])
  })
  test('does not with the provider’s own', () => {
    const answer = on('agentgateway@1.4.1', backend('t', { provider: { openai: {} } }), routed)
    expect(answer.endpoints[0]).toMatchObject({ requests: [{ host: 'api.openai.com' }] })
    expect(contexts(answer)).toEqual([])
  })
})

describe('many ways', () => {
  const members = (n: number) => ({
    groups: [{ providers: Array.from({ length: n }, (_, i) => ({ name: `m${i}`, ...own })) }],
  })
  const routes = (n: number, path: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => route(`r${String(i).padStart(3, '0')}`, rule('t', matches({ value: path(i) }))))

  test('with one answer are one context, which names the first twenty', () => {
    const answer = on('agentgateway@1.4.1', backend('t', members(2)), ...routes(100, () => '/grok'))
    expect(contexts(answer)).toEqual([['/grok/…', 'llm.corp.net', 20]])
    expect(answer.endpoints[0]?.contexts?.[0]?.via.slice(0, 2)).toEqual([
      'HTTPRoute default/r000 rules[0]',
      'HTTPRoute default/r001 rules[0]',
    ])
    expect(answer.endpoints[0]?.more).toBeUndefined()
  })
  test('with many answers: twenty are told, and how many more there are', () => {
    const answer = on('agentgateway@1.4.1', backend('t', members(1)), ...routes(100, (i) => `/p${i}`))
    expect(contexts(answer)).toHaveLength(20)
    expect(answer.endpoints[0]?.more).toBe(80)
  })
  test('work is counted: what does not depend on the path is worked out once, however many paths there are', () => {
    const work = (n: number) => {
      const text = [backend('t', members(1)), ...routes(n, (i) => `/p${i}`)].map((each) => JSON.stringify(each))
      const settings = { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' }
      const { documents, facts } = read(text.join('\n---\n'), settings)
      const [document] = documents
      if (!document?.backend) throw new Error('no backend')
      const world = new World(documents, 'default')
      const surroundings = { document, backend: document.backend, facts, world, namespace: 'default' }
      const bases = new Set<unknown>()
      let answers = 0
      overEveryWay(
        surroundings,
        (way, base) => {
          answers++
          bases.add(base)
          return { ...NOWHERE, requests: [{ ...REQUEST, path: way?.path?.value ?? '{client.path}' }] }
        },
        true,
      )
      return { answers, bases: bases.size }
    }
    expect(work(1000)).toEqual(work(100))
    expect(work(1000).bases).toBe(2)
    expect(work(1000).answers).toBeLessThanOrEqual(62)
  })
  test('work is counted: it grows with the routes and with the members, not with one times the other', () => {
    const work = (m: number, n: number) => {
      const spies = (['all', 'find', 'once'] as const).map((name) => vi.spyOn(World.prototype, name))
      const { endpoints } = on('agentgateway@1.4.1', backend('t', members(m)), ...routes(n, (i) => `/p${i}`))
      const steps = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
      for (const spy of spies) spy.mockRestore()
      expect(endpoints.flatMap(({ contexts: found = [] }) => found)).toHaveLength(20 * m)
      return steps
    }
    const moreMembers = (n: number) => work(20, n) - work(10, n)
    expect(moreMembers(200)).toBe(moreMembers(100))
    expect(moreMembers(100)).toBeGreaterThan(0)
    expect(work(10, 400) - work(10, 200)).toBe(2 * (work(10, 200) - work(10, 100)))
  })
  test('alike ways are one answer for every member, however many they are', () => {
    const answers = (n: number) => {
      const { endpoints } = on('agentgateway@1.4.1', backend('t', members(3)), ...routes(n, () => '/grok'))
      return endpoints.map(({ contexts: found = [] }) => found.length)
    }
    expect(answers(300)).toEqual(answers(30))
  })
})
