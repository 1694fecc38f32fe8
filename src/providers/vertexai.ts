import { CLIENT_MODEL, type Provider } from './provider.js'

/** A Claude model under Vertex' own name for it; null for any other model (domain: agentgateway, section 4.1). */
function claudeModel(model: string): string | null {
  const name = /^(?:anthropic\/|.*publishers\/anthropic\/models\/)?(claude-.*)$/.exec(model)?.[1]
  return name?.replace(/-(\d{8})$/, '@$1') ?? null
}

/** A Gemini model under Google's own name for it; null for any other model, and for embeddings (domain: agentgateway, D11). */
function geminiModel(model: string): string | null {
  const name = model.replace(/^(?:publishers\/google\/models\/|models\/|google\/)/, '')
  return /^gemini[-@]/.test(name) && !name.includes('embedding') ? name : null
}

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
  agentgatewayPath: (read, streaming, { vertexVersion, vertexGemini }) => {
    const home = `/${vertexVersion}/projects/${read('projectId') ?? ''}/locations/${read('region') ?? read('location') ?? 'global'}`
    const model = read('model') ?? CLIENT_MODEL
    const claude = claudeModel(model)
    if (claude !== null && vertexVersion === 'v1')
      return `${home}/publishers/anthropic/models/${claude}:${streaming ? 'streamRawPredict' : 'rawPredict'}`
    const gemini = vertexGemini ? geminiModel(model) : null
    if (gemini !== null)
      return `${home}/publishers/google/models/${gemini}:${streaming ? 'streamGenerateContent?alt=sse' : 'generateContent'}`
    return `${home}/endpoints/openapi/chat/completions`
  },
  implicitAuth: 'gcp',
}
