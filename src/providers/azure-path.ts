import { MESSAGES_VERSION } from './anthropic.js'
import type { PathRules } from './hosts.js'

interface Azure {
  readonly apiVersion: string | undefined
  readonly model: string
  /** The project on Foundry; null on Azure OpenAI. */
  readonly project: string | null
}

/** Azure's path of a chat completion by API version, and by project on Foundry (domain: agentgateway, section 4.3, C9, D13). */
export function azurePath(
  { apiVersion, model, project }: Azure,
  { foundryByProject, foundryClaude }: PathRules,
): string {
  if (project !== null && foundryClaude && isClaude(model)) return '/anthropic/v1/messages'
  if (project !== null && foundryByProject) return `/api/projects/${project}/openai/v1/chat/completions`
  if (apiVersion === undefined || apiVersion === 'v1') return '/openai/v1/chat/completions'
  if (apiVersion === 'preview') return '/openai/v1/chat/completions?api-version=preview'
  return `/openai/deployments/${model}/chat/completions?api-version=${apiVersion}`
}

/** Claude on Foundry is told the version of its API (domain: agentgateway, D23). */
export const azureBeside = (
  { model, project }: Azure,
  { foundryClaude }: PathRules,
): Readonly<Record<string, string>> => (project !== null && foundryClaude && isClaude(model) ? MESSAGES_VERSION : {})

/** Whether a model is one of Anthropic's, by its name. */
const isClaude = (model: string): boolean => /^(?:anthropic\/)?claude/i.test(model)
