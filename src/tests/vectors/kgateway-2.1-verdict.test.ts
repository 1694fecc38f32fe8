import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, read, report } from '../../index.js'

// Vectors 83 to 109 (domain: kgateway-envoy, section 8.3) and 114 to 123 (domain: agentgateway, section 8.2), under their
// own numbers: what the API server of kgateway 2.1 says of a Backend. 108 is 87 at a newer server, in other words.

const tok = { kind: 'Inline', inline: 't' }
const openai = { openai: { authToken: tok } }
const ai = (value: object) => ({ type: 'AI', ai: value })
const llm = (value: object) => ai({ llm: value })
const groups = (...priorityGroups: readonly object[]) => ai({ priorityGroups })
const named = (name: string) => ({ name, ...openai })

const LLM = 'spec.ai.llm'
const GROUPS = 'spec.ai.priorityGroups'

interface VerdictVector {
  readonly id: string
  readonly spec: object
  /** As `path: code`; none where the document is accepted. */
  readonly errors: readonly string[]
  /** Strict decoding stops the server before these. */
  readonly blocked?: true
  readonly release?: string
}

const verdicts: readonly VerdictVector[] = [
  { id: '83 and 114', spec: { type: 'AI' }, errors: ['spec: exactly-one-of', 'spec: required-when'] },
  {
    id: '84 and 119',
    spec: llm({ openai: { authToken: { ...tok, secretRef: { name: 'b' } } } }),
    errors: [`${LLM}.openai.authToken: at-most-one-of`],
  },
  { id: '85 and 115', spec: ai({}), errors: ['spec.ai: exactly-one-of'] },
  {
    id: '86',
    spec: ai({ llm: openai, priorityGroups: [{ providers: [named('a')] }] }),
    errors: ['spec.ai: exactly-one-of'],
  },
  { id: '87', spec: llm({}), errors: [`${LLM}: exactly-one-of`] },
  { id: '88', spec: llm({ ...openai, anthropic: { authToken: tok } }), errors: [`${LLM}: exactly-one-of`] },
  { id: '89 and 117', spec: llm({ ...openai, host: 'x' }), errors: [`${LLM}: together`] },
  { id: '90', spec: llm({ ...openai, port: 8080 }), errors: [`${LLM}: together`] },
  { id: '91', spec: llm({ ...openai, host: 'x', port: 70000 }), errors: [] },
  { id: '92 and 120', spec: llm({ ...openai, authHeader: {} }), errors: [`${LLM}.authHeader: at-least-one-of`] },
  { id: '93', spec: llm({ ...openai, authHeader: { prefix: '' } }), errors: [`${LLM}.authHeader.prefix: too-short`] },
  { id: '94', spec: llm({ ...openai, path: { full: '' } }), errors: [`${LLM}.path.full: too-short`] },
  { id: '95', spec: llm({ ...openai, path: {} }), errors: [] },
  { id: '96', spec: llm({ provider: openai }), errors: [`${LLM}.provider: unknown-field`, `${LLM}: exactly-one-of`] },
  {
    id: '97',
    spec: ai({ multipool: { priorities: [] } }),
    errors: ['spec.ai.multipool: unknown-field', 'spec.ai: exactly-one-of'],
  },
  {
    id: '98',
    spec: groups({ providers: [openai] }),
    errors: [`${GROUPS}[0].providers[0].name: required`],
    blocked: true,
  },
  { id: '99', spec: groups({ providers: [named('GPT4')] }), errors: [`${GROUPS}[0].providers[0].name: pattern`] },
  { id: '100', spec: groups({ providers: [named('a'), named('a')] }), errors: [`${GROUPS}[0].providers: unique-by`] },
  { id: '101', spec: groups({ providers: [named('a')] }, { providers: [named('a')] }), errors: [] },
  { id: '102', spec: ai({ priorityGroups: [] }), errors: [`${GROUPS}: too-few`] },
  // The API server accepts a group without providers; what comes of it is the controller's (T4).
  { id: '103', spec: groups({ providers: [named('a')] }, {}), errors: [] },
  {
    id: '104',
    spec: groups(...Array.from({ length: 33 }, () => ({ providers: [named('a')] }))),
    errors: [`${GROUPS}: too-many`],
    blocked: true,
  },
  {
    id: '105 and 123',
    spec: llm({ bedrock: { auth: { type: 'Secret' } } }),
    errors: [`${LLM}.bedrock.auth: required-when`],
  },
  { id: '106', spec: llm({ bedrock: { region: 'US-EAST-1' } }), errors: [`${LLM}.bedrock.region: pattern`] },
  {
    id: '107',
    spec: llm({ bedrock: { guardrail: { identifier: 'x' } } }),
    errors: [`${LLM}.bedrock.guardrail.version: required`],
    blocked: true,
  },
  {
    id: '109',
    spec: ai({ llm: openai }),
    errors: ['spec.ai: kind-not-served', 'spec.ai: unknown-field', 'spec.type: unsupported-value'],
    blocked: true,
    release: 'kgateway@2.2',
  },
  {
    id: '116',
    spec: { ai: { llm: { openai: { authToken: { kind: 'Inline' } } } } },
    errors: ['spec.type: required'],
    blocked: true,
  },
  { id: '118', spec: llm({ openai: {} }), errors: [`${LLM}.openai.authToken: required`], blocked: true },
  {
    id: '121',
    spec: llm({
      vertexai: {
        authToken: tok,
        model: 'm',
        projectId: 'p',
        location: 'us-central1',
        apiVersion: 'v1',
        publisher: 'google',
      },
    }),
    errors: [`${LLM}.vertexai.publisher: unsupported-value`],
    blocked: true,
  },
  {
    id: '122',
    spec: llm({ ...openai, hostOverride: { host: 'a', port: 443 } }),
    errors: [`${LLM}.hostOverride: unknown-field`],
  },
]

describe('a Backend at the API server of kgateway 2.1', () => {
  test.each(verdicts)('$id', ({ spec, errors, blocked = false, release = 'kgateway@2.1.2' }) => {
    const text = JSON.stringify({
      apiVersion: 'gateway.kgateway.dev/v1alpha1',
      kind: 'Backend',
      metadata: { name: 'b' },
      spec,
    })
    const { diagnostics } = report('-', read(text, { ...DEFAULT_SETTINGS, release }))
    const found = diagnostics.filter(({ severity, source }) => severity === 'error' && source === 'api-server')
    expect(found.map(({ path, code }) => `${path}: ${code}`).sort()).toEqual([...errors].sort())
    expect(diagnostics.some(({ code }) => code === 'rules-not-checked')).toBe(blocked)
  })
})
