import { expect, test } from 'vitest'
import fs from 'node:fs'
import { providers } from '../providers/table.js'
import { redact } from './redact.js'

// Texts in which nothing may be hidden: what looks like a secret to a careless eye, and is none.

const AGENT = 'apiVersion: agentgateway.dev/v1alpha1\n'
const backend = (body: string): string =>
  `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b, namespace: ai-gateway-system}\nspec:\n${body}`

const MODELS = [
  'gpt-4o',
  'gpt-4o-2024-08-06',
  'gpt-4.1-mini-2025-04-14',
  'o3-mini-2025-01-31',
  'claude-sonnet-4-20250514',
  'claude-3-5-haiku-20241022',
  'anthropic.claude-3-5-haiku-20241022-v1:0',
  'us.anthropic.claude-sonnet-4-20250514-v1:0',
  'gemini-2.5-flash-preview-05-20',
  'meta-llama/Llama-3.1-70B-Instruct',
  'Qwen/Qwen2.5-Coder-32B-Instruct-AWQ',
  'deepseek-ai/DeepSeek-R1-Distill-Qwen-32B',
  'mistral-large-2411',
  'text-embedding-3-large',
  'nvidia/nemotron-4-340b-instruct',
  'amazon.titan-embed-text-v2:0',
  'TheBloke/Mistral-7B-Instruct-v0.2-GPTQ',
  'ft:gpt-4o-mini-2024-07-18:acme::9aBcDeFg',
]
const HOSTS = [
  'api.openai.com',
  'my-resource.openai.azure.com',
  'bedrock-runtime.us-east-1.amazonaws.com',
  'vllm-7b.ai.svc.cluster.local',
  '10.0.12.34',
  'a1b2c3.gateway.example.com',
  'ollama.internal',
  'api.vendor.example.org',
]
const LINES = [
  'secretRef: {name: openai-secret}',
  'secretRef: {name: openai-secret-2024, key: Authorization}',
  'secretName: tls-cert-2025',
  'tokenReview: true',
  'maxTokens: 4096',
  'max_tokens: 128000',
  'tokenCount: 100000',
  'key: Authorization',
  'apiKeyRef: openai-api-key',
  'apiKey: ${OPENAI_API_KEY}',
  'apiKey: $OPENAI_API_KEY',
  'apiKey: "{{ .Values.openai.apiKey }}"',
  'apiKey: <your-api-key>',
  'apiKey: your-api-key-here',
  'token: changeme',
  'password: ""',
  'password: null',
  'passwordFile: /etc/secret/password-2024',
  'tokenUrl: https://login.microsoftonline.com/1234/oauth2/v2.0/token',
  'tokenEndpoint: https://sts.amazonaws.com',
  'credentialsPath: /var/run/secrets/gcp.json',
  'authorization: {allow: true}',
  'auth: {passthrough: {}}',
  'kind: Passthrough',
  'sessionAffinity: ClientIP',
  'cookieName: session',
  'secretKeyRef: {name: openai, key: api-key-1}',
  'certificateRefs: [{name: wildcard-cert-2025}]',
  'keyFile: server-key-2025.pem',
  'publicKey: none',
  'image: ghcr.io/acme/agent-proxy:v1.4.1-rc.2',
  'checksum/config: v12',
  'roleArn: arn:aws:iam::123456789012:role/BedrockInvoke',
  'clientID: 00000000-0000-0000-0000-000000000000',
  'uid: 7b1d6e0a-5d1f-4f0e-9c1b-3a2b1c0d9e8f',
  'resourceVersion: "123456789"',
  'url: https://docs.vendor.example/en/v1/chat?model=gpt-4o&stream=true',
  'path: /v1/projects/p-12345/locations/us-central1/endpoints/9876543210',
  'expression: request.headers["authorization"].split(" ")[1]',
  'value: \'"Bearer " + request.headers["x-api-key"]\'',
  'version: 2024-10-21-preview',
  'creationTimestamp: "2025-11-26T09:31:45Z"',
  'pattern: "^sk-[A-Za-z0-9]+$"',
  'description: how to rotate a token every 90 days',
]

const TEXTS: readonly string[] = [
  ...MODELS.map((model) => backend(`  ai: {provider: {openai: {model: "${model}"}}}\n`)),
  ...HOSTS.map((host) => backend(`  ai: {provider: {openai: {}, host: ${host}, port: 443}}\n`)),
  ...LINES.map((line) => `apiVersion: example.dev/v1\nkind: Other\nmetadata: {name: o}\nspec:\n  ${line}\n`),
  ...LINES.map((line) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n# ${line}\ndata: {a: b}\n`),
  ...providers.map(({ id }) => backend(`  ai: {provider: {${id}: {}}}\n`)),
  ...fs
    .readdirSync(new URL('../examples/', import.meta.url))
    .map((name) => fs.readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8')),
  'kind: Secret\nmetadata: {name: gpt-4o, namespace: us-east-1}\n',
]

test('there are at least 100 of them', () => expect(TEXTS.length).toBeGreaterThan(100))

test.each(TEXTS.map((text) => [text] as const))('nothing is hidden in %j', (text) => {
  const { text: out, replaced } = redact(text, { unreadable: 'hidden' })
  expect(out).toBe(text)
  expect(replaced).toEqual([])
})

test.each([
  ['region', 'us-east-1'],
  ['endpoint', 'https://bedrock-runtime.us-east-1.amazonaws.com'],
  ['model', 'claude-sonnet-4-20250514'],
  ['user', 'gateway-admin'],
  ['port', '11434'],
])('a Secret that holds a %s leaves the same word alone elsewhere', (key, value) => {
  const other = backend(`  ai: {provider: {bedrock: {model: "${value}", region: "${value}"}}} # ${value}\n`)
  const { text } = redact(`kind: Secret\nstringData:\n  ${key}: "${value}"\n---\n${other}`, { unreadable: 'left-out' })
  expect(text.endsWith(other)).toBe(true)
  const encoded = redact(`kind: Secret\ndata:\n  ${key}: ${btoa(value)}\n---\n${other}`, { unreadable: 'left-out' })
  expect(encoded.text.endsWith(other)).toBe(true)
})

test('kinds that nobody here knows are named with their lines', () => {
  const text = `${backend('  ai: {provider: {openai: {}}}\n')}---\napiVersion: example.dev/v1\nkind: Vault\nspec: {a: b}\n`
  expect(redact(text, { unreadable: 'left-out' }).unjudged).toEqual([{ kind: 'Vault', line: 7 }])
})

test('a list of 150,000 items beside a Secret, and 3,000 Secrets, are worked through', { timeout: 60_000 }, () => {
  const token = (i: number): string => `q7Zt2Xw9Lp4Kd8Rv${i.toString(36).padStart(6, '0')}`
  const list = `kind: Secret\nstringData: {a: ${token(1)}}\n---\nkind: Other\nlist:\n${'- item\n'.repeat(150_000)}note: ${token(1)}\n`
  expect(redact(list, { unreadable: 'hidden' }).text).not.toContain(token(1))
  const many = Array.from(
    { length: 3000 },
    (_, i) => `kind: Secret\nstringData:\n  a: ${token(i)}\n# was ${token(i)}\n`,
  )
  expect(redact(many.join('---\n'), { unreadable: 'hidden' }).text).not.toMatch(/q7Zt2Xw9/)
})
