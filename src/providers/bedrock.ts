import type { RouteType } from '../model/request.js'
import { spoken } from './formats.js'
import { CLIENT_MODEL, type Provider, type ReadField } from './provider.js'

/** Chat completions go to Mantle where it is preferred; a model that the catalogue does not tag, too (domain: agentgateway-1.5-1.7, section 4.2). */
const goesToMantle = (read: ReadField): boolean => (read('endpointPreference') ?? '').startsWith('Mantle')

const runtimeOf = (read: ReadField): string => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`

const isOpen = (read: ReadField): boolean => !/Only$/.test(read('endpointPreference') ?? '')

/** What goes to Mantle or not as the preference says; anything else never does (section 4.2). */
const ON_EITHER: readonly RouteType[] = ['Completions', 'Messages', 'Responses', 'AnthropicTokenCount']
const MANTLE = {
  Completions: '/v1/chat/completions',
  Messages: '/anthropic/v1/messages',
  Responses: '/v1/responses',
  AnthropicTokenCount: '/anthropic/v1/messages/count_tokens',
}

export const bedrock: Provider = {
  id: 'bedrock',
  label: 'Amazon Bedrock',
  mark: 'Br',
  withToken: {
    since: '2.1',
    notOnEnvoy: true,
    modelField: 'model',
    hostField: 'region',
    // The agentgateway data plane's host (domain: agentgateway, section 4.1).
    defaultHost: (read) => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`,
    typeName: 'bedrock',
  },
  withPolicies: { modelField: 'model', hostField: 'region' },
  inModel: { name: 'Bedrock', block: 'bedrock' },
  agentgatewayHost: (read, { bedrockMantle }) => {
    const region = read('region') ?? 'us-east-1'
    return bedrockMantle && goesToMantle(read) ? `bedrock-mantle.${region}.api.aws` : runtimeOf(read)
  },
  // What the built-in catalogue says of a model decides; only the two that end in Only do not ask it.
  openHost: (read, { bedrockMantle }) => (bedrockMantle && isOpen(read) ? 'mantle-models' : null),
  agentgatewayRoute: (type, { read, streaming, rules }) => {
    const region = read('region') ?? 'us-east-1'
    const model = read('model') ?? CLIENT_MODEL
    const home = `/model/${rules.bedrockEncodes ? model.replaceAll('%', '%25').replaceAll('/', '%2F') : model}`
    if (type === 'Rerank')
      return { format: type, path: '/rerank', host: `bedrock-agent-runtime.${region}.amazonaws.com` }
    const runtime = { host: runtimeOf(read) }
    const mantle = { host: `bedrock-mantle.${region}.api.aws`, service: 'bedrock-mantle' }
    if (rules.bedrockMantle && type === 'Models') return { format: type, path: '/v1/models', ...mantle }
    const asks = rules.bedrockMantle && ON_EITHER.includes(type)
    const open = asks && isOpen(read) ? { open: 'mantle-models' as const } : {}
    if (asks && goesToMantle(read)) {
      const answer = spoken(type, MANTLE, rules)
      return 'stops' in answer ? answer : { ...answer, ...mantle, ...open }
    }
    const isCounted = !rules.countsTokens || model === CLIENT_MODEL || /anthropic|claude/.test(model)
    const paths = {
      Converse: `${home}/${streaming ? 'converse-stream' : 'converse'}`,
      Embeddings: rules.otherEmbeddings ? `${home}/invoke` : undefined,
      AnthropicTokenCount: isCounted ? `${home}/count-tokens` : undefined,
    }
    const answer = spoken(type, paths, rules)
    return 'stops' in answer ? answer : { ...answer, ...runtime, ...open }
  },
  untouched: ({ read }) => ({ host: runtimeOf(read) }),
  implicitAuth: 'aws',
}
