import { preset } from './preset.js'

export const deepseek = preset('Deepseek', 'DeepSeek', 'Ds', {
  at: { host: 'api.deepseek.com', base: '/v1' },
  paths: {
    Messages: '/anthropic/v1/messages',
  },
})
