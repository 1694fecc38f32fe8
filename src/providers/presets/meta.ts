import { preset } from './preset.js'

export const meta = preset('Meta', 'Meta', 'Me', { at: { host: 'api.meta.ai', base: '/v1' } })
