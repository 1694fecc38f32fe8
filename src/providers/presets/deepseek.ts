import { preset } from './preset.js'

export const deepseek = preset(
  'Deepseek',
  'DeepSeek',
  'Ds',
  { host: 'api.deepseek.com', base: '/v1' },
  {
    Messages: '/anthropic/v1/messages',
  },
)
