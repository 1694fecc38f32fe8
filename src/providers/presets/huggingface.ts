import { preset } from './preset.js'

export const huggingface = preset('Huggingface', 'Hugging Face', 'Hf', { host: 'router.huggingface.co', base: '/v1' })
