import { anthropic } from './anthropic.js'
import { azure } from './azure.js'
import { azureopenai } from './azureopenai.js'
import { bedrock } from './bedrock.js'
import { custom } from './custom.js'
import { gemini } from './gemini.js'
import { openai } from './openai.js'
import { presets } from './presets/table.js'
import type { Provider } from './provider.js'
import { vertexai } from './vertexai.js'

/** Every provider, in the order in which the API documents list them. */
export const providers: readonly Provider[] = [
  openai,
  azureopenai,
  azure,
  anthropic,
  gemini,
  vertexai,
  bedrock,
  custom,
  ...presets,
]

export function providerOf(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id)
}
