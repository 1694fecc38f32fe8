import type { Format, RouteType } from '../model/request.js'

// What the releases of the agentgateway data plane do differently when they make hosts (domain: agentgateway, section 4.1).

/** How the hosts of providers are made. */
export interface HostRules {
  /** The region of Vertex AI where none is written (1.1 on: `global`); null where one must be. */
  readonly vertexRegion: string | null
  /** `global` is a host of its own instead of a prefix (1.1 on). */
  readonly vertexGlobal: boolean
  /** `us` and `eu` are multi-regions (1.3.1 on). */
  readonly vertexMultiRegion: boolean
  /** What becomes of `azureopenai.endpoint`: lost, kept as it is, or parsed into a resource. */
  readonly azureEndpoint: 'lost' | 'verbatim' | 'parsed'
  /** Bedrock has a second host, Mantle (1.6 on; agentgateway-1.5-1.7, section 4.2). */
  readonly bedrockMantle: boolean
  /** Foundry hosts get `-resource` behind the name (1.2 only). */
  readonly foundrySuffix: boolean
}

/** How paths of a provider are made (domain: agentgateway, section 4.3). */
export interface PathRules {
  readonly vertexVersion: 'v1' | 'v1beta1'
  /** Gemini models on Vertex get Google's own path (1.4). */
  readonly vertexGemini: boolean
  /** Vertex takes no path of the client's (2.1, 2.2; C10). */
  readonly vertexOverwrites: boolean
  /** The Gemini provider is called by Google’s own path with a body of Google’s own form (1.5; agentgateway-1.5-1.7, section 3.4). */
  readonly geminiNative: boolean
  /** Bedrock's Mantle has the paths of OpenAI (1.6 on; agentgateway-1.5-1.7, section 4.3). */
  readonly bedrockMantle: boolean
  /** `/` and `%` of a Bedrock model are percent-encoded (1.3 on). */
  readonly bedrockEncodes: boolean
  /** Foundry has a path by project (1.2 on; D13). */
  readonly foundryByProject: boolean
  /** Claude on Foundry is called as Messages (1.4; C9). */
  readonly foundryClaude: boolean
  /** `azureopenai` is an OpenAI provider in all but name (2.1). */
  readonly azureIsOpenai: boolean
  /** Azure takes Responses: 2.2.0 does not, 2.2.1 has the path (C6; agentgateway-1.5-1.7, section 8). */
  readonly azureResponses: 'no' | 'open' | 'yes'
  /** Responses of a dated version stand beside deployments (1.4). */
  readonly azureResponsesAtRoot: boolean
  /** What Messages are made into, the first that a provider speaks (C6; agentgateway-1.5-1.7, sections 3.4 and 4.3). */
  readonly messagesBecome: readonly Format[]
  /** The same for Responses (C6, C7). */
  readonly responsesBecome: readonly Format[]
  /** Gemini takes Responses (1.2 on; C7). */
  readonly geminiResponses: boolean
  /** Kinds of requests of which no source tells what becomes of them at a provider that does not speak them. */
  readonly openTypes: readonly RouteType[]
  /** Other providers than OpenAI and Azure take Embeddings (1.0 on; C6). */
  readonly otherEmbeddings: boolean
  /** Google's new embedding models have a path of their own (1.5; agentgateway-1.5-1.7, section 3.4). */
  readonly vertexEmbedContent: boolean
  /** Anthropic, and Claude on Vertex AI, count tokens (2.2.1 on; agentgateway-1.5-1.7, section 8). */
  readonly anthropicCounts: boolean
  /** The gateway counts tokens by itself where the provider does not (1.0 on; A7). */
  readonly countsTokens: boolean
  /** DeepSeek speaks Responses (1.5; agentgateway-1.5-1.7, section 3.4). */
  readonly deepseekResponses: boolean
}
