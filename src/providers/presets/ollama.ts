import { preset } from './preset.js'

export const ollama = preset('Ollama', 'Ollama', 'Ol', { at: null })
