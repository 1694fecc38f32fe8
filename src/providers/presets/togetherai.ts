import { below, preset } from './preset.js'

export const togetherai = preset('TogetherAI', 'Together AI', 'To', {
  at: { host: 'api.together.xyz', base: '/v1' },
  formats: () => below('Completions', 'Embeddings', 'Rerank'),
})
