import { spoken } from './formats.js'
import { generate } from './gemini.js'
import { CLIENT_MODEL, type Asked, type Provider } from './provider.js'

/** A Claude model under Vertex' own name for it; null for any other model (domain: agentgateway, section 4.1). */
function claudeModel(model: string): string | null {
  const name = /^(?:anthropic\/|.*publishers\/anthropic\/models\/)?(claude-.*)$/.exec(model)?.[1]
  return name?.replace(/-(\d{8})$/, '@$1') ?? null
}

/** A Gemini model under Google's own name for it; null for any other model, and for embeddings (domain: agentgateway, D11); one of several segments is none from 1.5 on. */
function geminiModel(model: string, isOneSegment: boolean): string | null {
  const name = model.replace(/^(?:publishers\/google\/models\/|models\/|google\/)/, '')
  if (isOneSegment && name.includes('/')) return null
  return /^gemini[-@]/.test(name) && !name.includes('embedding') ? name : null
}

const RANKING = 'rankingConfigs/default_ranking_config:rank'

/** Where the models of a project stand. */
const homeOf = ({ read, rules: { vertexVersion } }: Asked): string =>
  `/${vertexVersion}/projects/${read('projectId') ?? ''}/locations/${read('region') ?? read('location') ?? 'global'}`

/** From its second generation on an embedding model is asked in another way (domain: agentgateway-1.5-1.7, section 3.4). */
const embed = (model: string, { vertexEmbedContent }: Asked['rules']): string =>
  vertexEmbedContent && Number(/gemini-embedding-(\d+)/.exec(model)?.[1] ?? 0) >= 2 ? 'embedContent' : 'predict'

export const vertexai: Provider = {
  id: 'vertexai',
  label: 'Vertex AI',
  mark: 'Vx',
  withToken: {
    modelField: 'model',
    hostField: 'location',
    defaultHost: (read) => {
      const location = read('location')
      return location === undefined ? null : `${location}-aiplatform.googleapis.com`
    },
    typeName: 'vertex-ai',
    placeholders: { model: 'gemini-2.0-flash', apiVersion: 'v1', projectId: 'my-project', location: 'us-central1' },
  },
  withPolicies: {
    modelField: 'model',
    hostField: 'region',
    placeholders: { projectId: 'my-project', region: 'us-central1' },
  },
  inModel: { name: 'VertexAI', block: 'vertexai' },
  agentgatewayHost: (read, { vertexRegion, vertexGlobal, vertexMultiRegion }) => {
    // 2.1 calls it location.
    const region = read('region') ?? read('location') ?? vertexRegion
    if (region === null) return null
    if (region === 'global' && vertexGlobal) return 'aiplatform.googleapis.com'
    if ((region === 'us' || region === 'eu') && vertexMultiRegion) return `aiplatform.${region}.rep.googleapis.com`
    return `${region}-aiplatform.googleapis.com`
  },
  envoyRequest: {
    path: (read, streaming, first) => {
      const model = `/${read('apiVersion') ?? ''}/projects/${read('projectId') ?? ''}/locations/${read('location') ?? ''}/publishers/google/models/${read('model') ?? ''}`
      return `${model}:${first('modelPath') ?? (streaming ? 'streamGenerateContent?alt=sse' : 'generateContent')}`
    },
    header: 'Authorization',
    prefix: 'Bearer ',
  },
  agentgatewayRoute: (type, asked) => {
    const { read, streaming, rules } = asked
    const home = homeOf(asked)
    const model = read('model') ?? CLIENT_MODEL
    const claude = rules.vertexVersion === 'v1' ? claudeModel(model) : null
    const gemini = rules.vertexGemini ? geminiModel(model, rules.geminiNative) : null
    const native = `${home}/publishers/google/models/${gemini ?? model}`
    if (type === 'Completions' && gemini !== null)
      return { format: 'GenerateContent', path: `${native}:${generate(streaming)}` }
    if (type === 'Rerank') return { format: type, path: `${home}/${RANKING}`, host: 'discoveryengine.googleapis.com' }
    const isNative = rules.geminiNative && (gemini !== null || model === CLIENT_MODEL)
    const Messages = claude
      ? `${home}/publishers/anthropic/models/${claude}:${streaming ? 'streamRawPredict' : 'rawPredict'}`
      : undefined
    // Clients of Anthropic's API ask for a Claude model; which one the path does not say.
    const counts = rules.anthropicCounts && (claude !== null || model === CLIENT_MODEL)
    return spoken(
      type,
      {
        Messages,
        Completions: claude === null ? `${home}/endpoints/openapi/chat/completions` : undefined,
        AnthropicTokenCount: counts ? `${home}/publishers/anthropic/models/count-tokens:rawPredict` : undefined,
        Embeddings: rules.otherEmbeddings
          ? `${home}/publishers/google/models/${model}:${embed(model, rules)}`
          : undefined,
        GenerateContent: isNative ? `${native}:${generate(streaming)}` : undefined,
        GeminiCountTokens: isNative ? `${native}:countTokens` : undefined,
      },
      rules,
    )
  },
  untouched: (asked) =>
    asked.rules.vertexOverwrites ? { path: `${homeOf(asked)}/endpoints/openapi/chat/completions` } : {},
  servesGemini: true,
  implicitAuth: 'gcp',
}
