import { spoken } from './formats.js'
import { CLIENT_MODEL, type Provider } from './provider.js'

/** A model as Google's paths name it: within its collection, `models` unless it names one; the rest is one segment (agentgateway 75b4e6ce6, crates/llm/src/gemini.rs). */
function resourceOf(model: string): string {
  const [, collection = 'models', id = ''] = /^(?:(models|tunedModels)\/)?(.*)$/s.exec(model) ?? []
  return `${collection}/${id.replaceAll('%', '%25').replaceAll('/', '%2F')}`
}

/** What Google's own paths end with. */
export const generate = (streaming: boolean): string =>
  streaming ? 'streamGenerateContent?alt=sse' : 'generateContent'

export const gemini: Provider = {
  id: 'gemini',
  label: 'Gemini',
  mark: 'Ge',
  withToken: {
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'generativelanguage.googleapis.com',
    typeName: 'gemini',
    placeholders: { model: 'gemini-2.0-flash', apiVersion: 'v1beta' },
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
  },
  inModel: { name: 'Gemini' },
  agentgatewayHost: () => 'generativelanguage.googleapis.com',
  envoyRequest: {
    path: (read, streaming) =>
      `/${read('apiVersion') ?? ''}/models/${read('model') ?? ''}:${streaming ? 'streamGenerateContent' : 'generateContent'}`,
    header: 'key',
    prefix: '',
    query: 'key',
  },
  servesGemini: true,
  nativeKey: { header: 'x-goog-api-key', begins: 'AIza' },
  agentgatewayRoute: (type, { read, streaming, rules }) => {
    const { geminiNative, geminiResponses, otherEmbeddings } = rules
    const model = `/v1beta/${resourceOf(read('model') ?? CLIENT_MODEL)}`
    if (geminiNative && (type === 'Completions' || type === 'GenerateContent'))
      return { format: 'GenerateContent', path: `${model}:${generate(streaming)}` }
    const Completions = '/v1beta/openai/chat/completions'
    if (type === 'Responses' && geminiResponses) return { format: 'Completions', path: Completions }
    const Embeddings = otherEmbeddings ? '/v1beta/openai/embeddings' : undefined
    const GeminiCountTokens = geminiNative ? `${model}:countTokens` : undefined
    return spoken(type, { Completions, Embeddings, GeminiCountTokens }, rules)
  },
}
