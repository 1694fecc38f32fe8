import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { report } from '../report.js'
import { minorOf } from './descent.js'
import { evidenceOf, releaseId } from './release.js'
import { SOURCES } from './sources.js'
import { BESIDE, findRelease, LINE, releases } from './table.js'

const on = (release: string, text: string) => report('f', read(text, { ...DEFAULT_SETTINGS, release }))
const backend = (spec: object, kind = 'AgentgatewayBackend', group = 'agentgateway.dev') =>
  JSON.stringify({ apiVersion: `${group}/v1alpha1`, kind, metadata: { name: 'b' }, spec })
const OPENAI = backend({ ai: { provider: { openai: {} } } })
const MODEL = JSON.stringify({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayModel',
  metadata: { name: 'm' },
  spec: { parentRefs: [{ name: 'gw' }], provider: 'OpenAI' },
})

describe('the table', () => {
  // contract, section 1
  const NAMES = {
    kgateway:
      '2.0.0-beta1 2.0.0-beta2 2.0.0-beta3 2.0.0-rc.1 2.0.0-rc.2 2.0.0-rc.3 2.0.0 2.0.1 2.0.2 2.0.3 2.0.4 2.0.5 2.1.0 2.1.1 2.1.2 2.2.0 2.2.1 2.2.2 2.2.3 2.2.4 2.3.0 2.4.4',
    agentgateway: '1.0.0 1.0.1 1.1.0 1.2.0 1.2.1 1.3.0 1.3.1 1.4.0 1.4.1 1.5.0 1.6.0 1.7.0',
  }

  test('has every release of the contract, and its order is the line of descent', () => {
    const wanted = Object.entries(NAMES).flatMap(([product, all]) => all.split(' ').map((each) => `${product}@${each}`))
    expect(releases.map(releaseId)).toEqual(wanted)
    expect([...LINE, ...BESIDE].map(([id]) => id).toSorted()).toEqual(wanted.toSorted())
  })

  test('every version that changes something says where upstream says so', () => {
    const changing = [...LINE, ...BESIDE].flatMap(([id, , change]) => (change ? [id] : []))
    expect(Object.keys(SOURCES).toSorted()).toEqual(changing.toSorted())
    for (const id of changing) expect(SOURCES[id]).not.toEqual([])
  })

  test('each says how it is known', () => {
    const known = (id: string, dataPlane: 'envoy' | 'agentgateway' = 'agentgateway') => {
      const release = findRelease(id)
      return (
        release && evidenceOf(release, { dataPlane, istioAutoMtls: false, production: false, agentgatewayModels: null })
      )
    }
    for (const { product, version } of releases.filter(
      ({ product, version }) => product === 'kgateway' && /^2\.[01]/.test(version),
    ))
      expect(known(`${product}@${version}`, 'envoy')).toBe('executed')
    expect(known('kgateway@2.1.2')).toBe('read')
    for (const version of ['1.1.0', '1.3.1', '1.4.1']) expect(known(`agentgateway@${version}`)).toBe('executed')
    for (const version of ['1.0.0', '1.0.1', '1.2.0', '1.2.1', '1.3.0', '1.4.0', '1.5.0'])
      expect(known(`agentgateway@${version}`)).toBe('read')
    for (const version of ['1.6.0', '1.7.0']) expect(known(`agentgateway@${version}`)).toBe('notes')
    for (const version of ['2.2.0', '2.2.4', '2.3.0', '2.4.4']) expect(known(`kgateway@${version}`)).toBe('read')
  })

  test('2.2 is accepted by name and means 2.2.0', () => {
    expect(on('kgateway@2.2', OPENAI)).toMatchObject({ release: 'kgateway@2.2.0', valid: true })
  })

  test.each(releases.filter(({ superseded }) => !superseded).map((release) => [releaseId(release), release] as const))(
    'a later patch than %s is answered as it, and says so',
    (id, release) => {
      const later = `${minorOf(id)}.${Number(release.version.split('.')[2]) + 3}`
      const [answer, last] = [on(later, OPENAI), on(id, OPENAI)]
      expect(answer).toMatchObject({ release: later, evidence: 'assumed' })
      expect(answer.diagnostics[0]).toMatchObject({
        severity: 'info',
        code: 'release-assumed',
        params: { release: later, last: id },
      })
      expect(answer.verdict).toEqual(last.verdict)
      expect(
        answer.endpoints.map(({ host, scheme, requests }) => [host, scheme, requests.map(({ path }) => path)]),
      ).toEqual(last.endpoints.map(({ host, scheme, requests }) => [host, scheme, requests.map(({ path }) => path)]))
    },
  )

  test.each([
    'agentgateway@1.8.0',
    'kgateway@2.4.1',
    'kgateway@2.0.6-rc.1',
    'agentgateway@1.5',
    'kgateway@2.5.0',
    'agentgateway@1.5.01',
    '',
  ])('%j is no release', (id) => {
    expect(findRelease(id)).toBeUndefined()
  })

  test('the release and what it was asked for by are one object', () => {
    expect(findRelease('agentgateway@1.5.3')).toBe(findRelease('agentgateway@1.5.3'))
  })
})

describe('auto', () => {
  const chosen = (text: string) => analyze(text).release

  test('is the newest that is known by more than notes and serves every AI backend', () => {
    expect(chosen(OPENAI)).toBe('agentgateway@1.5.0')
    expect(chosen(backend({ type: 'AI', ai: { llm: { openai: {} } } }, 'Backend', 'gateway.kgateway.dev'))).toBe(
      'kgateway@2.1.2',
    )
  })

  test('is the newest of all where the text holds no AI backend', () => {
    expect(
      analyze(JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: {} })),
    ).toMatchObject({
      release: 'agentgateway@1.7.0',
      releaseReason: { code: 'no-ai-backend' },
    })
  })
})

describe('AgentgatewayModel', () => {
  const models = (release: string, agentgatewayModels: 'on' | 'off' | null = null) =>
    report('f', read(MODEL, { ...DEFAULT_SETTINGS, release, agentgatewayModels }))
  const codes = (answer: ReturnType<typeof models>) =>
    answer.diagnostics.filter(({ source }) => source === 'controller')

  test.each([
    ['agentgateway@1.3.1', null],
    ['agentgateway@1.4.0', 'off'],
    ['agentgateway@1.4.1', 'off'],
    ['agentgateway@1.5.0', 'off'],
    ['agentgateway@1.6.0', 'on'],
    ['agentgateway@1.7.0', 'on'],
    ['kgateway@2.4.4', null],
  ] as const)('on %s the chart sets %s', (id, set) => {
    expect(models(id).agentgatewayModels).toBe(set)
    expect(codes(models(id)).map(({ code, path }) => `${path} ${code}`)).toEqual(
      set === 'off' ? ['kind models-off'] : [],
    )
    if (set !== null) expect(codes(models(id, 'on'))).toEqual([])
    if (set !== null) expect(codes(models(id, 'off')).map(({ code }) => code)).toEqual(['models-off'])
  })
})
