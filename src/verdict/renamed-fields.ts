/**
 * A field that people write under another name, or at another place, than a release has it: because another release, a
 * development version or the standalone configuration called it so. An entry counts wherever a release lacks the one and
 * has the other, so the data needs no list of releases.
 */
interface RenamedField {
  /** The end of the path of the unknown field; `*` is any field, `[]` any item. */
  readonly at: string
  /** What it holds and where that belongs, both from the object in which `at` begins; an empty name is the value itself. */
  readonly moves: readonly (readonly [inner: string, to: string])[]
  /** The kind that has the place, where it is another one. */
  readonly kind?: string
}

/** Why a field has no place at all. */
type Hint = 'not-needed' | 'own-namespace' | 'preset' | 'vertexai'

/** The providers that the wrapper of 2.0 stood around. */
const WRAPPED = ['openai', 'azureopenai', 'azure', 'anthropic', 'gemini', 'vertexai', 'bedrock', 'custom']

/** Renames that people make (domain: agentgateway, sections 1 and 7; kgateway-envoy, section 7; upstream's issues and documents). */
export const RENAMED_FIELDS: readonly RenamedField[] = [
  // Providers.
  { at: 'vertexai.project', moves: [['', 'vertexai.projectId']] },
  { at: 'vertexai.location', moves: [['', 'vertexai.region']] },
  { at: 'vertexai.region', moves: [['', 'vertexai.location']] },
  { at: 'bedrock.location', moves: [['', 'bedrock.region']] },
  { at: 'azureopenai.model', moves: [['', 'azureopenai.deploymentName']] },
  { at: 'azureopenai.deployment', moves: [['', 'azureopenai.deploymentName']] },
  { at: 'azure.deploymentName', moves: [['', 'azure.model']] },
  { at: 'azure.deployment', moves: [['', 'azure.model']] },
  // Host and path: the wrapper of 2.0, the names of the branch before 2.1.
  {
    at: 'hostOverride',
    moves: [
      ['host', 'host'],
      ['port', 'port'],
    ],
  },
  {
    at: 'pathOverride',
    moves: [
      ['fullPath', 'path.full'],
      ['fullPath', 'path'],
      ['full', 'path.full'],
      ['full', 'path'],
      ['', 'path.full'],
      ['', 'path'],
    ],
  },
  { at: 'basePath', moves: [['', 'pathPrefix']] },
  // Credentials.
  {
    at: 'ai.provider.*.authToken',
    moves: [
      ['secretRef', '^policies.auth.secretRef'],
      ['inline', '^policies.auth.key'],
    ],
  },
  {
    at: 'providers[].*.authToken',
    moves: [
      ['secretRef', 'providers[].policies.auth.secretRef'],
      ['inline', 'providers[].policies.auth.key'],
    ],
  },
  { at: 'ai.provider.bedrock.auth', moves: [['secretRef', '^policies.auth.aws.secretRef']] },
  { at: 'providers[].bedrock.auth', moves: [['secretRef', 'providers[].policies.auth.aws.secretRef']] },
  {
    at: 'ai.provider.authHeader',
    moves: [
      ['headerName', '^policies.auth.location.header.name'],
      ['prefix', '^policies.auth.location.header.prefix'],
    ],
  },
  {
    at: 'authHeaderOverride',
    moves: [
      ['headerName', 'authHeader.headerName'],
      ['prefix', 'authHeader.prefix'],
    ],
  },
  {
    at: 'managedIdentity.userAssigned',
    moves: [
      ['clientId', 'managedIdentity.clientId'],
      ['objectId', 'managedIdentity.objectId'],
      ['resourceId', 'managedIdentity.resourceId'],
    ],
  },
  { at: 'auth.apiKey', moves: [['', 'auth.key']] },
  { at: 'providers[].provider', moves: WRAPPED.map((id) => [id, `providers[].${id}`] as const) },
  // Policies.
  { at: 'policies.backendTLS', moves: [['', 'policies.tls']] },
  { at: 'backend.backendTLS', moves: [['', 'backend.tls']] },
  { at: 'eviction.baseEjectionTime', moves: [['', 'eviction.duration']] },
  { at: 'eviction.consecutive5xx', moves: [['', 'eviction.consecutiveFailures']] },
  {
    at: 'policies.outlierDetection',
    moves: [
      ['consecutive5xx', 'policies.health.eviction.consecutiveFailures'],
      ['baseEjectionTime', 'policies.health.eviction.duration'],
    ],
  },
  { at: 'ai.provider.*.modelAliases', moves: [['', '^policies.ai.modelAliases']] },
  { at: 'spec.policies', moves: [['', 'spec.backend']] },
  {
    at: 'policies.timeout',
    moves: [
      ['request', 'policies.http.requestTimeout'],
      ['', 'policies.http.requestTimeout'],
    ],
  },
  { at: 'policies.timeouts', moves: [['request', 'policies.http.requestTimeout']] },
  {
    at: 'backend.timeout',
    moves: [
      ['request', 'backend.http.requestTimeout'],
      ['', 'backend.http.requestTimeout'],
    ],
  },
  { at: 'backend.timeouts', moves: [['request', 'backend.http.requestTimeout']] },
  { at: 'http.timeout', moves: [['', 'http.requestTimeout']] },
  { at: 'tls.hostname', moves: [['', 'tls.sni']] },
  { at: 'tls.serverName', moves: [['', 'tls.sni']] },
  { at: 'regex.patterns', moves: [['', 'regex.matches']] },
  { at: 'ai.promptEnrichment', moves: [['', 'ai.prompt']] },
  { at: 'request[].customResponse', moves: [['', 'request[].response']] },
  { at: 'ai.routes', moves: [['', '^policies.ai.routes']] },
  { at: 'ai.provider.routes', moves: [['', '^policies.ai.routes']] },
  { at: 'ai.llm.routes', moves: [['', '^policies.ai.routes']], kind: 'AgentgatewayBackend' },
  { at: 'ai.provider.*.routes', moves: [['', '^policies.ai.routes']] },
  { at: 'backend.ai.rateLimit', moves: [['', 'traffic.rateLimit']] },
  { at: 'policies.ai.rateLimit', moves: [['', '^traffic.rateLimit']], kind: 'AgentgatewayPolicy' },
  { at: 'policies.rateLimit', moves: [['', '^traffic.rateLimit']], kind: 'AgentgatewayPolicy' },
  { at: 'policies.retry', moves: [['', '^traffic.retry']], kind: 'AgentgatewayPolicy' },
  // Policies beside or inside what they are for.
  ...['tls', 'auth', 'http', 'tunnel', 'health'].flatMap((name) => [
    { at: `ai.${name}`, moves: [['', `^policies.${name}`] as const] },
    { at: `ai.provider.${name}`, moves: [['', `^policies.${name}`] as const] },
    { at: `ai.provider.*.${name}`, moves: [['', `^policies.${name}`] as const] },
    { at: `providers[].${name}`, moves: [['', `providers[].policies.${name}`] as const] },
  ]),
  ...['promptGuard', 'prompt', 'defaults', 'overrides', 'modelAliases'].flatMap((name) => [
    { at: `ai.${name}`, moves: [['', `^policies.ai.${name}`] as const] },
    { at: `ai.provider.${name}`, moves: [['', `^policies.ai.${name}`] as const] },
    { at: `spec.policies.${name}`, moves: [['', `^policies.ai.${name}`] as const] },
  ]),
  { at: 'ai.policies', moves: [['', '^policies']] },
  { at: 'policies', moves: [['', '^policies']] },
  // Pools.
  { at: 'ai.priorityGroups', moves: [['', 'ai.groups']] },
  {
    at: 'ai.multipool',
    moves: [
      ['priorities', 'ai.priorityGroups'],
      ['priorities', 'ai.groups'],
    ],
  },
  { at: 'ai.groups', moves: [['', 'ai.priorityGroups']] },
  { at: 'groups[].pool', moves: [['', 'groups[].providers']] },
  { at: 'priorityGroups[].pool', moves: [['', 'priorityGroups[].providers']] },
]

const PRESETS = ['ollama', 'mistral', 'groq', 'deepseek', 'xai', 'openrouter', 'togetherai', 'cohere', 'huggingface']
const UNUSED = ['spec.type', 'anthropic.apiVersion', 'gemini.apiVersion', 'vertexai.apiVersion', 'vertexai.publisher']
const AGENTGATEWAY = 'AgentgatewayBackend'

/** Fields that no place of a release takes; those of one kind only there. */
export const PLACELESS_FIELDS: readonly { readonly at: string; readonly hint: Hint; readonly kind?: string }[] = [
  ...['secretRef', 'caCertificateRefs[]', 'mtlsCertificateRef[]'].map((at) => ({
    at: `${at}.namespace`,
    hint: 'own-namespace' as const,
  })),
  ...['project', 'projectId', 'location', 'region'].map((name) => ({
    at: `gemini.${name}`,
    hint: 'vertexai' as const,
  })),
  ...[...UNUSED, 'vertexai.modelPath'].map((at) => ({ at, hint: 'not-needed' as const, kind: AGENTGATEWAY })),
  ...PRESETS.flatMap((name) => [`ai.provider.${name}`, `providers[].${name}`]).map((at) => ({
    at,
    hint: 'preset' as const,
    kind: AGENTGATEWAY,
  })),
]
