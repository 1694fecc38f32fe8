import { preset } from './preset.js'

export const openrouter = preset('Openrouter', 'OpenRouter', 'Or', {
  at: { host: 'openrouter.ai', base: '/api/v1' },
})
