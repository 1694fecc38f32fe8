import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { redact } from '../secrets/redact.js'
import { formatPath } from '../yaml/path.js'

const GROUP = 'enterpriseagentgateway.solo.io'
const object = (apiVersion: string, kind: string, name: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`
const backend = (spec: string): string => object(`${GROUP}/v1alpha1`, 'EnterpriseAgentgatewayBackend', 'b', spec)
const told = (text: string, release = 'auto') =>
  analyze(text, { ...DEFAULT_SETTINGS, release }).findings.map(
    ({ severity, code, path }) => `${severity} ${code} ${formatPath(path)}`,
  )

const HOST = '{ai: {provider: {openai: {model: gpt-4o}, host: llm.corp.net, port: 8080, path: /v1/chat/completions}}}'
const NOT_CHECKED = 'info read-like-original kind'

describe('kinds of the Enterprise distribution', () => {
  test('answer like their originals, and say that this is not checked', () => {
    const answer = analyze(backend(HOST))
    const original = analyze(object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 'b', HOST))
    expect(answer.release).toBe(original.release)
    expect(told(backend(HOST))).toEqual([NOT_CHECKED])
    const [endpoint] = answer.endpoints
    expect(endpoint?.wire).toEqual(original.endpoints[0]?.wire)
    expect(endpoint?.because.at(-1)).toMatchObject({ rule: 'read-like-original', open: 'enterprise-kinds' })
  })

  test('are never said to be accepted', () => {
    const { verdict, documents } = analyze(backend(HOST))
    expect(verdict).toMatchObject({ apiServer: 'nothing', controller: 'nothing' })
    expect(documents[0]).toMatchObject({ known: false, valid: true, kind: 'EnterpriseAgentgatewayBackend' })
  })

  test('may have fields of their own; what the original refuses is a warning', () => {
    expect(told(backend('{ai: {provider: {openai: {}}}, own: 1}'))).toEqual([
      NOT_CHECKED,
      'info unknown-field spec.own',
    ])
    expect(told(backend('{ai: {provider: {openai: {model: 1}}}}'))).toContain(
      'warning wrong-type spec.ai.provider.openai.model',
    )
  })

  const policy = (apiVersion: string, kind: string, target: string): string =>
    object(apiVersion, kind, 'p', `{targetRefs: [${target}], backend: {tls: {sni: x.corp.net}}}`)
  const OWN = `{group: ${GROUP}, kind: EnterpriseAgentgatewayBackend, name: b}`
  const OPEN = '{group: agentgateway.dev, kind: AgentgatewayBackend, name: b}'

  test.each([
    ['its policy on its backend', backend(HOST), `${GROUP}/v1alpha1`, 'EnterpriseAgentgatewayPolicy', OWN],
    [
      'its policy on an open backend',
      object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 'b', HOST),
      `${GROUP}/v1alpha1`,
      'EnterpriseAgentgatewayPolicy',
      OPEN,
    ],
  ])('%s counts, and the answer says so', (_, first, apiVersion, kind, target) => {
    const text = `${first}---\n${policy(apiVersion, kind, target)}`
    const [endpoint] = analyze(text).endpoints
    expect(endpoint?.wire).toMatchObject({ scheme: 'https', sni: 'x.corp.net' })
    expect(endpoint?.because.filter(({ rule }) => rule === 'read-like-original').at(-1)?.params).toMatchObject({ kind })
    expect(told(text).filter((line) => !line.startsWith('info'))).toEqual([])
  })

  test('a policy of that name in another group is a stranger', () => {
    const text = `${backend(HOST)}---\n${policy('other.io/v1', 'EnterpriseAgentgatewayPolicy', OWN)}`
    expect(analyze(text).endpoints[0]?.wire.scheme).toBe('http')
  })

  test('routes and Gateways of the Enterprise class lead to them without alarm', () => {
    const text = [
      backend('{ai: {provider: {openai: {}}}}'),
      object(
        'gateway.networking.k8s.io/v1',
        'Gateway',
        'gw',
        '{gatewayClassName: enterprise-agentgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}',
      ),
      object(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        'r',
        `{parentRefs: [{name: gw}], rules: [{backendRefs: [${OWN}]}]}`,
      ),
    ].join('---\n')
    expect(told(text)).toEqual([NOT_CHECKED, 'info read-like-original spec.gatewayClassName'])
  })

  test('others of the group, and releases without the original, pass them through', () => {
    expect(told(object(`${GROUP}/v1alpha1`, 'EnterpriseAgentgatewayParameters', 'x', '{}'))).toEqual([
      'info unknown-kind kind',
    ])
    expect(told(backend(HOST), 'kgateway@2.0.5')).toEqual(['info unknown-kind kind'])
  })

  test('their tokens are hidden like those of the originals', () => {
    const text = backend('{ai: {provider: {openai: {}}}, policies: {auth: {key: plain words}}}')
    expect(redact(text, { unreadable: 'left-out' }).text).not.toContain('plain words')
  })
})
