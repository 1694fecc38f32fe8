import { preset } from './preset.js'

export const cerebras = preset('Cerebras', 'Cerebras', 'Ce', { host: 'api.cerebras.ai', base: '/v1' })
