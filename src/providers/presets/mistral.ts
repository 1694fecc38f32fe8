import { below, preset } from './preset.js'

export const mistral = preset('Mistral', 'Mistral', 'Mi', {
  at: { host: 'api.mistral.ai', base: '/v1' },
  formats: () => below('Completions', 'Embeddings'),
})
