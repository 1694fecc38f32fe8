import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../index.js'
import { ALL, FROM_11, FROM_12, FROM_13, KGATEWAY_21, ONLY_21, RELEASES, type Rel } from './agentgateway-releases.js'

// Vectors 1 to 17, 49, 51 and 52 of the agentgateway data plane: providers on hosts of their own (domain: agentgateway, section 8.1).

interface Vector {
  readonly id: number
  readonly on: readonly Rel[]
  /** YAML of the backend's spec. */
  readonly spec: string
  /** Of every provider, in order. */
  readonly hosts: readonly string[]
}

const single = (provider: string, more = '') => `{ai: {provider: {${provider}}}${more}}`
const llm21 = (llm: string) => `{type: AI, ai: {llm: {${llm}}}}`
const key21 = 'authToken: {kind: Inline, inline: k}'
const vertexGlobal = single('vertexai: {projectId: p, region: global}')
const vertexEu = single('vertexai: {projectId: p, region: eu}')
const azureTest = single('azureopenai: {endpoint: test}')
const azureFoundryEndpoint = single('azureopenai: {endpoint: foo.services.ai.azure.com}')
const azureFoundry = single('azure: {resourceName: foo, resourceType: Foundry, projectName: p}')

const OPENAI = 'api.openai.com'
const ANTHROPIC = 'api.anthropic.com'
const GEMINI = 'generativelanguage.googleapis.com'
const VERTEX = 'aiplatform.googleapis.com'
const FOUNDRY = 'foo.services.ai.azure.com'
const FOUNDRY_RESOURCE = 'foo-resource.services.ai.azure.com'

const vectors: readonly Vector[] = [
  { id: 1, on: ALL, spec: single('openai: {}'), hosts: [OPENAI] },
  { id: 2, on: ONLY_21, spec: llm21(`openai: {${key21}}`), hosts: [OPENAI] },
  { id: 3, on: ALL, spec: single('anthropic: {model: claude-4-5-sonnet}'), hosts: [ANTHROPIC] },
  { id: 4, on: ALL, spec: single('gemini: {model: gemini-2.5-flash}'), hosts: [GEMINI] },
  { id: 5, on: ALL, spec: single('bedrock: {}'), hosts: ['bedrock-runtime.us-east-1.amazonaws.com'] },
  {
    id: 6,
    on: ALL,
    spec: single('bedrock: {region: us-west-2, model: m}'),
    hosts: ['bedrock-runtime.us-west-2.amazonaws.com'],
  },
  { id: 7, on: ALL, spec: single('vertexai: {projectId: p, region: us-central1}'), hosts: [`us-central1-${VERTEX}`] },
  { id: 8, on: ['2.2', '1.0'], spec: vertexGlobal, hosts: [`global-${VERTEX}`] },
  { id: 8, on: FROM_11, spec: vertexGlobal, hosts: [VERTEX] },
  { id: 9, on: FROM_11, spec: single('vertexai: {projectId: p}'), hosts: [VERTEX] },
  { id: 10, on: ['2.2', '1.0', '1.1', '1.2', '1.3.0'], spec: vertexEu, hosts: [`eu-${VERTEX}`] },
  { id: 10, on: FROM_13, spec: vertexEu, hosts: ['aiplatform.eu.rep.googleapis.com'] },
  {
    id: 11,
    on: ALL,
    spec: single(
      'azureopenai: {endpoint: ai-gateway.openai.azure.com, deploymentName: gpt-4o-mini, apiVersion: 2024-02-15-preview}',
    ),
    hosts: ['ai-gateway.openai.azure.com'],
  },
  { id: 12, on: ['2.2', '1.0', '1.1'], spec: azureTest, hosts: ['test'] },
  { id: 12, on: FROM_12, spec: azureTest, hosts: ['test.openai.azure.com'] },
  { id: 13, on: ['2.2', '1.0', '1.1', '1.3', '1.4'], spec: azureFoundryEndpoint, hosts: [FOUNDRY] },
  { id: 13, on: ['1.2'], spec: azureFoundryEndpoint, hosts: [FOUNDRY_RESOURCE] },
  { id: 14, on: FROM_12, spec: single(`azureopenai: {endpoint: ${FOUNDRY_RESOURCE}}`), hosts: [FOUNDRY_RESOURCE] },
  {
    id: 15,
    on: ONLY_21,
    spec: llm21(`azureopenai: {endpoint: foo.openai.azure.com, deploymentName: d, apiVersion: v1, ${key21}}`),
    hosts: [OPENAI],
  },
  {
    id: 16,
    on: FROM_12,
    spec: single('azure: {resourceName: foo, resourceType: OpenAI}'),
    hosts: ['foo.openai.azure.com'],
  },
  { id: 17, on: ['1.2'], spec: azureFoundry, hosts: [FOUNDRY_RESOURCE] },
  { id: 17, on: FROM_13, spec: azureFoundry, hosts: [FOUNDRY] },
  {
    id: 49,
    on: FROM_12,
    spec: single('azureopenai: {endpoint: "https://foo.openai.azure.com"}'),
    hosts: ['https://foo.openai.azure.com'],
  },
  {
    id: 51,
    on: ALL,
    spec: '{ai: {groups: [{providers: [{name: a, openai: {}}]}, {providers: [{name: a, gemini: {}}]}]}}',
    hosts: [OPENAI, GEMINI],
  },
  {
    id: 52,
    on: ['1.4'],
    spec: single(
      'openai: {}',
      ', policies: {auth: {key: k, credentials: [{location: {header: {name: x-org}}, secretRef: {name: s, key: org}}]}}',
    ),
    hosts: [OPENAI],
  },
]

/** Port 443, TLS with the host's name, the system's CAs. */
function expected(host: string): object {
  const wire = {
    scheme: 'https',
    sni: host,
    verify: 'chain+name',
    verifiedNames: [host],
    trust: 'system',
    trustRef: null,
    clientCertificate: null,
  }
  return { reachable: true, host, port: 443, wire: { ...wire, httpVersion: 'negotiated', via: null } }
}

const runs = vectors.flatMap(({ on, ...vector }) => on.map((rel) => ({ ...vector, release: RELEASES[rel] })))

describe('default hosts of the agentgateway data plane', () => {
  test.each(runs)('vector $id on $release', ({ release, spec, hosts }) => {
    const is21 = release === KGATEWAY_21
    const kind = is21
      ? 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend'
      : 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend'
    const settings = { ...DEFAULT_SETTINGS, release, dataPlane: is21 ? ('agentgateway' as const) : null }
    const { valid, endpoints } = analyze(`${kind}\nmetadata: {name: t}\nspec: ${spec}\n`, settings)
    expect.soft(valid).toBe(true)
    expect(endpoints.map(({ reachable, host, port, wire }) => ({ reachable, host, port, wire }))).toEqual(
      hosts.map(expected),
    )
    expect(endpoints.map(({ target }) => target)).toEqual(hosts.map(() => undefined))
  })
})
