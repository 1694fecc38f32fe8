import { below, preset } from './preset.js'

export const meta = preset('Meta', 'Meta', 'Me', {
  at: { host: 'api.meta.ai', base: '/v1' },
  formats: () => below('Completions'),
  formatsOpen: true,
})
