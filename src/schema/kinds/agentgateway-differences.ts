/** What differs between the releases that serve `AgentgatewayBackend` (domain: agentgateway, sections 2.2 to 2.7). */
export interface Differences {
  /** The parts of which a backend has exactly one. */
  readonly parts: readonly string[]
  readonly maxGroups: number
  readonly maxProviders: number
  /** `pathPrefix` beside `path`. */
  readonly pathPrefix: boolean
  /** The region that Vertex AI has by default; null where it must be written. */
  readonly vertexRegion: string | null
  /** Provider `azure`. */
  readonly azure: boolean
  /** Provider `custom`, with formats of its own. */
  readonly custom: boolean
  /** The formats that `policies.ai.routes` knows. */
  readonly routes: readonly string[]
  /** Policies health, tunnel and transformation, `ai.transformations`, and credentials from Azure and Google Cloud. */
  readonly health: boolean
  /** Where the key goes in the request, and a Secret for Google Cloud. */
  readonly location: boolean
  /** The groups that TLS may use to exchange keys. */
  readonly keyExchangeGroups: boolean
  readonly extAuth: ExtAuthDifferences
  readonly mcp: McpDifferences
  readonly guards: GuardDifferences
  /** Prompt caching may leave out the last messages. */
  readonly cacheOffset: boolean
  /** The services behind guards and MCP targets have policies `health` and `transformation` too. */
  readonly healthOfServices: boolean
  /** A static target may be a Unix socket. */
  readonly unixSockets: boolean
  /** Lists of values are in alphabetical order. */
  readonly alphabetical: boolean
  /** References to credentials have group and kind, and must have a name. */
  readonly credentialKinds: boolean
  /** AWS roles; without them a Secret must be there. */
  readonly assumeRole: boolean
  /** Several credentials, OAuth exchanges, keys of Secrets, sessions of AWS roles, workload identity. */
  readonly credentials: boolean
  /** Longest text of a duration. */
  readonly durationLength: number | null
}

/** How `extAuth` differs; traffic has it in every release. */
export interface ExtAuthDifferences {
  /** Backends may have it too. */
  readonly onBackends: boolean
  /** The pattern of a quantity, which the limit of a forwarded body may be; null where it is a number. */
  readonly bodySize: RegExp | null
  /** It says what happens when its server can't be reached. */
  readonly failureMode: boolean
  /** Answers may be kept; without `httpBody` only those over gRPC. */
  readonly cache: boolean
  /** HTTP may send a body of its own. */
  readonly httpBody: boolean
}

/** How MCP targets and `policies.mcp` differ. */
export interface McpDifferences {
  /** It says what happens when a target can't be reached. */
  readonly failureMode: boolean
  /** It says when names of tools get their target's name in front. */
  readonly prefixMode: boolean
  /** A target may be another backend. */
  readonly targetRef: boolean
  /** Targets have policy `mcp` of their own, and their policies must not be empty. */
  readonly targetPolicy: boolean
  /** What rules of authorization do. */
  readonly actions: readonly string[]
  /** How strict authentication is by default. */
  readonly usualMode: string | null
  /** Authorization servers whose peculiarities are known. */
  readonly authServers: readonly string[]
  /** Guardrails, and a client id for authentication. */
  readonly guardrails: boolean
}

/** How `ai.promptGuard` differs. */
export interface GuardDifferences {
  /** Guards of AWS and Google Cloud. */
  readonly clouds: boolean
  /** Failure mode of webhooks, and answers judged while they stream. */
  readonly streaming: boolean
  /** Each guard takes only the credentials that fit it, and its policies must not be empty. */
  readonly ownCredentials: boolean
  /** Webhooks get headers made by expressions. */
  readonly webhookHeaders: boolean
}

const FORMATS = ['Completions', 'Messages', 'Models', 'Passthrough', 'Responses', 'AnthropicTokenCount', 'Embeddings']

/** Section 2.2. */
export const KGATEWAY_22: Differences = {
  parts: ['ai', 'static', 'dynamicForwardProxy', 'mcp'],
  maxGroups: 32,
  maxProviders: 32,
  pathPrefix: false,
  vertexRegion: null,
  azure: false,
  custom: false,
  routes: FORMATS,
  health: false,
  location: false,
  keyExchangeGroups: false,
  extAuth: { onBackends: false, bodySize: null, failureMode: false, cache: false, httpBody: false },
  mcp: {
    failureMode: false,
    prefixMode: false,
    targetRef: false,
    targetPolicy: true,
    actions: ['Allow', 'Deny'],
    usualMode: null,
    authServers: ['Auth0', 'Keycloak'],
    guardrails: false,
  },
  guards: { clouds: false, streaming: false, ownCredentials: false, webhookHeaders: false },
  cacheOffset: false,
  healthOfServices: false,
  unixSockets: false,
  alphabetical: false,
  credentialKinds: false,
  assumeRole: false,
  credentials: false,
  durationLength: null,
}

/** Section 2.3; 1.0.0 and 1.0.1 are the same. */
export const AGENTGATEWAY_10: Differences = {
  ...KGATEWAY_22,
  parts: [...KGATEWAY_22.parts, 'aws'],
  maxGroups: 8,
  maxProviders: 16,
  routes: [
    'Completions',
    'Messages',
    'Models',
    'Passthrough',
    'Detect',
    'Responses',
    'AnthropicTokenCount',
    'Embeddings',
    'Realtime',
  ],
  health: true,
  mcp: { ...KGATEWAY_22.mcp, failureMode: true, usualMode: 'Strict' },
  guards: { ...KGATEWAY_22.guards, clouds: true },
  healthOfServices: true,
}

/** Section 2.4. */
export const AGENTGATEWAY_11: Differences = {
  ...AGENTGATEWAY_10,
  pathPrefix: true,
  vertexRegion: 'global',
  extAuth: { ...AGENTGATEWAY_10.extAuth, failureMode: true },
  mcp: { ...AGENTGATEWAY_10.mcp, targetRef: true, targetPolicy: false, actions: ['Allow', 'Deny', 'Require'] },
}

/** Section 2.5. The CRD of 1.2.0 was not at hand: that its `maxSize` is the number of 1.1 is inferred (section 1). */
export const AGENTGATEWAY_120: Differences = {
  ...AGENTGATEWAY_11,
  azure: true,
  location: true,
  keyExchangeGroups: true,
  extAuth: { ...AGENTGATEWAY_11.extAuth, onBackends: true },
  cacheOffset: true,
  healthOfServices: false,
  unixSockets: true,
}

const OLD_QUANTITY =
  /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/

/** Section 2.5. */
export const AGENTGATEWAY_12: Differences = {
  ...AGENTGATEWAY_120,
  extAuth: { ...AGENTGATEWAY_120.extAuth, bodySize: OLD_QUANTITY },
}

const QUANTITY = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|[eE](\+?0*([0-9]|1[0-8])|-0*[0-9]))?$/

/** Section 2.6. */
export const AGENTGATEWAY_13: Differences = {
  ...AGENTGATEWAY_12,
  parts: [...AGENTGATEWAY_12.parts, 'a2a'],
  custom: true,
  routes: [...AGENTGATEWAY_12.routes, 'Rerank'],
  credentialKinds: true,
  assumeRole: true,
  extAuth: { ...AGENTGATEWAY_12.extAuth, bodySize: QUANTITY, cache: true },
  mcp: { ...AGENTGATEWAY_12.mcp, authServers: [...AGENTGATEWAY_12.mcp.authServers, 'Okta'], guardrails: true },
  guards: { ...AGENTGATEWAY_12.guards, streaming: true },
  alphabetical: true,
}

/** Section 2.7. */
export const AGENTGATEWAY_140: Differences = {
  ...AGENTGATEWAY_13,
  credentials: true,
  durationLength: 32,
  extAuth: { ...AGENTGATEWAY_13.extAuth, httpBody: true },
  mcp: {
    ...AGENTGATEWAY_13.mcp,
    prefixMode: true,
    authServers: [...AGENTGATEWAY_13.mcp.authServers, 'Authentik', 'Descope', 'Entra'],
  },
  guards: { ...AGENTGATEWAY_13.guards, ownCredentials: true },
}

/** Section 1. */
export const AGENTGATEWAY_14: Differences = {
  ...AGENTGATEWAY_140,
  guards: { ...AGENTGATEWAY_140.guards, webhookHeaders: true },
}
