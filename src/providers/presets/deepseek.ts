import { preset } from './preset.js'

export const deepseek = preset('Deepseek', 'DeepSeek', 'Ds', {
  at: { host: 'api.deepseek.com', base: '/v1' },
  speaks: ['Completions', 'Messages'],
  later: ['Responses'],
  paths: {
    Messages: '/anthropic/v1/messages',
  },
})
