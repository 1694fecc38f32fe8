import { preset } from './preset.js'

export const groq = preset('Groq', 'Groq', 'Gq', { host: 'api.groq.com', base: '/openai/v1' })
