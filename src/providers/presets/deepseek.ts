import { below, preset } from './preset.js'

export const deepseek = preset('Deepseek', 'DeepSeek', 'Ds', {
  at: { host: 'api.deepseek.com', base: '/v1' },
  formats: ({ deepseekResponses }) => ({
    ...below('Completions', ...(deepseekResponses ? (['Responses'] as const) : [])),
    Messages: '/anthropic/v1/messages',
  }),
})
