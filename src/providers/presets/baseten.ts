import { preset } from './preset.js'

export const baseten = preset('Baseten', 'Baseten', 'Ba', { host: 'inference.baseten.co', base: '/v1' })
