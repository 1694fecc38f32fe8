import { preset } from './preset.js'

export const deepinfra = preset(
  'Deepinfra',
  'DeepInfra',
  'Di',
  { host: 'api.deepinfra.com', base: '/v1/openai' },
  {
    Messages: '/anthropic/v1/messages',
  },
)
