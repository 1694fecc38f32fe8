import { below, preset } from './preset.js'

export const perplexity = preset('Perplexity', 'Perplexity', 'Pe', {
  at: { host: 'api.perplexity.ai', base: '/v1' },
  formats: () => below('Completions'),
  formatsOpen: true,
})
