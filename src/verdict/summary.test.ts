import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { compareReleases } from '../compare.js'
import { badgeText, message } from '../report.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'

const judge = (text: string, settings: Partial<Settings> = {}) =>
  read(text, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1', ...settings })
const single = (provider: string, policies = ''): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: llm}\nspec:\n  ai: {provider: ${provider}}\n${policies}`
const llm = (body: string): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: llm}\nspec:\n  type: AI\n  ai:\n${body}`
const token = 'authToken: {kind: Passthrough}'
const wire = (working: number, failing: number, plaintext = 0, undetermined = 0) => ({
  working,
  failing,
  plaintext,
  undetermined,
})

describe('the three verdicts', () => {
  test('all three say yes', () => {
    expect(judge(single('{openai: {}}')).verdict).toEqual({
      apiServer: 'accepts',
      controller: 'accepts',
      wire: wire(1, 0),
    })
  })

  test.each([
    ['an empty text', '', 'nothing'],
    ['comments', '# nothing\n', 'nothing'],
    ['a lone Deployment', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\n', 'nothing'],
    ['broken YAML', 'a: [', 'refuses'],
    ['a Secret', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n', 'accepts'],
    ['a document that is too large', `apiVersion: v1\nkind: Secret\nx: ${'y'.repeat(3_000_000)}\n`, 'unjudged'],
  ] as const)('nothing to judge, or judged by nobody: %s', (_, text, apiServer) => {
    expect(judge(text).verdict).toEqual({ apiServer, controller: 'nothing', wire: wire(0, 0) })
  })

  test('a document too large to be judged is not valid; the others are judged', () => {
    const { documents, valid } = judge(`${single('{openai: {}}')}---\nx: ${'y'.repeat(3_000_000)}\n`)
    expect([valid, ...documents.map((document) => document.valid)]).toEqual([false, true, false])
  })

  test('accepted by the API server, refused by the controller: no endpoint works', () => {
    const mixed = llm(
      `    multipool: {priorities: [{pool: [{provider: {openai: {${token}}}}, {provider: {anthropic: {${token}}}}]}]}\n`,
    )
    expect(judge(mixed, { release: 'kgateway@2.0.5' }).verdict).toEqual({
      apiServer: 'accepts',
      controller: 'refuses',
      wire: wire(0, 2),
    })
  })

  test('a host that can be no name fails on the wire; a placeholder does not', () => {
    const at = (host: string) => judge(single(`{openai: {}, host: "${host}", port: 80, pathPrefix: /v1}`))
    expect(at('http://x.internal').verdict).toEqual({ apiServer: 'accepts', controller: 'accepts', wire: wire(0, 1) })
    expect(at('http://x.internal').findings).toContainEqual(
      expect.objectContaining({ code: 'host-not-a-name', source: 'wire', severity: 'error' }),
    )
    expect(at('${HOST}').verdict.wire).toEqual(wire(1, 0))
  })

  test.each([
    [
      'a ConfigMap without ca.crt',
      '{name: ca}',
      '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca}\ndata: {tls.crt: x}\n',
    ],
    ['a reference without a name', '{name: ""}', ''],
  ])('a TLS that trusts nothing will fail: %s', (_, ref, rest) => {
    const answer = judge(
      `${single('').replace('provider: ', `groups: [{providers: [{name: a, openai: {}, host: x.internal, port: 443, policies: {tls: {caCertificateRefs: [${ref}]}}}]}]`)}${rest}`,
    )
    const [endpoint] = answer.endpoints
    expect(endpoint?.wire).toMatchObject({ scheme: 'https', trust: 'nothing' })
    expect(endpoint && badgeText(endpoint, answer)).toBe('HTTPS · will fail')
    expect(answer.verdict.wire).toEqual(wire(0, 1))
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ code: 'trust-nothing', source: 'wire', severity: 'error' }),
    )
  })

  test('a CA reference of another kind leads to nothing', () => {
    const policy = `---\napiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: llm}]\n  validation: {hostname: x.internal, caCertificateRefs: [{group: "", kind: Secret, name: ca}]}\n`
    const { endpoints, verdict } = judge(`${single('{openai: {}, host: x.internal, port: 443}')}${policy}`)
    expect(endpoints[0]?.wire.trust === 'nothing' || endpoints[0]?.wire.scheme === 'http').toBe(true)
    expect(verdict.wire.working).toBe(endpoints[0]?.wire.scheme === 'http' ? 1 : 0)
  })

  test('a target that the text does not hold is not determined', () => {
    const pods = single('{openai: {}}').replace(
      'openai: {}',
      'custom: {backendRef: {name: vllm, port: 80}, formats: [{type: Completions}]}',
    )
    const answer = judge(pods)
    expect(answer.verdict.wire).toEqual(wire(0, 0, 0, 1))
    expect(answer.endpoints.map((endpoint) => badgeText(endpoint, answer))).toEqual(['not determined'])
    const service = '---\napiVersion: v1\nkind: Service\nmetadata: {name: vllm}\nspec: {ports: [{port: 80}]}\n'
    expect(judge(pods + service).verdict.wire).toEqual(wire(1, 0))
  })

  test('plaintext that is warned about is counted among what works', () => {
    expect(
      judge(llm(`    llm: {hostOverride: {host: api.example.org, port: 8443}, provider: {openai: {${token}}}}\n`), {
        release: 'kgateway@2.0.5',
      }).verdict.wire,
    ).toEqual(wire(1, 0, 1))
  })

  test('only plaintext that is warned about is marked, here and under every release; a comment turns it off', () => {
    const port = (number: number, comment = ''): string =>
      llm(
        `    llm:\n      hostOverride:\n        host: llm.internal\n        port: ${number}${comment}\n      provider: {openai: {${token}}}\n`,
      )
    const marks = (text: string) => {
      const cells = compareReleases(text, DEFAULT_SETTINGS, 0).rows.flatMap((row) => row.cells)
      return [
        judge(text, { release: 'kgateway@2.0.5' }).endpoints.map((endpoint) => endpoint.warnedPlaintext ?? false),
        cells.some(({ endpoint }) => endpoint?.warnedPlaintext),
      ]
    }
    expect(marks(port(11434))).toEqual([[false], false])
    expect(marks(port(8443))).toEqual([[true], true])
    expect(marks(port(8443, ' # ai-backends: ignore tls-port-in-plaintext'))).toEqual([[false], false])
  })

  test('production makes plaintext to the outside and unverified TLS a warning', () => {
    const plain = single('{openai: {}, host: llm.vendor.example.org, port: 80}')
    const open = single('{openai: {}, host: llm.internal, port: 443}', '  policies: {tls: {insecureSkipVerify: All}}\n')
    const told = (text: string, production: boolean) =>
      judge(text, { production }).findings.flatMap(({ code }) => (code.startsWith('production') ? [code] : []))
    expect([told(plain, false), told(plain, true), told(open, false), told(open, true)]).toEqual([
      [],
      ['production-plaintext'],
      [],
      ['production-unverified'],
    ])
  })
})

describe('kinds of the groups that hold AI backends', () => {
  const of = (apiVersion: string, kind: string) =>
    read(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: {type: AI}\n`)

  test.each([
    ['agentgateway.dev/v1alpha1', 'AgentgatewayBackends', 'AgentgatewayBackend'],
    ['agentgateway.dev/v1alpha1', 'AgentGatewayPolicy', 'AgentgatewayPolicy'],
    ['gateway.kgateway.dev/v1alpha1', 'backend', 'Backend'],
    ['gateway.kgateway.dev/v1alpha1', 'TraficPolicy', 'TrafficPolicy'],
  ])('%s has no %s: an error with the nearest name, which its fix writes', (apiVersion, kind, name) => {
    const reading = of(apiVersion, kind)
    const [finding] = reading.findings.filter(({ severity }) => severity === 'error')
    expect(finding).toMatchObject({ code: 'kind-not-served', source: 'api-server', path: ['kind'], params: { name } })
    expect(reading.verdict.apiServer).toBe('refuses')
    expect(finding && fixed(reading, finding)).toContain(`\nkind: ${name}\n`)
  })

  test('a kind that is near none has the kinds of its group', () => {
    const { findings } = of('agentgateway.dev/v1alpha1', 'Router')
    expect(findings.find(({ code }) => code === 'kind-not-served')?.fix).toBeUndefined()
    expect(findings.map((finding) => message(finding)).join()).toContain('AgentgatewayBackend')
  })

  test.each([
    ['gateway.kgateway.dev/v1alpha1', 'TrafficPolicy'],
    ['agentgateway.dev/v1alpha1', 'AgentgatewayParameters'],
    ['networking.istio.io/v1', 'Gateways'],
  ])('%s %s passes through', (apiVersion, kind) => {
    expect(of(apiVersion, kind).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-kind', 'info'],
    ])
  })
})

describe('a comment that silences', () => {
  const text = (comment: string, above = ''): string =>
    `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: llm}\nspec:\n  ai:\n    provider:\n      openai: {}\n      host: llm.vendor.example.org\n${above}      port: 443${comment}\n`
  const on = (yaml: string) => {
    const { findings, silenced } = judge(yaml)
    return [findings.map(({ code }) => code).includes('no-tls-policy-on-tls-port'), silenced.map(({ code }) => code)]
  }

  test('on the line of the finding, or above it', () => {
    expect(on(text(''))).toEqual([true, []])
    expect(on(text(' # ai-backends: ignore no-tls-policy-on-tls-port'))).toEqual([false, ['no-tls-policy-on-tls-port']])
    expect(on(text('', '      # ai-backends: ignore short-host, no-tls-policy-on-tls-port\n'))).toEqual([
      false,
      ['no-tls-policy-on-tls-port'],
    ])
    expect(on(text(' # ai-backends: ignore short-host'))).toEqual([true, []])
  })

  test('never an error', () => {
    const wrong = text(' # ai-backends: ignore wrong-type').replace('port: 443', 'port: "443"')
    expect(judge(wrong).findings.map(({ code }) => code)).toContain('wrong-type')
  })
})
