import { preset } from './preset.js'

export const cohere = preset(
  'Cohere',
  'Cohere',
  'Co',
  { host: 'api.cohere.ai', base: '' },
  {
    Completions: '/compatibility/v1/chat/completions',
    Embeddings: '/compatibility/v1/embeddings',
    Rerank: '/v2/rerank',
  },
)
