import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { formatPath } from '../yaml/path.js'

const NEW = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n'
const LLM_20 =
  '  type: AI\n  ai:\n    llm:\n      hostOverride: {host: h.internal, port: 8000}\n      provider:\n        openai: {model: m}\n'
const LLM_21 = '  ai:\n    llm:\n      openai: {model: m}\n      host: h.internal\n      port: 8000\n'
const POOL_20 =
  '  ai:\n    multipool:\n      priorities:\n      - pool:\n        - provider: {openai: {}}\n      - pool:\n        - provider: {anthropic: {}}\n'
const POOL_21 =
  '  ai:\n    priorityGroups:\n    - providers:\n      - {name: a, openai: {}}\n    - providers:\n      - {name: b, anthropic: {}}\n'

test.each([
  ['2.0', LLM_20, 'spec.ai.llm', { from: 'kgateway@2.0.5', wrapped: true, grouped: false }, ['http h.internal:8000']],
  ['2.1', LLM_21, 'spec.ai.llm', { from: 'kgateway@2.1.2', wrapped: false, grouped: false }, ['http h.internal:8000']],
  [
    '2.0 with groups',
    POOL_20,
    'spec.ai.multipool',
    { from: 'kgateway@2.0.5', wrapped: true, grouped: true },
    ['https api.openai.com:443', 'https api.anthropic.com:443'],
  ],
  [
    '2.1 with groups',
    POOL_21,
    'spec.ai.priorityGroups',
    { from: 'kgateway@2.1.2', wrapped: false, grouped: true },
    ['https api.openai.com:443', 'https api.anthropic.com:443'],
  ],
])(
  'the body of %s under the new kind: one finding names the way, and the endpoints are those that were meant',
  (_, body, path, params, endpoints) => {
    for (const release of ['kgateway@2.2.0', 'agentgateway@1.4.1']) {
      const answer = read(NEW + body, { ...DEFAULT_SETTINGS, release })
      const told = answer.findings.filter(({ code }) => code === 'older-body')
      expect(told.map((finding) => formatPath(finding.path))).toEqual([path])
      expect(told).toMatchObject([{ severity: 'warning', source: 'advice', params: { release, ...params } }])
      expect(answer.endpoints.map(({ wire, host, port }) => `${wire.scheme} ${host}:${port}`)).toEqual(endpoints)
      // The API server's own words stay.
      expect(answer.valid).toBe(false)
      expect(answer.findings.map(({ code }) => code)).toContain('unknown-field')
    }
  },
)

test('policies and routes know it by the kind that it has', () => {
  const policy =
    '---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: b}]\n  backend: {tls: {}}\n'
  const { endpoints } = read(NEW + LLM_21 + policy, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' })
  expect(endpoints[0]?.wire.scheme).toBe('https')
})

test('a body of its own kind is none, and neither is an older kind with its own body', () => {
  const codes = (text: string) => read(text).findings.map(({ code }) => code)
  expect(codes(`${NEW}  ai:\n    provider:\n      openai: {}\n    llm: {}\n`)).not.toContain('older-body')
  expect(codes(NEW.replace('AgentgatewayBackend', 'Backend') + LLM_21)).not.toContain('older-body')
})
