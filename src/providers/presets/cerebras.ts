import { below, preset } from './preset.js'

export const cerebras = preset('Cerebras', 'Cerebras', 'Ce', {
  at: { host: 'api.cerebras.ai', base: '/v1' },
  formats: () => below('Completions'),
})
