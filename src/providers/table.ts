import { anthropic } from './anthropic.js'
import { azure } from './azure.js'
import { azureopenai } from './azureopenai.js'
import { bedrock } from './bedrock.js'
import { custom } from './custom.js'
import { gemini } from './gemini.js'
import { openai } from './openai.js'
import type { Provider } from './provider.js'
import { vertexai } from './vertexai.js'

const all: Provider[] = [openai, azureopenai, azure, anthropic, gemini, vertexai, bedrock, custom]

/** Every provider, in the order in which the API documents list them. */
export const providers: readonly Provider[] = all

/** Gives the engine more providers, each once. Those that only few texts name are loaded with the facts. */
export function provideProviders(more: readonly Provider[]): void {
  all.push(...more.filter((provider) => !all.includes(provider)))
}

export function providerOf(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id)
}
