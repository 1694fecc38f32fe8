import { below, preset } from './preset.js'

export const openrouter = preset('Openrouter', 'OpenRouter', 'Or', {
  at: { host: 'openrouter.ai', base: '/api/v1' },
  formats: () => below('Completions', 'Messages', 'Responses', 'Embeddings', 'Rerank'),
})
