import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../analyze.js'
import { read } from '../../reading.js'
import { applyChange } from '../../yaml/change-set.js'
import { planChange } from '../plan.js'
import type { CompanionCode } from '../../model/codes/companions.js'
import { companionsOf } from './companions.js'
import { allTogether, weighedCompanions } from './effect.js'

const on = (release: string, more: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, release, ...more })

/** What the companions of a code add to a text, without the text. */
function added(text: string, code: CompanionCode, settings: Settings): readonly string[] {
  const reading = read(text, settings)
  return companionsOf(reading, settings).flatMap(({ code: found, standing }) => {
    if (found !== code || !('plan' in standing)) return []
    const change = planChange(reading, standing.plan)
    return change ? [change.edits.map((edit) => edit.text).join('…')] : []
  })
}

const codes = (text: string, settings: Settings): readonly string[] =>
  companionsOf(read(text, settings), settings).map(({ code, standing }) => `${code} ${standing.is}`)

const KGATEWAY = (rest = ''): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: chat
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          model: gpt-4o
          authToken:
            kind: SecretRef
            secretRef:
              name: openai-secret
${rest}`

const AGENTGATEWAY = (provider: string, rest = '', metadata = ''): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
${metadata}spec:
  ai:
    provider:
${provider.replaceAll(/^/gm, '      ')}
${rest}`

const AUTH = (auth: string): string => `  policies:\n    auth:\n${auth.replaceAll(/^/gm, '      ')}\n`

describe('a Secret', () => {
  it('has the key that the release reads, and the variable that the provider is known by', () => {
    const [text] = added(KGATEWAY(), 'secret', on('kgateway@2.0.5'))
    expect(text).toBe(
      "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: openai-secret\nstringData:\n  Authorization: '${OPENAI_API_KEY}'\n",
    )
  })

  it.each([
    [
      'aws:\n  secretRef:\n    name: keys',
      "  accessKey: '${AWS_ACCESS_KEY_ID}'\n  secretKey: '${AWS_SECRET_ACCESS_KEY}'\n",
    ],
    [
      'azure:\n  secretRef:\n    name: app',
      "  clientID: '${AZURE_CLIENT_ID}'\n  tenantID: '${AZURE_TENANT_ID}'\n  clientSecret: '${AZURE_CLIENT_SECRET}'\n",
    ],
    ['gcp:\n  secretRef:\n    name: sa', "  credentials.json: '${SA_CREDENTIALS_JSON}'\n"],
    ['secretRef:\n  name: mine\n  key: api-key', "  api-key: '${OPENAI_API_KEY}'\n"],
  ])('for %j', (auth, data) => {
    const [text = ''] = added(AGENTGATEWAY('openai: {}', AUTH(auth)), 'secret', on('agentgateway@1.4.1'))
    expect(text.slice(text.indexOf('stringData:\n') + 12)).toBe(data)
  })

  it('is told from another one of the same provider, and from one for a server of the writer’s own', () => {
    const two = (name: string): string =>
      AGENTGATEWAY('openai: {}', AUTH(`secretRef:\n  name: ${name}`)).replace('chat', name)
    const texts = added(`${two('research-key')}---\n${two('support-key')}`, 'secret', on('agentgateway@1.4.1'))
    expect(texts.map((text) => /\$\{(\w+)\}/.exec(text)?.[1])).toEqual(['RESEARCH_KEY', 'SUPPORT_KEY'])
    const groq = AGENTGATEWAY('openai: {}\nhost: api.groq.com\nport: 443', AUTH('secretRef:\n  name: groq-key'))
    expect(added(groq, 'secret', on('agentgateway@1.4.1'))[0]).toContain('${GROQ_KEY}')
  })

  it('is found where it stands, and gets the keys that it lacks', () => {
    const secret = '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: openai-secret\nstringData:\n  token: x\n'
    expect(codes(KGATEWAY(secret), on('kgateway@2.0.5'))).toContain('secret there')
    expect(added(KGATEWAY(secret), 'secret-keys', on('kgateway@2.0.5'))[0]).toContain(
      'Authorization: ${OPENAI_API_KEY}',
    )
  })

  it('holds a client certificate, and the ConfigMap a CA, on one line each', () => {
    const tls =
      '  policies:\n    tls:\n      mtlsCertificateRef:\n      - name: me\n      caCertificateRefs:\n      - name: corp\n'
    const text = AGENTGATEWAY('openai: {}\nhost: llm.corp.example\nport: 443', tls)
    expect(added(text, 'secret', on('agentgateway@1.4.1'))[0]).toContain(
      '  tls.crt: "${ME_TLS_CRT}"\n  tls.key: "${ME_TLS_KEY}"\n',
    )
    expect(added(text, 'ca-config-map', on('agentgateway@1.4.1'))[0]).toContain(
      'kind: ConfigMap\nmetadata:\n  name: corp\ndata:\n  ca.crt: "${CORP_CA_CRT}"\n',
    )
  })
})

describe('an HTTPRoute', () => {
  it('names group and kind, no port, and has time for streams on Envoy', () => {
    const [text] = added(KGATEWAY(), 'route', on('kgateway@2.0.5'))
    expect(text).toBe(`---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - group: gateway.kgateway.dev
      kind: Backend
      name: chat
    timeouts:
      request: 10m
`)
  })

  it('says the server’s own Host where the release would pass on the client’s', () => {
    const text = `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: own\nspec:\n  type: AI\n  ai:\n    llm:\n      host: llm.corp.example\n      port: 80\n      openai:\n        authToken:\n          kind: Passthrough\n`
    const settings = on('kgateway@2.1.2', { dataPlane: 'agentgateway' })
    expect(added(text, 'route', settings)[0]).toContain('urlRewrite:\n        hostname: llm.corp.example\n')
    expect(added(text, 'route', on('kgateway@2.1.2', { dataPlane: 'envoy' }))[0]).not.toContain('urlRewrite')
  })

  it('rewrites the path where a server wants another one than chat clients call', () => {
    const text = AGENTGATEWAY('anthropic:\n  model: claude-sonnet-4-5\nhost: claude.corp.example\nport: 80')
    expect(added(text, 'route', on('agentgateway@1.4.1'))[0]).toContain(
      'type: ReplaceFullPath\n          replaceFullPath: /v1/messages\n',
    )
  })

  it('keeps several backends apart by a prefix, which no server sees', () => {
    const one = AGENTGATEWAY('openai: {}')
    const two = AGENTGATEWAY('openai: {}\nhost: llm.corp.example\nport: 80').replace('chat', 'own')
    const [first, second] = added(`${one}---\n${two}`, 'route', on('agentgateway@1.4.1'))
    expect(first).toContain('value: /chat\n')
    expect(first).not.toContain('filters')
    expect(second).toContain('value: /own\n')
    expect(second).toContain('replacePrefixMatch: /\n')
  })

  it('stands with the Gateway of the text, and a grant lets it name a backend elsewhere', () => {
    const gateway =
      '---\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: web\n  namespace: infra\nspec:\n  gatewayClassName: agentgateway\n  listeners:\n  - name: http\n    port: 80\n    protocol: HTTP\n'
    const text = AGENTGATEWAY('openai: {}', '', '  namespace: ai\n') + gateway
    const settings = on('agentgateway@1.4.1')
    const [route = ''] = added(text, 'route', settings)
    expect(route).toContain('name: chat\n  namespace: infra\n')
    expect(route).toContain('name: chat\n      namespace: ai\n')
    expect(added(`${text}${route}`, 'reference-grant', settings)[0]).toContain(
      'namespace: ai\nspec:\n  from:\n  - group: gateway.networking.k8s.io\n    kind: HTTPRoute\n    namespace: infra\n  to:\n  - group: agentgateway.dev\n    kind: AgentgatewayBackend\n',
    )
  })
})

describe('a Gateway', () => {
  it('starts the AI extension on Envoy, by parameters of its own', () => {
    const [text = ''] = added(KGATEWAY(), 'gateway', on('kgateway@2.0.5'))
    expect(text).toContain(
      'kind: GatewayParameters\nmetadata:\n  name: ai-gateway-parameters\nspec:\n  kube:\n    aiExtension:\n      enabled: true\n',
    )
    expect(text).toContain('gatewayClassName: kgateway\n')
    expect(text).toContain(
      'parametersRef:\n      group: gateway.kgateway.dev\n      kind: GatewayParameters\n      name: ai-gateway-parameters\n',
    )
  })

  it('lists the kind of models', () => {
    const model =
      'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata:\n  name: gpt-4o\nspec:\n  parentRefs:\n  - name: llm\n  provider: OpenAI\n'
    const settings = on('agentgateway@1.6.0')
    const [text] = added(model, 'gateway', settings)
    expect(text).toContain('name: llm\n')
    expect(text).toContain(
      'allowedRoutes:\n      kinds:\n      - group: agentgateway.dev\n        kind: AgentgatewayModel\n',
    )
    expect(codes(model, settings)).not.toContain('route assumed')
  })
})

describe('policies', () => {
  const GROUPS =
    'groups:\n    - providers:\n      - name: a\n        openai: {}\n    - providers:\n      - name: b\n        openai:\n          model: gpt-4o-mini\n'
  const POOL = AGENTGATEWAY('').replace(/ {4}provider:\n\s*\n/, `    ${GROUPS}`)

  it('bring failover where the release needs them for it', () => {
    expect(added(POOL, 'failover', on('agentgateway@1.4.1'))[0]).toContain('health:')
    expect(added(POOL, 'failover', on('kgateway@2.2.0'))).toEqual([])
    const all = allTogether(POOL, on('agentgateway@1.4.1'))
    const reading = read(POOL, on('agentgateway@1.4.1'))
    const change = all && planChange(reading, all)
    const after = change ? applyChange(POOL, change) : ''
    expect(after).toMatch(/kind: AgentgatewayPolicy[^]*retry:\n {6}attempts: 2\n {6}codes:\n {6}- 429\n/)
  })

  it('give TLS to a port that means it, and what follows is known before', () => {
    const text = AGENTGATEWAY('openai: {}\nhost: llm.corp.com\nport: 443', AUTH('secretRef:\n  name: k'))
    const [tls] = weighedCompanions(text, on('agentgateway@1.4.1')).filter(({ code }) => code === 'tls')
    expect(tls?.effect?.endpoints).toMatchObject([{ before: 'http', after: 'https-verified' }])
    expect(tls?.effect?.gone.map(({ code }) => code)).toContain('no-tls-policy-on-tls-port')
  })

  it('trust a CA of one’s own for a name of the cluster', () => {
    const tls = '  policies:\n    tls: {}\n'
    const text = AGENTGATEWAY('openai: {}\nhost: llm.ai.svc.cluster.local\nport: 443', tls)
    const [ca] = added(text, 'private-ca', on('agentgateway@1.4.1'))
    expect(ca).toContain('name: chat-ca')
    expect(ca).toContain('ca.crt: "${CA_CRT}"')
  })

  it('mark the gateway’s own pods for a cloud', () => {
    const text = AGENTGATEWAY('bedrock:\n  region: eu-central-1\n  model: m')
    expect(added(text, 'cloud-identity', on('agentgateway@1.4.1'))[0]).toBe(
      '---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayParameters\nmetadata:\n  name: ai-gateway-parameters\nspec:\n  serviceAccount:\n    metadata:\n      annotations:\n        eks.amazonaws.com/role-arn: ${AWS_ROLE_ARN}\n',
    )
    const azure = AGENTGATEWAY(
      'azure:\n  resourceName: x\n  resourceType: OpenAI',
      AUTH('azure:\n  workloadIdentity: {}'),
    )
    expect(added(azure, 'cloud-identity', on('agentgateway@1.4.1'))[0]).toContain('azure.workload.identity/use: "true"')
  })
})

it('nothing is needed of a text without AI backends', () => {
  expect(companionsOf(read('a: 1'), DEFAULT_SETTINGS)).toEqual([])
  expect(allTogether('', DEFAULT_SETTINGS)).toBeNull()
})

const LACKS = [
  'check api.openai.com:443 impossible',
  'failover b impossible',
  'retry b impossible',
  'tls llm.example.com:8443 impossible',
]

describe('what a release can’t bring is said', () => {
  const pool = (port: number): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec:
  type: AI
  ai:
    multipool:
      priorities:
      - pool:
        - provider: {openai: {model: m, authToken: {kind: Passthrough}}}
          hostOverride: {host: llm.example.com, port: ${port}}
      - pool:
        - provider: {openai: {model: m, authToken: {kind: Passthrough}}}
`
  const lacks = (text: string, release: string): readonly string[] =>
    companionsOf(read(text, on(release)), on(release)).flatMap((each) =>
      each.code === 'release-lacks' ? [`${each.params.what} ${each.params.subject} ${each.standing.is}`] : [],
    )

  it('by the rules of the release, and adding all leaves it alone', () => {
    const text = pool(8443)
    expect(lacks(text, 'kgateway@2.0.0')).toEqual(LACKS)
    expect(lacks(pool(443), 'kgateway@2.0.1').filter((each) => each.startsWith('check'))).toEqual([])
    const after = allTogether(text, on('kgateway@2.0.0'))
    const change = after && planChange(read(text, on('kgateway@2.0.0')), after)
    expect(lacks(change ? applyChange(text, change) : '', 'kgateway@2.0.0')).toEqual(LACKS)
  })
})
