import { below, preset } from './preset.js'

export const baseten = preset('Baseten', 'Baseten', 'Ba', {
  at: { host: 'inference.baseten.co', base: '/v1' },
  formats: () => below('Completions', 'Messages'),
})
