import { below, preset } from './preset.js'

export const xai = preset('XAI', 'xAI', 'Xa', {
  at: { host: 'api.x.ai', base: '/v1' },
  formats: () => below('Completions', 'Responses', 'Realtime'),
})
