import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'
import { formatPath } from '../yaml/path.js'

const HEADS = {
  Backend: 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: b\nspec:\n',
  AgentgatewayBackend:
    'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n',
  AgentgatewayPolicy:
    'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata:\n  name: b\nspec:\n  targetRefs:\n  - group: agentgateway.dev\n    kind: AgentgatewayBackend\n    name: b\n',
}
type Kind = keyof typeof HEADS
const A = 'agentgateway@1.4.1'
const provider = (body: string, policies = ''): string => `  ai:\n    provider:\n${body}${policies}`
const openai = '      openai: {}\n'
const withPolicies = (body: string): string => provider(openai, `  policies:\n${body}`)

/** What people write, where it is told, and the text after the fix. */
const MENDS: readonly (readonly [
  name: string,
  release: string,
  kind: Kind,
  wrong: string,
  path: string,
  right: string,
])[] = [
  [
    'project of Vertex',
    A,
    'AgentgatewayBackend',
    provider('      vertexai:\n        project: p # mine\n        region: r\n'),
    'spec.ai.provider.vertexai.project',
    provider('      vertexai:\n        projectId: p # mine\n        region: r\n'),
  ],
  [
    'location of Vertex',
    A,
    'AgentgatewayBackend',
    provider('      vertexai:\n        projectId: p\n        location: r\n'),
    'spec.ai.provider.vertexai.location',
    provider('      vertexai:\n        projectId: p\n        region: r\n'),
  ],
  [
    'region of Vertex on 2.1',
    'kgateway@2.1.2',
    'Backend',
    '  type: AI\n  ai:\n    llm:\n      vertexai:\n        region: r\n',
    'spec.ai.llm.vertexai.region',
    '  type: AI\n  ai:\n    llm:\n      vertexai:\n        location: r\n',
  ],
  [
    'timeout.request',
    A,
    'AgentgatewayBackend',
    withPolicies('    timeout:\n      request: 30s\n'),
    'spec.policies.timeout',
    withPolicies('    http:\n      requestTimeout: 30s\n'),
  ],
  [
    'timeout',
    A,
    'AgentgatewayBackend',
    withPolicies('    timeout: 30s\n'),
    'spec.policies.timeout',
    withPolicies('    http:\n      requestTimeout: 30s\n'),
  ],
  [
    'regex.patterns',
    A,
    'AgentgatewayBackend',
    withPolicies(
      '    ai:\n      promptGuard:\n        request:\n        - regex:\n            patterns:\n            - a\n',
    ),
    'spec.policies.ai.promptGuard.request[0].regex.patterns',
    withPolicies(
      '    ai:\n      promptGuard:\n        request:\n        - regex:\n            matches:\n            - a\n',
    ),
  ],
  [
    'rateLimit',
    A,
    'AgentgatewayPolicy',
    '  backend:\n    ai:\n      rateLimit:\n        local:\n        - requests: 1\n          unit: Minutes\n',
    'spec.backend.ai.rateLimit',
    '  traffic:\n    rateLimit:\n      local:\n      - requests: 1\n        unit: Minutes\n  backend:\n    ai: {}\n',
  ],
  [
    'pathOverride on 2.1',
    'kgateway@2.1.2',
    'Backend',
    '  type: AI\n  ai:\n    llm:\n      openai: {}\n      pathOverride:\n        fullPath: /v1/x\n',
    'spec.ai.llm.pathOverride',
    '  type: AI\n  ai:\n    llm:\n      openai: {}\n      path:\n        full: /v1/x\n',
  ],
  [
    'pathOverride as a text',
    A,
    'AgentgatewayBackend',
    provider(`${openai}      pathOverride: /v1/x\n`),
    'spec.ai.provider.pathOverride',
    provider(`${openai}      path: /v1/x\n`),
  ],
  [
    'hostOverride',
    A,
    'AgentgatewayBackend',
    provider(`${openai}      hostOverride:\n        host: h # here\n        port: 80\n`),
    'spec.ai.provider.hostOverride',
    provider(`${openai}      host: h # here\n      port: 80\n`),
  ],
  [
    'routes beside the provider',
    A,
    'AgentgatewayBackend',
    provider(`${openai}    routes:\n      /v1/messages: Messages\n`),
    'spec.ai.routes',
    provider(openai, '  policies:\n    ai:\n      routes:\n        /v1/messages: Messages\n'),
  ],
  [
    'userAssigned',
    A,
    'AgentgatewayBackend',
    withPolicies(
      '    auth:\n      azure:\n        managedIdentity:\n          userAssigned:\n            clientId: c\n',
    ),
    'spec.policies.auth.azure.managedIdentity.userAssigned',
    withPolicies('    auth:\n      azure:\n        managedIdentity:\n          clientId: c\n'),
  ],
  [
    'a token of 2.1',
    A,
    'AgentgatewayBackend',
    provider(
      '      openai:\n        model: m\n        authToken:\n          kind: SecretRef\n          secretRef:\n            name: s\n',
    ),
    'spec.ai.provider.openai.authToken',
    '',
  ],
  [
    'a key of AWS of 2.1',
    A,
    'AgentgatewayBackend',
    provider('      bedrock:\n        region: r\n        auth:\n          secretRef:\n            name: s\n'),
    'spec.ai.provider.bedrock.auth',
    provider(
      '      bedrock:\n        region: r\n',
      '  policies:\n    auth:\n      aws:\n        secretRef:\n          name: s\n',
    ),
  ],
  [
    'hostname of TLS',
    A,
    'AgentgatewayBackend',
    withPolicies('    tls:\n      hostname: h\n'),
    'spec.policies.tls.hostname',
    withPolicies('    tls:\n      sni: h\n'),
  ],
  ['type', A, 'AgentgatewayBackend', `  type: AI\n${provider(openai)}`, 'spec.type', provider(openai)],
  [
    'namespace of a Secret',
    A,
    'AgentgatewayBackend',
    withPolicies('    auth:\n      secretRef:\n        name: s\n        namespace: other\n'),
    'spec.policies.auth.secretRef.namespace',
    withPolicies('    auth:\n      secretRef:\n        name: s\n'),
  ],
]

const unknownAt = (release: string, kind: Kind, body: string, path: string) => {
  const reading = read(HEADS[kind] + body, { ...DEFAULT_SETTINGS, release })
  const finding = reading.findings.find((each) => each.code === 'unknown-field' && formatPath(each.path) === path)
  return { reading, finding }
}

test.each(MENDS)('%s on %s', (_, release, kind, wrong, path, right) => {
  const { reading, finding } = unknownAt(release, kind, wrong, path)
  const text = finding && fixed(reading, finding)
  if (right === '') expect(text).toContain('  policies:\n    auth:\n      secretRef:\n        name: s\n')
  else expect(text).toBe(HEADS[kind] + right)
})

test('what another kind has is named with the first release that has it', () => {
  const llm = '  type: AI\n  ai:\n    llm:\n      openai: {}\n      routes:\n        /v1/x: Completions\n'
  expect(unknownAt('kgateway@2.1.2', 'Backend', llm, 'spec.ai.llm.routes').finding?.params).toMatchObject({
    elsewhere: 'AgentgatewayBackend spec.policies.ai.routes',
    having: 'kgateway@2.2.0',
  })
  const limit = withPolicies('    rateLimit: {}\n')
  expect(unknownAt(A, 'AgentgatewayBackend', limit, 'spec.policies.rateLimit').finding?.params).toMatchObject({
    elsewhere: 'AgentgatewayPolicy spec.traffic.rateLimit',
  })
})

test('a preset of the standalone configuration, and a project of Gemini, have no place here', () => {
  const at = (name: string, path: string) => unknownAt(A, 'AgentgatewayBackend', provider(name), path).finding
  expect(at('      ollama: {}\n', 'spec.ai.provider.ollama')).toMatchObject({ params: { hint: 'preset' } })
  const gemini = at('      gemini:\n        project: p\n', 'spec.ai.provider.gemini.project')
  expect(gemini).toMatchObject({ params: { hint: 'vertexai' } })
  expect(gemini?.fix).toBeUndefined()
})

test('a place that is taken gets nothing', () => {
  const both = provider('      vertexai:\n        projectId: a\n        project: b\n')
  expect(unknownAt(A, 'AgentgatewayBackend', both, 'spec.ai.provider.vertexai.project').finding?.fix).toBeUndefined()
})
