import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { migrate, type Migration } from './migrate.js'

const model = (provider: string, more = ''): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: m}\nspec:\n  parentRefs: [{name: gw}]\n  provider: ${provider} # ours\n${more}`
const to = (text: string, from: string, release: string, kind: string): Migration =>
  migrate(read(text, { ...DEFAULT_SETTINGS, release: from, agentgatewayModels: 'on' }), {
    release,
    kind,
    dataPlane: null,
    agentgatewayModels: 'on',
  })
const first = ({ endpoints }: Migration, side: 'before' | 'after') => {
  const { host, port, wire, requests } = endpoints[0]?.[side] ?? {}
  return [host, port, wire?.scheme, wire?.verify, requests?.find(({ routeType }) => routeType === 'Completions')?.path]
}

describe('a service that the target does not know by name', () => {
  test.each([
    ['Perplexity', 'agentgateway@1.7.0', 'agentgateway@1.6.0'],
    ['Meta', 'agentgateway@1.6.0', 'agentgateway@1.5.0'],
  ])('%s of %s on %s is Custom with its address', (provider, from, target) => {
    const migration = to(model(provider), from, target, 'AgentgatewayModel')
    expect(migration.text).toContain('provider: Custom # ours\n')
    expect(migration.after.findings.filter(({ source }) => source === 'api-server')).toEqual([])
    expect(first(migration, 'after')).toEqual(first(migration, 'before'))
    expect(migration.notes.find(({ code }) => code === 'preset-written-out')?.params).toMatchObject({
      preset: provider,
    })
  })

  test('one that it knows stays as it is', () => {
    expect(to(model('Groq'), 'agentgateway@1.6.0', 'agentgateway@1.5.0', 'AgentgatewayModel').text).toBe(model('Groq'))
  })

  test.each(['Groq', 'Cohere', 'Mistral', 'Deepinfra'])(
    '%s as a backend is custom, with TLS and its paths',
    (provider) => {
      const migration = to(model(provider), 'agentgateway@1.6.0', 'agentgateway@1.6.0', 'AgentgatewayBackend')
      expect(migration.text).toContain('custom:')
      expect(migration.after.findings.filter(({ source }) => source === 'api-server')).toEqual([])
      expect(first(migration, 'after')).toEqual(first(migration, 'before'))
    },
  )

  test('its own URL stays', () => {
    const migration = to(
      model('Groq', '  baseURL: http://llm.corp.net:8080/v1\n'),
      'agentgateway@1.6.0',
      'agentgateway@1.4.1',
      'AgentgatewayBackend',
    )
    expect(first(migration, 'after')).toEqual(['llm.corp.net', 8080, 'http', null, '/v1/chat/completions'])
  })
})
