import { expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import type { OpenFact } from '../model/codes/other.js'
import { releases } from '../releases/table.js'
import { openFactText } from '../words/words.js'

const object = (apiVersion: string, kind: string, name: string, spec: string, namespace = 'ns1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n`
const backend = (spec: string): string => object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 'b', spec)
const model = (name: string, spec: string, namespace?: string): string =>
  object(
    'agentgateway.dev/v1alpha1',
    'AgentgatewayModel',
    name,
    `{parentRefs: [{name: gw, namespace: ns1}], ${spec}}`,
    namespace,
  )
const bundle = (key: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca, namespace: ns1}\ndata: {${key}: x}\n`
const TWO_GROUPS = 'ai: {groups: [{providers: [{name: a, openai: {}}]}, {providers: [{name: b, openai: {}}]}]}'
const WITH_CA =
  '{ai: {provider: {openai: {}, host: h.corp.net, port: 443}}, policies: {tls: {caCertificateRefs: [{name: ca}]}}}'

/** Per open fact: where it matters, and a text like it where it does not. */
const FACTS: Readonly<Record<OpenFact, { readonly on: string; readonly rests: string; readonly not: string }>> = {
  'gemini-behind-proxy': {
    on: 'agentgateway@1.5.0',
    rests: backend('{ai: {provider: {gemini: {}, host: gemini.corp.net, port: 8080}}}'),
    not: backend('{ai: {provider: {gemini: {}}}}'),
  },
  'reconstructed-crd': {
    on: 'agentgateway@1.6.0',
    rests: backend('{ai: {provider: {openai: {}}}, policies: {ai: {promptGuard: {request: [{own: 1}]}}}}'),
    not: backend('{ai: {provider: {openai: {own: 1}}}}'),
  },
  'no-crd': {
    on: 'agentgateway@1.7.0',
    rests: backend('{ai: {provider: {openai: {own: 1}}}}'),
    not: backend('{ai: {provider: {openai: {}}}}'),
  },
  'mantle-models': {
    on: 'agentgateway@1.6.0',
    rests: backend('{ai: {provider: {bedrock: {region: eu-west-1}}}}'),
    not: backend('{ai: {provider: {bedrock: {region: eu-west-1, endpointPreference: MantleOnly}}}}'),
  },
  'default-eviction': {
    on: 'agentgateway@1.6.0',
    rests: backend(`{${TWO_GROUPS}}`),
    not: backend(`{${TWO_GROUPS}, policies: {health: {eviction: {duration: 3s}}}}`),
  },
  'partially-valid': {
    on: 'agentgateway@1.6.0',
    rests: `${backend(WITH_CA)}---\n${bundle('other')}`,
    not: backend(WITH_CA),
  },
  'base-of-formats': {
    on: 'agentgateway@1.6.0',
    rests: model(
      'm',
      'provider: Custom, baseURL: "https://h.corp.net", custom: {formats: [{type: Completions, path: /c}]}',
    ),
    not: model('m', 'provider: Custom, baseURL: "https://h.corp.net/v1", custom: {formats: [{type: Completions}]}'),
  },
  'same-name-models': {
    on: 'agentgateway@1.6.0',
    rests: `${model('m', 'provider: OpenAI')}---\n${model('m', 'provider: OpenAI', 'ns2')}`,
    not: `${model('m', 'provider: OpenAI')}---\n${model('n', 'provider: OpenAI, match: {model: m}')}`,
  },
  'route-type': {
    on: 'agentgateway@1.5.0',
    rests: backend('{ai: {provider: {openai: {}}}, policies: {ai: {routes: {/g: GenerateContent}}}}'),
    not: backend('{ai: {provider: {openai: {}}}, policies: {ai: {routes: {/c: Completions}}}}'),
  },
  'nested-virtual': {
    on: 'agentgateway@1.4.1',
    rests: `${model('v', 'virtualModel: {weighted: {targets: [{modelRef: {name: w}}]}}')}---\n${model('w', 'virtualModel: {weighted: {targets: [{modelRef: {name: m}}]}}')}---\n${model('m', 'provider: OpenAI')}`,
    not: `${model('v', 'virtualModel: {weighted: {targets: [{modelRef: {name: m}}]}}')}---\n${model('m', 'provider: OpenAI')}`,
  },
  'data-plane': {
    on: 'agentgateway@1.7.0',
    rests: backend('{ai: {provider: {openai: {}}}}'),
    not: backend('{}'),
  },
  'enterprise-kinds': {
    on: 'agentgateway@1.5.0',
    rests: object(
      'enterpriseagentgateway.solo.io/v1alpha1',
      'EnterpriseAgentgatewayBackend',
      'b',
      '{ai: {provider: {openai: {}}}}',
    ),
    not: backend('{ai: {provider: {openai: {}}}}'),
  },
}

/** The open facts that the answers to a text rest on. */
function told(text: string, release: string): readonly OpenFact[] {
  const { findings, endpoints } = analyze(text, { ...DEFAULT_SETTINGS, agentgatewayModels: 'on', release })
  const reasons = endpoints.flatMap((endpoint) =>
    [endpoint, ...(endpoint.contexts ?? [])].flatMap(({ because, requests }) => [
      ...because,
      ...requests.flatMap((request) => request.because),
    ]),
  )
  return [...new Set([...findings, ...reasons].flatMap(({ open }) => open ?? []))]
}

test('every fact that a release leaves open is held here', () => {
  const opened = new Set(releases.flatMap(({ open }) => open))
  // What is not known of Enterprise is so on every release.
  expect([...opened, 'enterprise-kinds'].sort()).toEqual(Object.keys(FACTS).sort())
})

test.each(Object.entries(FACTS) as [OpenFact, (typeof FACTS)[OpenFact]][])(
  '%s is told where an answer rests on it, in one sentence, and nowhere else',
  (fact, { on, rests, not }) => {
    expect(told(rests, on)).toContain(fact)
    expect(told(not, on)).not.toContain(fact)
    expect(openFactText(fact).match(/\.(?:\s|$)/g)).toHaveLength(1)
    const before = releases.findLast(({ open }) => !open.includes(fact))
    if (before && fact !== 'enterprise-kinds')
      expect(told(rests, `${before.product}@${before.version}`)).not.toContain(fact)
  },
)
