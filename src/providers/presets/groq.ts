import { below, preset } from './preset.js'

export const groq = preset('Groq', 'Groq', 'Gq', {
  at: { host: 'api.groq.com', base: '/openai/v1' },
  formats: () => below('Completions', 'Responses'),
})
