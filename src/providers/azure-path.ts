import type { RouteAnswer, RouteType } from '../model/request.js'
import { MESSAGES_VERSION } from './anthropic.js'
import { spoken } from './formats.js'
import type { PathRules } from './hosts.js'

interface Azure {
  readonly apiVersion: string | undefined
  readonly model: string
  /** The project on Foundry; null on Azure OpenAI. */
  readonly project: string | null
}

/** What Azure makes of a kind of request: by API version, and by project on Foundry (domain: agentgateway, section 4.3, C9, D13). */
export function azureRoute(type: RouteType, azure: Azure, rules: PathRules): RouteAnswer {
  const { model, project } = azure
  const at = (name: string): string => pathOf(name, azure, rules)
  if (project !== null && rules.foundryClaude && isClaude(model)) {
    const Messages = '/anthropic/v1/messages'
    const paths = { Messages, AnthropicTokenCount: `${Messages}/count_tokens`, Embeddings: at('embeddings') }
    return spoken(type, paths, rules)
  }
  if (type === 'Responses' && rules.azureResponses === 'open')
    return { format: type, path: at('responses'), open: 'route-type' }
  const Completions = at('chat/completions')
  const paths = {
    Completions,
    Responses: rules.azureResponses === 'yes' ? at('responses') : undefined,
    Embeddings: at('embeddings'),
    Rerank: project === null || !rules.foundryByProject ? Completions : undefined,
  }
  return spoken(type, paths, rules)
}

function pathOf(name: string, { apiVersion, model, project }: Azure, rules: PathRules): string {
  if (project !== null && rules.foundryByProject) return `/api/projects/${project}/openai/v1/${name}`
  if (apiVersion === undefined || apiVersion === 'v1') return `/openai/v1/${name}`
  if (apiVersion === 'preview') return `/openai/v1/${name}?api-version=preview`
  const isAtRoot = name === 'responses' && rules.azureResponsesAtRoot
  return `/openai/${isAtRoot ? '' : `deployments/${model}/`}${name}?api-version=${apiVersion}`
}

/** Claude on Foundry is told the version of its API (domain: agentgateway, D23). */
export const azureBeside = (
  { model, project }: Azure,
  { foundryClaude }: PathRules,
): Readonly<Record<string, string>> => (project !== null && foundryClaude && isClaude(model) ? MESSAGES_VERSION : {})

/** Whether a model is one of Anthropic's, by its name. */
const isClaude = (model: string): boolean => /^(?:anthropic\/)?claude/i.test(model)
