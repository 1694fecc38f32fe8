import { preset } from './preset.js'

export const cohere = preset('Cohere', 'Cohere', 'Co', {
  at: { host: 'api.cohere.ai', base: '' },
  paths: {
    Completions: '/compatibility/v1/chat/completions',
    Embeddings: '/compatibility/v1/embeddings',
    Rerank: '/v2/rerank',
  },
})
