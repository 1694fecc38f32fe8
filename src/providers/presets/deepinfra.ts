import { preset } from './preset.js'

export const deepinfra = preset('Deepinfra', 'DeepInfra', 'Di', {
  at: { host: 'api.deepinfra.com', base: '/v1/openai' },
  speaks: ['Completions', 'Messages', 'Embeddings'],
  paths: {
    Messages: '/anthropic/v1/messages',
  },
})
