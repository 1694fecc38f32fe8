import { preset } from './preset.js'

export const fireworks = preset('Fireworks', 'Fireworks AI', 'Fi', {
  at: { host: 'api.fireworks.ai', base: '/inference/v1' },
})
