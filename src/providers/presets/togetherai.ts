import { preset } from './preset.js'

export const togetherai = preset('TogetherAI', 'Together AI', 'To', { host: 'api.together.xyz', base: '/v1' })
