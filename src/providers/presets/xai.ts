import { preset } from './preset.js'

export const xai = preset('XAI', 'xAI', 'Xa', { host: 'api.x.ai', base: '/v1' })
