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

/** Whole texts that look like those with secrets. */
const LOOKALIKES: readonly string[] = [
  'services:\n  x:\n    image: ghcr.io/acme/proxy@sha256:9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015\n',
  'metadata:\n  annotations:\n    argocd.argoproj.io/tracking-id: ai:apps/Deployment:ai/x\n    deployment.kubernetes.io/revision: "12"\n',
  'metadata:\n  annotations:\n    vendor.example/git-commit: 3f2b1c9d8e7a6f5b4c3d2e1f0a9b8c7d6e5f4a3b\n',
  'metadata:\n  labels: {pod-template-hash: 7d9f8b6c5d, app.kubernetes.io/version: v1.4.1}\n',
  'auth:\n  existingSecret: openai-credentials-2\n  username: litellm\n  database: litellm_db\n  enablePostgresUser: true\n',
  'imagePullSecrets:\n- name: regcred-2\n- ghcr-pull-secret\n',
  'global: {imagePullSecrets: [regcred, regcred2]}\n',
  'tls:\n- hosts: [a.vendor.example]\n  secretName: wildcard-tls-2025\n',
  'rateLimit:\n  local:\n    tokenBucket: {maxTokens: 100000, tokensPerFill: 5000}\n',
  'rateLimit:\n- unit: Minutes\n  tokens: 1000000\n',
  'usage: {prompt_tokens: 1200, completion_tokens: 345, total_tokens: 1545}\n',
  'env:\n- name: OPENAI_API_KEY\n  valueFrom: {secretKeyRef: {name: openai-v2, key: api-key-1}}\n',
  'env:\n- name: TOKEN_FILE\n  value: /var/run/secrets/tokens/vault-token\n',
  'env:\n- name: OPENAI_API_KEY\n  value: $(OPENAI_KEY)\n',
  'env:\n  OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}\n  GITHUB_TOKEN: ${{ github.token }}\n',
  'with:\n  password: ${{ secrets.GITHUB_TOKEN }}\n  username: ${{ github.actor }}\n',
  'litellm_params:\n  model: azure/gpt-4o\n  api_key: os.environ/AZURE_API_KEY\n  api_base: os.environ/AZURE_API_BASE\n',
  'apiKey: ref+vault://secret/openai#/key\n',
  'password: ENC[AES256_GCM,data:abc123,iv:def456,type:str]\n',
  'curl -H "Authorization: Bearer $OPENAI_API_KEY" https://api.openai.com/v1/models\n',
  'curl -u "$USER:$PASSWORD" https://api.vendor.example\n',
  'kubectl create secret generic openai-secret --from-literal="Authorization=Bearer $OPENAI_API_KEY" -n kgateway-system\n',
  'kubectl create configmap x --from-literal=region=us-east-1 --from-literal=model=gpt-4o-2024-08-06\n',
  'kubectl create secret generic x --from-file=key.json --from-env-file=.env\n',
  'docker run --user 65532:65532 -p 8080:8080 -u 1000:1000 x\n',
  'docker login -u joe --password-stdin ghcr.io\n',
  'helm install x oci://ghcr.io/x/y --version v1.4.1 --set auth.existingSecret=openai-v2\n',
  'variable "openai_api_key" {\n  type      = string\n  sensitive = true\n}\nprovider "openai" { api_key = var.openai_api_key }\n',
  'client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])\n',
  'properties:\n  password: {type: string, minLength: 8}\n  token: {type: string, format: password}\nrequired: [token, password]\n',
  'securitySchemes:\n  apiKey: {type: apiKey, in: header, name: x-api-key}\n  bearer: {type: http, scheme: bearer}\n',
  'expression: \'jwt.claims["sub"] == "svc-a1b2" && request.headers["x-api-key"] != ""\'\n',
  'matches:\n- headers:\n  - name: x-tenant\n    value: team-a1b2\n  - name: x-model\n    value: gpt-4o-mini-2024-07-18\n',
  'set:\n- name: Authorization\n  value: request.headers["x-upstream-auth"]\n',
  'set:\n- name: x-api-key\n  value: "{{ header(\\"x-key\\") }}"\n',
  'clusters: [{name: c, cluster: {server: "https://10.0.0.1:6443"}}]\ncontexts: [{name: c, context: {cluster: c, user: admin-1}}]\n',
  'brokers: kafka-0.kafka:9092,kafka-1.kafka:9092\n',
  'url: http://vllm.ai:8000/v1/models@latest\n',
  'mac: aa:bb:cc:dd:ee:ff\naddress: 2001:db8::1\ntime: 10:30:45\n',
  'arn: arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0\n',
  'guardrail: {identifier: gr-abc123def4, version: "3"}\n',
  '# The token is read from the Secret openai-secret-2, key api-key.\n# Rotate it every 90 days; ask team-ai-1.\na: b\n',
  '# kind: AgentgatewayBackend\n# metadata:\n#   name: old-backend-2\n# spec:\n#   ai: {provider: {openai: {model: gpt-4o-2024-08-06}}}\na: b\n',
  'data:\n  nginx.conf: |\n    server { listen 8080; location / { proxy_pass http://vllm-7b:8000; } }\n  model: Qwen2.5-Coder-32B-Instruct\nkind: ConfigMap\n',
  'kind: BackendTLSPolicy\nspec:\n  validation:\n    caCertificateRefs: [{group: "", kind: Secret, name: corp-ca-2025}]\n    hostname: api-2.vendor.example\n',
  'kind: Gateway\nspec:\n  listeners:\n  - tls:\n      certificateRefs:\n      - kind: Secret\n        name: gw-cert-2025\n        namespace: certs-1\n',
  'kind: ReferenceGrant\nspec:\n  to:\n  - group: ""\n    kind: Secret\n    name: openai-secret-2024\n',
  'kind: ExternalSecret\nspec:\n  data:\n  - secretKey: api-key-1\n    remoteRef: {key: prod/openai-2, property: apiKey}\n',
  'tokenizer: cl100k_base\nspecial_tokens: {eos_token: "<|endoftext|>", pad_token: "<pad>"}\n',
  'cache_key: model-gpt-4o-v2\nprimaryKey: id_2\nsortKey: created_at_1\n',
]

const TEXTS: readonly string[] = [
  ...LOOKALIKES,
  ...MODELS.map((model) => backend(`  ai: {provider: {openai: {model: "${model}"}}}\n`)),
  ...HOSTS.map((host) => backend(`  ai: {provider: {openai: {}, host: ${host}, port: 443}}\n`)),
  ...LINES.map((line) => `apiVersion: example.dev/v1\nkind: Other\nmetadata: {name: o}\nspec:\n  ${line}\n`),
  ...LINES.map((line) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n# ${line}\ndata: {a: b}\n`),
  ...providers.map(({ id }) => backend(`  ai: {provider: {${id}: {}}}\n`)),
  ...fs
    .readdirSync(new URL('../examples/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
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

test('what is told holds for items of a List, and for what a command wraps', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: example.dev/v1\n  kind: Vault\n  spec: {a: b}\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n  stringData:\n    a: |\n      first-line-of-it\n      second-line-of-it\n    b: q7Zt2Xw9Lp4Kd8Rv\n- apiVersion: other.dev/v1\n  kind: Backend\n  metadata: {name: q7Zt2Xw9Lp4Kd8Rv}\n`
  expect(redact(list, { unreadable: 'left-out' })).toMatchObject({
    replaced: [
      { what: 'value', path: ['items', 1, 'stringData', 'a'], line: 11 },
      { what: 'value', path: ['items', 1, 'stringData', 'b'], line: 14 },
      // The lines above it are fewer by then.
      { what: 'repeat', line: 17 },
    ],
    unjudged: [
      { kind: 'Vault', line: 4 },
      { kind: 'Backend', line: 15 },
    ],
  })
  const wrapped = `export OPENAI_API_KEY=q7Zt2Xw9Lp4Kd8Rv\nkubectl apply -f- <<EOF\nkind: Secret\napiVersion: v1\nstringData:\n  a: |\n    line-1-of-it\n    line-2-of-it\n  b: hunter2\nEOF\n\nkubectl get pods\nkubectl apply -f- <<EOF\napiVersion: example.dev/v1\nkind: Vault\nEOF\n`
  const { text, replaced, unjudged } = redact(wrapped, { unreadable: 'left-out' })
  expect(text).toBe(
    wrapped
      .replace('q7Zt2Xw9Lp4Kd8Rv', 'REDACTED')
      .replace('|\n    line-1-of-it\n    line-2-of-it', 'REDACTED')
      .replace('hunter2', 'REDACTED'),
  )
  expect(replaced.map(({ what, path, line }) => `${line} ${what} ${path.join('.')}`)).toEqual([
    '6 value stringData.a',
    '9 value stringData.b',
    '1 look ',
  ])
  expect(unjudged).toEqual([
    { kind: null, line: 1 },
    { kind: null, line: 12 },
    { kind: 'Vault', line: 14 },
  ])
})

test('what is no Kubernetes object is told to be none', () => {
  expect(redact('replicas: 2\n', { unreadable: 'left-out' }).unjudged).toEqual([{ kind: null, line: 1 }])
  expect(redact('A=b\nC=d\n', { unreadable: 'left-out' }).unjudged).toEqual([{ kind: null, line: 1 }])
})
