import { below, preset } from './preset.js'

export const fireworks = preset('Fireworks', 'Fireworks AI', 'Fi', {
  at: { host: 'api.fireworks.ai', base: '/inference/v1' },
  formats: () => below('Completions', 'Messages', 'Responses', 'Embeddings', 'Rerank'),
})
