import { describe, expect, test } from 'vitest'
import { PLACEHOLDER } from './places.js'
import { hideQuickly } from './quick.js'
import { redact } from './redact.js'

// Secrets planted in every kind of place and of writing. None may be left in what is shared or stored.

const PEM = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\nggSjAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyji\n-----END PRIVATE KEY-----`
const SECRETS: readonly (readonly [name: string, value: string])[] = [
  ['an OpenAI key', 'sk-proj-9aXk2LmQ7vTz4RbN8wYc'],
  ['a random token', 'q7Zt2Xw9Lp4Kd8Rv3Nb6'],
  ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N'],
  ['a password', 'Tr0ub4dor&3-horse!'],
]

const AGENT = 'apiVersion: agentgateway.dev/v1alpha1\n'
const KGATE = 'apiVersion: gateway.kgateway.dev/v1alpha1\n'
const ROUTE = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r}\nspec:\n  rules:\n  - '

/** Where a secret may stand; `S` is it. */
const PLACES: Readonly<Record<string, string>> = {
  'inline token': `${KGATE}kind: Backend\nmetadata: {name: b}\nspec: {type: AI, ai: {llm: {openai: {authToken: {kind: Inline, inline: "S"}}}}}\n`,
  'policies.auth.key': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec:\n  policies:\n    auth:\n      key: "S"\n`,
  'a header that a route sets': `${ROUTE}filters:\n    - type: RequestHeaderModifier\n      requestHeaderModifier:\n        set:\n        - name: Authorization\n          value: "Bearer S"\n`,
  'a header that a route adds, in flow style': `${ROUTE}filters: [{type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: x-api-key, value: "S"}]}}]\n`,
  'a header that a route matches': `${ROUTE}matches:\n    - headers:\n      - name: authorization\n        value: "Bearer S"\n`,
  'a cookie': `${ROUTE}filters:\n    - requestHeaderModifier:\n        set:\n        - {name: Cookie, value: "session=S"}\n`,
  'a transformation': `${KGATE}kind: TrafficPolicy\nmetadata: {name: p}\nspec:\n  transformation:\n    request:\n      set:\n      - name: x-api-key\n        value: "S"\n`,
  'a policy of agentgateway': `${AGENT}kind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  backend:\n    auth: {key: "S"}\n`,
  'users of basic authentication': `${AGENT}kind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  traffic:\n    basicAuthentication:\n      users: ["joe:S"]\n`,
  'keys of apiKeyAuth': `${KGATE}kind: TrafficPolicy\nmetadata: {name: p}\nspec:\n  apiKeyAuth:\n    keys: ["S"]\n`,
  'AWS access key': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {policies: {auth: {aws: {accessKeyId: "S", secretAccessKey: "S"}}}}\n`,
  'a level too deep': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec:\n  policies:\n    auth:\n      bearer:\n        token: "S"\n`,
  'a level too deep in authToken': `${KGATE}kind: Backend\nmetadata: {name: b}\nspec:\n  ai:\n    llm:\n      authToken:\n        inline:\n          value: "S"\n`,
  'apiKey beside a provider': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {ai: {provider: {openai: {}, apiKey: "S"}}}\n`,
  'token beside a provider': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {ai: {provider: {openai: {token: "S"}}}}\n`,
  'auth_token beside a provider': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {ai: {provider: {openai: {auth_token: "S"}}}}\n`,
  'an anchor behind its alias': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  a: *t\nother: &t "S"\n`,
  'a commented token beside a reference': `${KGATE}kind: Backend\nmetadata: {name: b}\nspec:\n  ai:\n    llm:\n      authToken:\n        kind: SecretRef\n        # inline: "S"\n        secretRef: {name: s}\n`,
  'a whole commented block': `${AGENT}kind: AgentgatewayBackend\nmetadata: {name: b}\n# spec:\n#   policies:\n#     auth:\n#       key: "S"\nspec: {ai: {provider: {openai: {}}}}\n`,
  'Bearer in a comment of a Secret': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  # Bearer S\n  Authorization: "${PLACEHOLDER}"\n`,
  'a Secret': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  Authorization: "S"\n`,
  'a Secret in JSON': `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"stringData":{"Authorization":"S"}}\n`,
  'a Secret in pretty JSON': `{\n  "kind": "Secret",\n  "stringData": {\n    "Authorization":\n      "S"\n  }\n}\n`,
  'a ConfigMap': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  OPENAI_API_KEY: "S"\n`,
  'an .env file in a ConfigMap': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  .env: |\n    MODEL=gpt-4o\n    OPENAI_API_KEY=S\n`,
  'env of a Deployment': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n  template:\n    spec:\n      containers:\n      - env:\n        - name: ANTHROPIC_API_KEY\n          value: "S"\n`,
  'env in flow style': `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{env: [{name: DB_PASSWORD, value: "S"}]}]}}}\n`,
  'Helm values': `openai:\n  apiKey: "S"\nreplicas: 2\n`,
  'an .env file': `MODEL=gpt-4o\nexport OPENAI_API_KEY="S"\n`,
  '--from-literal': `kubectl create secret generic s --from-literal=Authorization=S -n ai\n`,
  '--from-literal before a heredoc': `kubectl create secret generic s --from-literal='api-key=S'\nkubectl apply -f- <<EOF\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nEOF\n`,
  'a URL with a user': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {proxy: "https://joe:S@proxy.internal:3128"}\n`,
  'a key in a query': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {url: "https://api.vendor.example/v1?api_key=S"}\n`,
  'a kubeconfig': `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user: {token: "S"}\n`,
  'a list': `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n  stringData: {a: "S"}\n`,
  'an annotation': `apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  annotations:\n    vendor.example/api-token: "S"\n`,
  'a quoted key': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  "client-secret": 'S'\n`,
}

/** Texts that can't be read. */
const BROKEN: Readonly<Record<string, string>> = {
  'at column 0 under a block scalar': `kind: Secret\nstringData:\n  Authorization: |\nS\n [\n`,
  'keys that are not indented': `kind: Secret\nstringData:\nAuthorization: S\nother: [\n`,
  'a value over several lines': `kind: Secret\nstringData:\n  Authorization: >-\n    Bearer\n    S\n  b: [\n`,
  'a complex key': `kind: Secret\nstringData:\n  ? Authorization\n  : S\n  b: [\n`,
  'JSON with line breaks': `{"kind":"Secret",\n"stringData":\n{"Authorization":\n"S",\n`,
  'a mistyped kind': `kind: Secert\nstringData:\n  Authorization: S\n  b: [\n`,
  stringdata: `kind: Secret\nstringdata:\n  Authorization: S\n  b: [\n`,
  Data: `kind: Secret\nData:\n  Authorization: S\n  b: [\n`,
  'an env variable': `kind: Deployment\nspec:\n  env:\n  - name: OPENAI_API_KEY\n    value: S\n  b: [\n`,
  'a header': `kind: HTTPRoute\nspec:\n  - name: Authorization\n    value: Bearer S\n  b: [\n`,
  'a token of a backend': `kind: Backend\nspec:\n  authToken:\n    inline: S\n  b: [\n`,
  tabs: `kind: Secret\nstringData:\n\tAuthorization: S\n`,
}

/** The same without what can't be read, and with each mistyped name. */
const READABLE: Readonly<Record<string, string>> = {
  'a mistyped kind that can be read': `apiVersion: v1\nkind: Secert\nmetadata: {name: s}\nstringData:\n  Authorization: "S"\n`,
  'stringdata that can be read': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringdata:\n  a: "S"\n`,
  'Data that can be read': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nData:\n  a: "S"\n`,
}

/** Ways of writing the same text. */
const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
}

const outputs = (text: string): readonly string[] => [
  redact(text, { unreadable: 'left-out' }).text,
  redact(text, { unreadable: 'hidden' }).text,
  hideQuickly(text, []),
]

const cases = Object.entries({ ...PLACES, ...BROKEN, ...READABLE }).flatMap(([place, template]) =>
  SECRETS.flatMap(([name, value]) =>
    Object.entries(LAYOUTS).map(
      ([layout, write]) =>
        [
          `${place}, ${name}, ${layout}`,
          write(
            template.replaceAll('S', (s, at: number) =>
              (/[\w]/.test(template.charAt(at - 1)) && template.charAt(at - 1) !== '=') ||
              /[\w]/.test(template.charAt(at + 1))
                ? s
                : value,
            ),
          ),
          value,
        ] as const,
    ),
  ),
)

test('there are at least 300 of them', () => {
  expect(cases.length).toBeGreaterThan(300)
  expect(cases.every(([, text, value]) => text.includes(value))).toBe(true)
})

test.each(cases)('%s', (_, text, value) => {
  for (const out of outputs(text)) expect(out).not.toContain(value)
})

describe('a private key', () => {
  const indented = (by: number): string => PEM.replaceAll('\n', `\n${' '.repeat(by)}`)
  test.each([
    ['in a Secret', `kind: Secret\nstringData:\n  tls.key: |\n    ${indented(4)}\n`],
    ['in a ConfigMap', `kind: ConfigMap\ndata:\n  tls.key: |\n    ${indented(4)}\n`],
    ['at column 0 under a block scalar', `kind: Secret\nstringData:\n  tls.key: |\n${PEM}\n`],
    ['with escapes', `kind: ConfigMap\ndata: {k: "${PEM.replaceAll('\n', '\\n')}"}\n`],
    ['in a comment', `kind: Secret\n${PEM.replaceAll(/^/gm, '# ')}\nstringData: {a: b}\n`],
    ['cut off', `kind: ConfigMap\ndata:\n  k: |\n    ${indented(4).split('\n').slice(0, 3).join('\n')}\n`],
  ])('%s', (_, text) => {
    for (const out of outputs(text)) {
      expect(out).not.toContain('MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw')
      expect(out).not.toContain('ggSjAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyji')
    }
  })
})
