import { describe, expect, test, vi } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import type { Trap } from '../advice/trap.js'
import type { Provider } from '../providers/provider.js'
import type { Release } from '../releases/release.js'
import { envoyPlane } from '../releases/planes.js'
import { kgateway21 } from '../releases/kgateway-2.1.js'
import { releases } from '../releases/table.js'

// One more row in each table: what a maintainer would add as a file and a line.
vi.mock('../providers/table.js', async (original) => {
  const { providers } = await original<{ providers: readonly Provider[] }>()
  const { withToken } = await import('../providers/provider.js')
  const { object, string } = await import('../schema/language.js')
  const made: Provider = {
    id: 'acme',
    label: 'Acme',
    mark: 'Ac',
    withToken: {
      schema: withToken({ model: string() }, [], 'provider.openai'),
      modelField: 'model',
      hostField: null,
      defaultHost: () => 'api.acme.example',
      typeName: 'acme',
    },
    withPolicies: {
      modelField: 'model',
      hostField: null,
      schema: ({ custom }) => (custom ? object({ model: string() }) : null),
    },
    agentgatewayHost: () => 'api.acme.example',
  }
  const all = [...providers, made]
  return { providers: all, providerOf: (id: string) => all.find((provider) => provider.id === id) }
})
vi.mock('../advice/table.js', async (original) => {
  const { traps } = await original<{ traps: readonly Trap[] }>()
  const made: Trap = {
    code: 'short-host',
    find: ({ backend }) => [
      {
        severity: 'info',
        source: 'advice',
        path: ['metadata', 'name'],
        params: { host: 'made-up', full: String(backend.groups.length) },
      },
    ],
  }
  return { traps: [...traps, made] }
})

const backend = (provider: string, port: number): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec: {type: AI, ai: {llm: {${provider}: {authToken: {kind: Passthrough}}, host: h.internal, port: ${port}}}}\n`

describe('one more', () => {
  test('release is one table line: it is chosen, serves the shape and decides by its own rules', () => {
    const made: Release = {
      ...kgateway21,
      product: 'kgateway',
      version: '9.0.0',
      date: '2099-01-01',
      superseded: false,
      planes: [
        envoyPlane(
          { table: [{ rule: 'tls-on-every-port', when: {}, tls: { verify: 'chain' }, point: null }], httpVersion: '2' },
          [],
        ),
      ],
    }
    const { release, endpoints, valid } = analyze(backend('openai', 80), DEFAULT_SETTINGS, [...releases, made])
    expect({ release, valid }).toEqual({ release: 'kgateway@9.0.0', valid: true })
    expect(endpoints).toMatchObject([
      {
        wire: { scheme: 'https', verify: 'chain', httpVersion: '2' },
        because: [{}, {}, { rule: 'tls-on-every-port' }],
      },
    ])
  })

  test('provider has an entry in the releases that its own file names', () => {
    const text =
      'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {ai: {provider: {acme: {model: m}}}}\n'
    const [before, after] = ['agentgateway@1.2.1', 'agentgateway@1.3.0'].map((release) =>
      analyze(text, { ...DEFAULT_SETTINGS, release }),
    )
    expect(before).toMatchObject({ valid: false })
    expect(after).toMatchObject({ valid: true, endpoints: [{ host: 'api.acme.example', wire: { scheme: 'https' } }] })
  })

  test('provider is one table line: schema, host and model follow', () => {
    const text = backend('acme', 443).replace(', host: h.internal, port: 443', '')
    expect(analyze(text, { ...DEFAULT_SETTINGS, release: 'kgateway@2.1.2' })).toMatchObject({
      valid: true,
      endpoints: [{ host: 'api.acme.example', member: { provider: 'acme' } }],
    })
  })

  test('trap is one table line', () => {
    expect(analyze(backend('openai', 443), { ...DEFAULT_SETTINGS, release: 'kgateway@2.1.2' }).findings).toMatchObject([
      { code: 'short-host', params: { host: 'made-up' } },
    ])
  })
})
