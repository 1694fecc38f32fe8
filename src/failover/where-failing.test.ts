import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { planChange } from '../plans/plan.js'
import { read } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { offerText } from '../words/words.js'
import { applyChange } from '../yaml/change-set.js'
import type { Fault } from './pool.js'
import { whereFailing } from './where-failing.js'

const backend = (groups: number, policies: object | null = null) =>
  JSON.stringify({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 'b' },
    spec: {
      ai: { groups: Array.from({ length: groups }, (_, i) => ({ providers: [{ name: `p${i}`, openai: {} }] })) },
      ...(policies && { policies }),
    },
  }) + '\n'
const TOKEN = { authToken: { kind: 'Passthrough' } }
const of21 = JSON.stringify({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: { type: 'AI', ai: { priorityGroups: ['a', 'c'].map((name) => ({ providers: [{ name, openai: TOKEN }] })) } } }) // prettier-ignore
const of20 = JSON.stringify({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: { type: 'AI', ai: { multipool: { priorities: [0, 1].map(() => ({ pool: [{ provider: { openai: TOKEN } }] })) } } } }) // prettier-ignore
const on = (release: string, more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  release,
  agentgatewayModels: 'on',
  ...more,
})

const ERROR: readonly Fault[] = [{ kind: 'server-error' }]
const LIMITED: readonly Fault[] = [{ kind: 'rate-limited', retryAfter: null }]

/** The text after the mend. */
function mended(text: string, settings: Settings, faults: readonly Fault[]): string {
  const found = whereFailing(text, 0, faults, settings)
  const change = found?.mend && planChange(read(text, settings), found.mend.plan)
  if (!found?.mend || !change) throw new Error('nothing mends it')
  expect(offerText(found.mend)).not.toBe('')
  return applyChange(text, change)
}

describe('where the next requests go while the first group fails', () => {
  const serving = releases.filter(({ kinds }) => kinds.some(({ shape }) => shape?.id === 'groups'))

  test.each(serving.map(releaseId))(
    '%s: nowhere becomes the next group by a plan, or by a newer release',
    (release) => {
      for (const faults of [ERROR, LIMITED])
        for (const policies of [null, { health: { unhealthyCondition: 'response.code == 418' } }]) {
          const text = backend(2, policies)
          const settings = on(release)
          if (!analyze(text, settings).valid) continue
          const found = whereFailing(text, 0, faults, settings)
          expect(found).toMatchObject({ hasWorking: true })
          if (found?.servedFrom !== null) continue
          if (!found.mend) {
            expect(found.elsewhere?.release).toBe('agentgateway@1.0.0')
            continue
          }
          const after = mended(text, settings, faults)
          expect(analyze(after, settings).valid).toBe(true)
          expect(whereFailing(after, 0, faults, settings)).toMatchObject({ servedFrom: 1, mend: null })
        }
    },
  )

  test('from 1.0 on health is what is missing; for a 429 it must say so', () => {
    expect(whereFailing(backend(2), 0, ERROR, on('agentgateway@1.4.1'))?.mend).toMatchObject({
      code: 'add-health',
      params: { counts429: false },
    })
    expect(mended(backend(2), on('agentgateway@1.4.1'), LIMITED)).toContain('429')
  })

  test('from 1.6 on the default moves requests after an error, not after a 429', () => {
    expect(whereFailing(backend(2), 0, ERROR, on('agentgateway@1.6.0'))?.servedFrom).toBe(1)
    expect(whereFailing(backend(2), 0, LIMITED, on('agentgateway@1.6.0'))?.mend?.code).toBe('add-health')
  })

  test('2.2 has nothing that would; 1.0 has', () => {
    const { mend, elsewhere } = whereFailing(backend(2), 0, ERROR, on('kgateway@2.2.0')) ?? {}
    expect(mend).toBeNull()
    expect(elsewhere).toMatchObject({ release: 'agentgateway@1.0.0', mend: { code: 'add-health' } })
  })

  test('Envoy of 2.1 takes a detector of outliers, which never counts a 429', () => {
    const settings = on('kgateway@2.1.2', { dataPlane: 'envoy' })
    expect(whereFailing(of21, 0, ERROR, settings)?.mend?.code).toBe('add-outlier-detection')
    expect(whereFailing(mended(of21, settings, ERROR), 0, ERROR, settings)?.servedFrom).toBe(1)
    expect(whereFailing(of21, 0, LIMITED, settings)).toMatchObject({ mend: null, elsewhere: null })
    expect(whereFailing(of21, 0, [{ kind: 'rate-limited', retryAfter: 5000 }], settings)?.elsewhere).toEqual({
      release: 'kgateway@2.1.2',
      dataPlane: 'agentgateway',
      mend: null,
    })
  })

  test('2.0 has none, and no release that still reads this text', () => {
    expect(whereFailing(of20, 0, ERROR, on('kgateway@2.0.5'))).toEqual({ servedFrom: null, hasWorking: true, mend: null, elsewhere: null }) // prettier-ignore
    expect(whereFailing(of20, 0, [{ kind: 'dns' }], on('kgateway@2.0.5'))?.servedFrom).toBe(0)
  })

  test('a virtual model is mended in the models that it names', () => {
    const model = (name: string, spec: object) => JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: { name }, spec: { parentRefs: [{ name: 'gw' }], ...spec } }) // prettier-ignore
    const targets = ['a', 'c'].map((name, priority) => ({ modelRef: { name }, priority }))
    const text = [
      model('v', { virtualModel: { failover: { targets } } }),
      model('a', { provider: 'OpenAI' }),
      model('c', { provider: 'OpenAI' }),
    ].join('\n---\n')
    const settings = on('agentgateway@1.5.0')
    const after = mended(text, settings, ERROR)
    expect(after.split('---').map((part) => part.includes('eviction'))).toEqual([false, true, true])
    expect(whereFailing(after, 0, ERROR, settings)?.servedFrom).toBe(1)
  })

  test('where nobody works nothing is promised', () => {
    const all = [ERROR[0], ERROR[0]].flatMap((fault) => fault ?? [])
    const found = whereFailing(backend(2), 0, all, on('agentgateway@1.4.1'))
    expect(found).toEqual({ servedFrom: null, hasWorking: false, mend: null, elsewhere: null })
    expect(whereFailing('', 0, ERROR)).toBeNull()
  })
})
