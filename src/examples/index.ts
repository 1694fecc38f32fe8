import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import type { FindingCode } from '../model/codes/codes.js'
import { releaseId, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'

/** What examples are grouped by, in the order in which a newcomer meets them. */
export const TOPICS = ['first', 'provider', 'own-server', 'tls', 'failover', 'traffic', 'model', 'envoy'] as const
export type Topic = (typeof TOPICS)[number]

/** One text of this folder, `ID.yaml`. Its title and what it shows are words of a language (`words/en/examples.ts`). */
export interface Example {
  readonly topic: Topic
  /** The first and the last release, by descent, that take it as it stands; without a last one every later release does. */
  readonly since: string
  readonly until?: string
  /** The release that shows its point, where `auto` would not choose it. */
  readonly release?: string
  /** Whether it needs a cluster that serves AgentgatewayModel. */
  readonly needsModels?: true
  /** The warnings that it is there to show. */
  readonly point?: readonly FindingCode[]
}

/** The last release with the pools of kgateway 2.0; the first and last of 2.1; those that serve the kinds after them. */
const [POOLS_END, GROUPS, GROUPS_END] = ['kgateway@2.0.5', 'kgateway@2.1.0', 'kgateway@2.1.2']
const ENVOY: Example = { topic: 'envoy', since: 'kgateway@2.0.0-beta1', until: POOLS_END }
const KGATEWAY_21: Example = { topic: 'envoy', since: GROUPS, until: GROUPS_END }
const BACKEND = 'kgateway@2.2.0'
const MODEL = { topic: 'model', since: 'agentgateway@1.4.0', needsModels: true } as const

/** Every example, by the name of its file; in the order in which the gallery shows those of a topic. */
export const examples = {
  openai: { topic: 'first', since: BACKEND },
  'first-model': { ...MODEL, topic: 'first' },
  'kgateway-openai': { ...ENVOY, topic: 'first' },
  'port-80-over-tls': { ...ENVOY, topic: 'tls', release: 'kgateway@2.0.0-rc.1', point: ['tls-to-plain-port'] },
  anthropic: { topic: 'provider', since: BACKEND },
  'azure-openai': { topic: 'provider', since: 'agentgateway@1.2.0' },
  'azure-entra': { topic: 'provider', since: 'agentgateway@1.0.0' },
  'azure-workload-identity': { topic: 'provider', since: 'agentgateway@1.4.0' },
  'azure-foundry': { topic: 'provider', since: 'agentgateway@1.2.0' },
  gemini: { topic: 'provider', since: BACKEND },
  'vertex-ai': { topic: 'provider', since: 'agentgateway@1.0.0' },
  'vertex-claude': { topic: 'provider', since: 'kgateway@2.2.1' },
  'bedrock-irsa': { topic: 'provider', since: BACKEND },
  'bedrock-api-key': { topic: 'provider', since: BACKEND },
  'bedrock-access-keys': { topic: 'provider', since: BACKEND },
  'bedrock-assume-role': { topic: 'provider', since: 'agentgateway@1.3.0' },
  openrouter: { topic: 'provider', since: 'agentgateway@1.1.0' },
  mistral: { topic: 'provider', since: BACKEND },
  groq: { topic: 'provider', since: BACKEND },
  deepseek: { ...MODEL, topic: 'provider' },
  ollama: { topic: 'own-server', since: BACKEND },
  vllm: { topic: 'own-server', since: 'agentgateway@1.3.0' },
  litellm: { topic: 'own-server', since: 'agentgateway@1.1.0' },
  'lm-studio': { topic: 'own-server', since: BACKEND },
  'inference-pool': { topic: 'own-server', since: 'agentgateway@1.3.0', point: ['endpoint-picker-bypassed'] },
  'private-ca': { topic: 'tls', since: BACKEND },
  'mutual-tls': { topic: 'tls', since: BACKEND },
  'server-name': { topic: 'tls', since: BACKEND },
  'service-tls': { topic: 'tls', since: 'agentgateway@1.3.0' },
  'kgateway-private-tls': { ...ENVOY, topic: 'tls' },
  'failover-models': { topic: 'failover', since: 'agentgateway@1.0.0' },
  'failover-providers': { topic: 'failover', since: 'agentgateway@1.0.0' },
  'load-balancing': { topic: 'failover', since: BACKEND },
  'canary-by-weight': { topic: 'traffic', since: BACKEND },
  'route-by-path': { topic: 'traffic', since: BACKEND },
  embeddings: { topic: 'traffic', since: BACKEND },
  'all-routes': { topic: 'traffic', since: BACKEND },
  'model-aliases': { topic: 'traffic', since: BACKEND },
  'system-prompt': { topic: 'traffic', since: BACKEND },
  'prompt-guard': { topic: 'traffic', since: BACKEND },
  'attached-policy': { topic: 'traffic', since: BACKEND },
  'corporate-proxy': { topic: 'traffic', since: 'agentgateway@1.0.0' },
  'proxy-by-url': { topic: 'traffic', since: 'agentgateway@1.5.0' },
  'model-ollama': MODEL,
  'virtual-failover': MODEL,
  'virtual-canary': MODEL,
  failover: { ...ENVOY, since: 'kgateway@2.0.0-rc.2' },
  'kgateway-multipool': { ...ENVOY, since: 'kgateway@2.0.0-rc.2' },
  'kgateway-anthropic': ENVOY,
  'kgateway-azure-openai': ENVOY,
  'kgateway-gemini': ENVOY,
  'kgateway-vertex': ENVOY,
  'kgateway-ollama': { ...ENVOY, since: 'kgateway@2.0.0-rc.2' },
  'kgateway-2-1-failover': KGATEWAY_21,
  'kgateway-2-1-own-path': KGATEWAY_21,
  'kgateway-2-1-agentgateway': KGATEWAY_21,
  'kgateway-2-1-bedrock': KGATEWAY_21,
  'kgateway-2-1-backend-tls': KGATEWAY_21,
} as const satisfies Readonly<Record<string, Example>>

export type ExampleId = keyof typeof examples
export const exampleIds = Object.keys(examples) as readonly ExampleId[]

/** The names of the releases that take an example as it stands, oldest first; those that serve no AI kind are none of them. */
export function releasesOf(id: ExampleId, table: readonly Release[] = releases): readonly string[] {
  const { since, until }: Example = examples[id]
  const names = table.filter(({ planes }) => planes.length > 0).map(releaseId)
  return names.slice(names.indexOf(since), until === undefined ? undefined : names.indexOf(until) + 1)
}

/** The settings that an example is opened with. */
export function settingsOf(id: ExampleId): Settings {
  const { release = DEFAULT_SETTINGS.release, needsModels }: Example = examples[id]
  return { ...DEFAULT_SETTINGS, release, agentgatewayModels: needsModels ? 'on' : null }
}
