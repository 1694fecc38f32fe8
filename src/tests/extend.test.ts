import { describe, expect, test, vi } from 'vitest'
import '../advice/advice.js'
import '../words/en/later.js'
import '../schema/facts/load.js'
import '../request/requests.js'
import '../yaml/edit/editing.js'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { provideTraps } from '../advice/store.js'
import { traps } from '../advice/table.js'
import type { Trap } from '../advice/trap.js'
import type { Provider } from '../providers/provider.js'
import { choicesAt } from '../assist/assist.js'
import { compareReleases } from '../compare.js'
import { badgeText } from '../report.js'
import { read } from '../reading.js'
import type { Change } from '../releases/change.js'
import { descend } from '../releases/descent.js'
import { releaseId, servedKind } from '../releases/release.js'
import { findRelease, LINE, releases } from '../releases/table.js'
import { boolean, object, schemaAt, string } from '../schema/language.js'
import { offeredProviders } from '../shapes/shape.js'
import { amended } from './support/amend.js'

// Modules are read anew for this file, behind the mock of the providers; so the engine is given its facts and traps anew.
vi.hoisted(() => vi.resetModules())

// One more row in each table: what a maintainer would add as a file and a line.
vi.mock('../providers/table.js', async (original) => {
  const { providers, ...rest } = await original<{ providers: readonly Provider[] }>()
  const made: Provider = {
    id: 'acme',
    label: 'Acme',
    mark: 'Ac',
    withToken: {
      modelField: 'model',
      hostField: null,
      defaultHost: () => 'api.acme.example',
      typeName: 'acme',
    },
    withPolicies: { modelField: 'model', hostField: null },
    agentgatewayHost: () => 'api.acme.example',
  }
  const all = [...providers, made]
  return { ...rest, providers: all, providerOf: (id: string) => all.find((provider) => provider.id === id) }
})
const oneMoreTrap: Trap = {
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

const backend = (provider: string, port: number): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec: {type: AI, ai: {llm: {${provider}: {authToken: {kind: Passthrough}}, host: h.internal, port: ${port}}}}\n`

describe('one more', () => {
  test('release is one file and one line of the table: what it changes is in its form, verdict, badge, comparison and completion', () => {
    const before = releases.at(-1)
    const served = before && servedKind(before, 'agentgateway.dev/v1alpha1', 'AgentgatewayBackend')
    if (!before || !served) throw new Error('no release serves the kind')
    const PROVIDER = ['spec', 'ai', 'provider']
    const change: Change = {
      evidence: 'read',
      kinds: [
        {
          ...served,
          schema: amended(served.schema, {
            'spec.ai.provider': { acme: object({ model: string(), turbo: boolean({ default: true }) }) },
            'spec.ai.provider.vertexai': { region: string({ default: 'moon' }) },
          }),
        },
      ],
      agentgateway: { rules: { hosts: { vertexRegion: 'moon' } } },
    }
    const table = descend([...LINE, ['agentgateway@9.9.9', '2099-01-01', change]])
    const made = table.at(-1)
    if (!made) throw new Error('no release')
    const backendOf = (provider: string): string =>
      `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec:\n  ai:\n    provider:\n      ${provider}\n`

    // It is chosen, and nothing else changed.
    const acme = read(backendOf('acme: {model: m, turbo: false}'), DEFAULT_SETTINGS, table)
    expect({ release: releaseId(acme.release), valid: acme.valid }).toEqual({
      release: 'agentgateway@9.9.9',
      valid: true,
    })
    expect(made.planes[0]?.traits).toEqual(before.planes[0]?.traits)

    // Form: the new provider is offered, its model is read, the new default is shown.
    const [document] = acme.documents
    if (!document?.backend) throw new Error('no backend')
    expect(offeredProviders(document.backend).map(({ id }) => id)).toContain('acme')
    expect(document.backend.groups[0]?.members[0]?.model).toBe('m')
    expect(schemaAt(document.backend.schema, [...PROVIDER, 'vertexai', 'region'])).toMatchObject({ default: 'moon' })

    // Verdict: the row before refuses what is new.
    const old = analyze(backendOf('acme: {turbo: false}'), { ...DEFAULT_SETTINGS, release: releaseId(before) }, table)
    expect(old.findings.map(({ code }) => code)).toContain('unknown-field')
    const refused = analyze(backendOf('acme: {turbo: 1}'), DEFAULT_SETTINGS, table).findings
    expect(refused.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'wrong-type', path: [...PROVIDER, 'acme', 'turbo'] },
    ])

    // Badge and comparison: the new host, and that it changed with this release.
    const [endpoint] = acme.endpoints
    if (!endpoint) throw new Error('no endpoint')
    expect(endpoint.host).toBe('api.acme.example')
    expect(badgeText(endpoint, acme)).toContain('HTTPS')
    const { columns, rows } = compareReleases(backendOf('vertexai: {projectId: p}'), DEFAULT_SETTINGS, 0, table)
    const cell = rows[0]?.cells[columns.findIndex(({ release }) => release === 'agentgateway@9.9.9')]
    expect(cell).toMatchObject({ changed: true, endpoint: { host: 'moon-aiplatform.googleapis.com' } })

    // Completion.
    const text = backendOf('acme:\n        ')
    expect(choicesAt(text, text.length - 1, made).map(({ label }) => label)).toEqual(['model', 'turbo'])
  })

  test('provider is one table line: wherever a release serves its entry, host and model follow', () => {
    const made = [
      ['agentgateway@1.4.1', 'agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 'spec.ai.provider'],
      ['kgateway@2.1.2', 'gateway.kgateway.dev/v1alpha1', 'Backend', 'spec.ai.llm'],
    ] as const
    for (const [id, apiVersion, kind, place] of made) {
      const row = LINE.findIndex(([name]) => name === id)
      const release = findRelease(id)
      const served = release && servedKind(release, apiVersion, kind)
      if (!served) throw new Error(`${id} does not serve ${kind}`)
      const acme = object({ authToken: object({ kind: string() }), model: string() })
      const kinds = [{ ...served, schema: amended(served.schema, { [place]: { acme } }) }]
      const table = descend([...LINE.slice(0, row + 1), [`${id}0`, '2099-01-01', { kinds }]])
      const spec = {
        ...(kind === 'Backend' && { type: 'AI' }),
        ai: { [place.split('.').at(-1) ?? '']: { acme: { model: 'm' } } },
      }
      const text = JSON.stringify({ apiVersion, kind, metadata: { name: 'b' }, spec })
      const [before, after] = [id, `${id}0`].map((name) => analyze(text, { ...DEFAULT_SETTINGS, release: name }, table))
      expect(before).toMatchObject({ valid: false })
      expect(after).toMatchObject({
        valid: true,
        endpoints: [{ host: 'api.acme.example', member: { provider: 'acme', model: 'm' } }],
      })
    }
  })

  test('trap is one table line', () => {
    provideTraps([...traps, oneMoreTrap])
    const { findings } = analyze(backend('openai', 443), { ...DEFAULT_SETTINGS, release: 'kgateway@2.1.2' })
    provideTraps(traps)
    expect(findings).toMatchObject([{ code: 'short-host', params: { host: 'made-up' } }])
  })
})
