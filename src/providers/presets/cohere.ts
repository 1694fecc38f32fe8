import { preset } from './preset.js'

export const cohere = preset('Cohere', 'Cohere', 'Co', {
  at: { host: 'api.cohere.ai', base: '' },
  formats: () => ({
    Completions: '/compatibility/v1/chat/completions',
    Embeddings: '/compatibility/v1/embeddings',
    Rerank: '/v2/rerank',
  }),
})
