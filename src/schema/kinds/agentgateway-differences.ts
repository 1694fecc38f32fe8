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
  /** The resource types of provider `azure`; null where there is no such provider. */
  readonly azureTypes: readonly string[] | null
  /** Provider `custom`, with formats of its own. */
  readonly custom: boolean
  /** The formats that `policies.ai.routes` knows. */
  readonly routes: readonly string[]
  /** Policies health, tunnel and transformation, `ai.transformations`, and credentials from Azure and Google Cloud. */
  readonly health: boolean
  /** Where the key goes in the request, and a Secret for Google Cloud. */
  readonly location: boolean
  readonly keyExchangeGroups: readonly string[] | null
  readonly extAuth: ExtAuthDifferences
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

const FORMATS = ['Completions', 'Messages', 'Models', 'Passthrough', 'Responses', 'AnthropicTokenCount', 'Embeddings']

/** Section 2.2. */
export const KGATEWAY_22: Differences = {
  parts: ['ai', 'static', 'dynamicForwardProxy', 'mcp'],
  maxGroups: 32,
  maxProviders: 32,
  pathPrefix: false,
  vertexRegion: null,
  azureTypes: null,
  custom: false,
  routes: FORMATS,
  health: false,
  location: false,
  keyExchangeGroups: null,
  extAuth: { onBackends: false, bodySize: null, failureMode: false, cache: false, httpBody: false },
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
  routes: ['Completions', 'Messages', 'Models', 'Passthrough', 'Detect', 'Responses', 'AnthropicTokenCount', 'Embeddings', 'Realtime'],
  health: true,
}

/** Section 2.4. */
export const AGENTGATEWAY_11: Differences = {
  ...AGENTGATEWAY_10,
  pathPrefix: true,
  vertexRegion: 'global',
  extAuth: { ...AGENTGATEWAY_10.extAuth, failureMode: true },
}

/** Section 2.5. The CRD of 1.2.0 was not at hand: that its `maxSize` is the number of 1.1 is inferred (section 1). */
export const AGENTGATEWAY_120: Differences = {
  ...AGENTGATEWAY_11,
  azureTypes: ['OpenAI', 'Foundry'],
  location: true,
  keyExchangeGroups: ['X25519', 'P-256', 'P-384', 'X25519_MLKEM768'],
  extAuth: { ...AGENTGATEWAY_11.extAuth, onBackends: true },
}

const OLD_QUANTITY = /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/

/** Section 2.5. */
export const AGENTGATEWAY_12: Differences = { ...AGENTGATEWAY_120, extAuth: { ...AGENTGATEWAY_120.extAuth, bodySize: OLD_QUANTITY } }

const QUANTITY = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|[eE](\+?0*([0-9]|1[0-8])|-0*[0-9]))?$/

/** Section 2.6. */
export const AGENTGATEWAY_13: Differences = {
  ...AGENTGATEWAY_12,
  parts: [...AGENTGATEWAY_12.parts, 'a2a'],
  azureTypes: ['Foundry', 'OpenAI'],
  custom: true,
  routes: [...AGENTGATEWAY_12.routes, 'Rerank'].sort(),
  keyExchangeGroups: ['P-256', 'P-384', 'X25519', 'X25519_MLKEM768'],
  credentialKinds: true,
  assumeRole: true,
  extAuth: { ...AGENTGATEWAY_12.extAuth, bodySize: QUANTITY, cache: true },
  alphabetical: true,
}

/** Section 2.7. */
export const AGENTGATEWAY_14: Differences = {
  ...AGENTGATEWAY_13,
  credentials: true,
  durationLength: 32,
  extAuth: { ...AGENTGATEWAY_13.extAuth, httpBody: true },
}
