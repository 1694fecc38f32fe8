import { below, preset } from './preset.js'

export const ollama = preset('Ollama', 'Ollama', 'Ol', {
  at: null,
  formats: () => below('Completions', 'Responses', 'Embeddings'),
})
