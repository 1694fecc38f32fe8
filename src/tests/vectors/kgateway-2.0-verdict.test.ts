import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, read, report } from '../../index.js'

// Vectors 49 to 82, under their own numbers (domain: kgateway-envoy, section 8.2).

const tok = { kind: 'Inline', inline: 't' }
const openai = { openai: { authToken: tok } }
const gemini = { authToken: tok, model: 'm', apiVersion: 'v1beta' }
const vertexai = { authToken: tok, model: 'm', apiVersion: 'v1', projectId: 'p', location: 'us-central1' }
const azureopenai = {
  authToken: tok,
  endpoint: 'my.openai.azure.com',
  deploymentName: 'd',
  apiVersion: '2024-02-15-preview',
}
const member = { provider: openai }
const llm = { llm: member }
const hosts = { hosts: [{ host: 'x', port: 80 }] }

const ai = (value: object) => ({ type: 'AI', ai: value })
const withLlm = (value: object) => ai({ llm: value })
const withProvider = (provider: object) => withLlm({ provider })
const withToken = (authToken: object) => withProvider({ openai: { authToken } })
const withOverride = (hostOverride: object) => withLlm({ ...member, hostOverride })
const withPriorities = (priorities: readonly object[]) => ai({ multipool: { priorities } })

interface VerdictVector {
  readonly id: number
  readonly what: string
  /** 2.0.0 where it names none. */
  readonly release?: string
  readonly spec?: object
  /** As `path: code`; none where the document is accepted. */
  readonly errors: readonly string[]
  /** The rules between fields are left unchecked. */
  readonly blocked?: true
}

const LLM = 'spec.ai.llm'
const TOKEN = `${LLM}.provider.openai.authToken`
const OVERRIDE = `${LLM}.hostOverride`
const POOL = 'spec.ai.multipool.priorities'

const verdicts: readonly VerdictVector[] = [
  { id: 49, what: 'no ai', spec: { type: 'AI' }, errors: ['spec: required-when'] },
  {
    id: 50,
    what: 'ai in a static backend',
    spec: { type: 'Static', ai: llm, static: hosts },
    errors: ['spec: forbidden-unless'],
  },
  {
    id: 51,
    what: 'ai in the place of static',
    spec: { type: 'Static', ai: llm },
    errors: ['spec: forbidden-unless', 'spec: required-when'],
  },
  { id: 52, what: 'unknown type', spec: { type: 'Foo' }, errors: ['spec.type: unsupported-value'], blocked: true },
  { id: 53, what: 'no type', spec: { ai: llm }, errors: ['spec.type: required'], blocked: true },
  { id: 54, what: 'no spec', errors: [] },
  { id: 55, what: 'empty ai', spec: ai({}), errors: ['spec.ai: too-few-properties', 'spec.ai: exactly-one-of'] },
  {
    id: 56,
    what: 'llm and multipool',
    spec: ai({ ...llm, multipool: { priorities: [{ pool: [member] }] } }),
    errors: ['spec.ai: too-many-properties'],
    blocked: true,
  },
  { id: 57, what: 'empty llm', spec: withLlm({}), errors: [`${LLM}.provider: required`], blocked: true },
  { id: 58, what: 'empty provider', spec: withProvider({}), errors: [`${LLM}.provider: too-few-properties`] },
  {
    id: 59,
    what: 'two providers',
    spec: withProvider({ ...openai, gemini }),
    errors: [`${LLM}.provider: too-many-properties`],
    blocked: true,
  },
  { id: 60, what: 'no token', spec: withProvider({ openai: {} }), errors: [`${TOKEN}: required`], blocked: true },
  {
    id: 61,
    what: 'no kind of token',
    spec: withToken({ inline: 'x' }),
    errors: [`${TOKEN}.kind: required`],
    blocked: true,
  },
  {
    id: 62,
    what: 'unknown kind of token',
    spec: withToken({ kind: 'Secret' }),
    errors: [`${TOKEN}.kind: unsupported-value`],
    blocked: true,
  },
  { id: 63, what: 'kind SecretRef alone', spec: withToken({ kind: 'SecretRef' }), errors: [] },
  {
    id: 64,
    what: 'inline and secretRef',
    spec: withToken({ kind: 'Inline', inline: 'a', secretRef: { name: 'b' } }),
    errors: [],
  },
  {
    id: 65,
    what: 'host without port',
    spec: withOverride({ host: 'x' }),
    errors: [`${OVERRIDE}.port: required`],
    blocked: true,
  },
  {
    id: 66,
    what: 'port without host',
    spec: withOverride({ port: 443 }),
    errors: [`${OVERRIDE}.host: required`],
    blocked: true,
  },
  { id: 67, what: 'empty host', spec: withOverride({ host: '', port: 443 }), errors: [`${OVERRIDE}.host: too-short`] },
  { id: 68, what: 'port 0', spec: withOverride({ host: 'x', port: 0 }), errors: [`${OVERRIDE}.port: too-small`] },
  {
    id: 69,
    what: 'port 65536',
    spec: withOverride({ host: 'x', port: 65536 }),
    errors: [`${OVERRIDE}.port: too-large`],
  },
  {
    id: 70,
    what: 'port as text',
    spec: withOverride({ host: 'x', port: '443' }),
    errors: [`${OVERRIDE}.port: wrong-type`],
    blocked: true,
  },
  { id: 71, what: 'empty multipool', spec: ai({ multipool: {} }), errors: [`${POOL}: required`], blocked: true },
  { id: 72, what: 'no priority', spec: withPriorities([]), errors: [`${POOL}: too-few`] },
  { id: 73, what: 'empty pool', spec: withPriorities([{ pool: [] }]), errors: [`${POOL}[0].pool: too-few`] },
  { id: 74, what: 'a priority without pool', spec: withPriorities([{}]), errors: [] },
  {
    id: 75,
    what: '21 priorities',
    spec: withPriorities(Array.from({ length: 21 }, () => ({ pool: [member] }))),
    errors: [`${POOL}: too-many`],
    blocked: true,
  },
  {
    id: 76,
    what: 'no publisher',
    spec: withProvider({ vertexai }),
    errors: [`${LLM}.provider.vertexai.publisher: required`],
    blocked: true,
  },
  {
    id: 77,
    what: 'unknown publisher',
    spec: withProvider({ vertexai: { ...vertexai, publisher: 'ANTHROPIC' } }),
    errors: [`${LLM}.provider.vertexai.publisher: unsupported-value`],
    blocked: true,
  },
  {
    id: 78,
    what: 'empty endpoint',
    spec: withProvider({ azureopenai: { ...azureopenai, endpoint: '' } }),
    errors: [`${LLM}.provider.azureopenai.endpoint: too-short`],
  },
  {
    id: 79,
    what: 'empty Gemini texts',
    spec: withProvider({ gemini: { ...gemini, model: '', apiVersion: '' } }),
    errors: [],
  },
  {
    id: 80,
    release: 'kgateway@2.0.2',
    what: 'the switch of 2.0.1',
    spec: withOverride({ host: 'x', port: 443, insecureSkipVerify: true }),
    errors: [`${OVERRIDE}.insecureSkipVerify: unknown-field`],
  },
  {
    id: 81,
    release: 'kgateway@2.0.1',
    what: 'the switch as text',
    spec: withOverride({ host: 'x', port: 443, insecureSkipVerify: 'yes' }),
    errors: [`${OVERRIDE}.insecureSkipVerify: wrong-type`],
    blocked: true,
  },
  {
    id: 82,
    what: 'unknown provider',
    spec: withProvider({ bedrock: {} }),
    errors: [`${LLM}.provider.bedrock: unknown-field`, `${LLM}.provider: too-few-properties`],
  },
]

describe('verdicts of kgateway 2.0', () => {
  test.each(verdicts)('$id: $what', ({ release = 'kgateway@2.0.0', spec, errors, blocked = false }) => {
    const text =
      JSON.stringify(
        { apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec },
        null,
        2,
      ) + '\n'
    const { valid, diagnostics } = report('vector.yaml', read(text, { ...DEFAULT_SETTINGS, release }))
    const refused = diagnostics.filter(
      ({ severity, source }) => severity === 'error' && (source === 'api-server' || source === 'yaml'),
    )
    expect(new Set(refused.map(({ path, code }) => `${path}: ${code}`))).toEqual(new Set(errors))
    expect(valid).toBe(errors.length === 0)
    const unchecked = diagnostics
      .filter(({ code }) => code === 'rules-not-checked')
      .map(({ severity, path }) => ({ severity, path }))
    expect(unchecked).toEqual(blocked ? [{ severity: 'info', path: '' }] : [])
  })
})
