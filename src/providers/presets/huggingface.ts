import { below, preset } from './preset.js'

export const huggingface = preset('Huggingface', 'Hugging Face', 'Hf', {
  at: { host: 'router.huggingface.co', base: '/v1' },
  formats: () => below('Completions', 'Responses'),
})
