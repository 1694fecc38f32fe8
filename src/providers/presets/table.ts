import { baseten } from './baseten.js'
import { cerebras } from './cerebras.js'
import { cohere } from './cohere.js'
import { deepinfra } from './deepinfra.js'
import { deepseek } from './deepseek.js'
import { fireworks } from './fireworks.js'
import { groq } from './groq.js'
import { huggingface } from './huggingface.js'
import { meta } from './meta.js'
import { mistral } from './mistral.js'
import { ollama } from './ollama.js'
import { openrouter } from './openrouter.js'
import { perplexity } from './perplexity.js'
import { togetherai } from './togetherai.js'
import { xai } from './xai.js'
import type { Provider } from '../provider.js'

/** The services that `AgentgatewayModel` knows by name, in the order of the domain document's table. */
export const presets: readonly Provider[] = [
  cohere,
  ollama,
  baseten,
  cerebras,
  deepinfra,
  deepseek,
  groq,
  huggingface,
  mistral,
  openrouter,
  togetherai,
  xai,
  fireworks,
  meta,
  perplexity,
]
