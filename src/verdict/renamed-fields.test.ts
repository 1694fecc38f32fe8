import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { planChange, planOf } from '../plans/plan.js'
import { read } from '../reading.js'
import { printDocument } from '../yaml/edit/print.js'
import { applyChange } from '../yaml/change-set.js'
import { nodeAt, toJson, type Json } from '../yaml/nodes.js'
import { formatPath, parsePath } from '../yaml/path.js'

type Obj = Record<string, Json>

const backend = (ai: Obj, policies?: Obj): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: 'b' }, spec: { ai, ...(policies && { policies }) } }) // prettier-ignore
const policies = (of: Obj): Json => backend({ provider: { openai: {} } }, of)
const policy = (spec: Obj): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayPolicy', metadata: { name: 'p' }, spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' }], ...spec } }) // prettier-ignore
const old = (llm: Obj): Json => ({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: { type: 'AI', ai: { llm } } }) // prettier-ignore
const token = { authToken: { kind: 'Passthrough' } }
const azure = (managedIdentity: Obj): Json => backend({ provider: { azure: { resourceName: 'r', resourceType: 'OpenAI' } } }, { auth: { azure: { managedIdentity } } }) // prettier-ignore
const [FOURTEEN, FIFTEEN] = ['agentgateway@1.4.1', 'agentgateway@1.5.0']

// What people wrote, on which release, where it belongs, and what stands there after the fix.
test.each<readonly [release: string, text: Json, at: string, to: string, value: Json]>([
  [FOURTEEN, backend({ provider: { vertexai: { project: 'p' } } }), 'spec.ai.provider.vertexai.project', 'spec.ai.provider.vertexai.projectId', 'p'], // prettier-ignore
  [FOURTEEN, backend({ provider: { vertexai: { projectId: 'p', location: 'l' } } }), 'spec.ai.provider.vertexai.location', 'spec.ai.provider.vertexai.region', 'l'], // prettier-ignore
  [FOURTEEN, policies({ timeout: { request: '30s' } }), 'spec.policies.timeout', 'spec.policies.http.requestTimeout', '30s'], // prettier-ignore
  [FOURTEEN, policies({ http: { timeout: '30s' } }), 'spec.policies.http.timeout', 'spec.policies.http.requestTimeout', '30s'], // prettier-ignore
  [FOURTEEN, policies({ ai: { promptGuard: { request: [{ regex: { patterns: ['x'] } }] } } }), 'spec.policies.ai.promptGuard.request[0].regex.patterns', 'spec.policies.ai.promptGuard.request[0].regex.matches', ['x']], // prettier-ignore
  [FOURTEEN, policy({ backend: { ai: { rateLimit: { local: [] } } } }), 'spec.backend.ai.rateLimit', 'spec.traffic.rateLimit', { local: [] }], // prettier-ignore
  ['kgateway@2.1.2', old({ openai: token, pathOverride: { fullPath: '/v1' } }), 'spec.ai.llm.pathOverride', 'spec.ai.llm.path.full', '/v1'], // prettier-ignore
  [FOURTEEN, backend({ provider: { openai: {} }, routes: { '/v1/x': 'Completions' } }), 'spec.ai.routes', 'spec.policies.ai.routes', { '/v1/x': 'Completions' }], // prettier-ignore
  [FIFTEEN, azure({ userAssigned: { clientId: 'c' } }), 'spec.policies.auth.azure.managedIdentity.userAssigned', 'spec.policies.auth.azure.managedIdentity.clientId', 'c'], // prettier-ignore
  [FOURTEEN, policies({ auth: { apiKey: 'k' } }), 'spec.policies.auth.apiKey', 'spec.policies.auth.key', 'k'],
  [FOURTEEN, policies({ backendTLS: { sni: 'a.b' } }), 'spec.policies.backendTLS', 'spec.policies.tls', { sni: 'a.b' }], // prettier-ignore
  [FOURTEEN, policies({ tls: { hostname: 'a.b' } }), 'spec.policies.tls.hostname', 'spec.policies.tls.sni', 'a.b'],
  [FOURTEEN, policies({ health: { eviction: { baseEjectionTime: '30s' } } }), 'spec.policies.health.eviction.baseEjectionTime', 'spec.policies.health.eviction.duration', '30s'], // prettier-ignore
  [FOURTEEN, policies({ outlierDetection: { consecutive5xx: 2 } }), 'spec.policies.outlierDetection', 'spec.policies.health.eviction', { consecutiveFailures: 2 }], // prettier-ignore
  [FOURTEEN, backend({ provider: { openai: {} }, health: { eviction: {} } }), 'spec.ai.health', 'spec.policies.health', { eviction: {} }], // prettier-ignore
  [FOURTEEN, backend({ provider: { openai: { modelAliases: { a: 'b' } } } }), 'spec.ai.provider.openai.modelAliases', 'spec.policies.ai.modelAliases', { a: 'b' }], // prettier-ignore
  [FOURTEEN, backend({ groups: [{ providers: [{ name: 'a', provider: { openai: { model: 'm' } } }] }] }), 'spec.ai.groups[0].providers[0].provider', 'spec.ai.groups[0].providers[0].openai', { model: 'm' }], // prettier-ignore
  [FOURTEEN, policy({ policies: { auth: { passthrough: {} } } }), 'spec.policies', 'spec.backend', { auth: { passthrough: {} } }], // prettier-ignore
])('%s, %#: what stood at %s is moved by one fix', (release, text, at, to, value) => {
  const settings = { ...DEFAULT_SETTINGS, release }
  const reading = read(printDocument(text), settings)
  const finding = reading.findings.find(({ code, path }) => code === 'unknown-field' && formatPath(path) === at)
  const plan = finding && planOf(finding)
  const change = plan && planChange(reading, plan)
  const after = read(change ? applyChange(reading.text, change) : reading.text, settings)
  const root = after.documents[0]?.root ?? undefined
  const there = nodeAt(root, parsePath(to))
  expect(there && toJson(there)).toEqual(value)
  expect(nodeAt(root, parsePath(at))).toBeUndefined()
})
