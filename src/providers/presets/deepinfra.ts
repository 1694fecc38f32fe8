import { below, preset } from './preset.js'

export const deepinfra = preset('Deepinfra', 'DeepInfra', 'Di', {
  at: { host: 'api.deepinfra.com', base: '/v1/openai' },
  formats: () => ({ ...below('Completions', 'Embeddings'), Messages: '/anthropic/v1/messages' }),
})
