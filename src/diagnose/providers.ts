import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import type { FindingCode } from '../model/codes/codes.js'
import { atEndpoints, atFindings, firstOf } from './places.js'
import type { Groups, Kinds, MessageKind } from './message.js'

type OfProvider = Extract<DiagnosisCode, `provider-${string}`>
type Simple = Exclude<OfProvider, 'provider-model'>

/**
 * The error codes by which a provider's API answers, by the provider's id; `model` and `path` name what the answer names.
 * Each is a code or the shortest fragment that tells it from others.
 */
const SAYS: Readonly<Record<OfProvider, Readonly<Record<string, string>>>> = {
  'provider-key-absent': {
    openai: "You didn't provide an API key",
    anthropic: 'x-api-key header is required',
    gemini: 'unregistered callers',
    bedrock: 'MissingAuthenticationToken',
  },
  'provider-key-wrong': {
    openai: '"?invalid_api_key"?',
    anthropic: '"authentication_error"(?!.{0,200}header is required)',
    gemini: 'API_KEY_INVALID|API key not valid',
    azureopenai: 'invalid subscription key',
    vertexai: 'ACCESS_TOKEN_TYPE_UNSUPPORTED|CREDENTIALS_MISSING',
  },
  'provider-signature': {
    bedrock: 'SignatureDoesNotMatch|InvalidSignatureException|UnrecognizedClientException|ExpiredToken(?:Exception)?',
  },
  'provider-denied': {
    bedrock: 'AccessDeniedException',
    vertexai: '"PERMISSION_DENIED".{0,400}aiplatform|aiplatform.{0,400}PERMISSION_DENIED',
    gemini: '"PERMISSION_DENIED"(?!.{0,400}aiplatform)',
    anthropic: '"permission_error"',
    azureopenai: '"PermissionDenied"',
  },
  'provider-model': {
    openai: 'The model `(?<m1>[^`]{1,100})` does not exist|"model_not_found".{0,200}"invalid_request_error"',
    anthropic: '"not_found_error".{0,80}model: ?(?<m2>[\\w.:@/-]{1,100})',
    gemini: 'models/(?<m3>[\\w.:@-]{1,100}) is not found',
    azureopenai: '"?DeploymentNotFound"?',
    bedrock: 'provided model identifier is invalid|on-demand throughput isn',
    vertexai: 'Publisher Model `?[^`\\s]{0,200}/models/(?<m4>[\\w.@-]{1,100})`? (?:was )?not found',
  },
  'provider-path': {
    openai: 'Invalid URL \\((?:GET|POST) ',
    azureopenai: '"code": ?"404", ?"message": ?"Resource not found"',
    anthropic: '"not_found_error"(?!.{0,80}model:)',
    bedrock: 'UnknownOperationException',
  },
  'provider-version': { anthropic: 'anthropic-version: header is required' },
  'provider-body': {
    openai: 'Unrecognized request argument|"unknown_parameter"|"missing_required_parameter"|"unsupported_parameter"',
    anthropic:
      '"invalid_request_error".{0,80}(?:messages|max_tokens|model): ?(?:Field required|Input should|Extra inputs)',
    gemini: '"INVALID_ARGUMENT".{0,400}(?:Unknown name|Cannot find field)|Invalid JSON payload received',
    bedrock: 'ValidationException(?!.{0,200}(?:model identifier|on-demand))',
  },
  'provider-limit': {
    openai: '"?rate_limit_exceeded"?',
    anthropic: '"rate_limit_error"',
    gemini: '"RESOURCE_EXHAUSTED"',
    bedrock: 'ThrottlingException',
    azureopenai: '"code": ?"429"',
  },
  'provider-quota': { openai: '"?insufficient_quota"?', anthropic: 'credit balance is too low' },
  'provider-overloaded': {
    anthropic: '"overloaded_error"',
    bedrock: 'ModelNotReadyException|ServiceUnavailableException',
    gemini: 'The model is overloaded',
  },
}

/** What may be the cause of each, as the analysis tells it. */
const CAUSES: Readonly<Record<OfProvider, readonly FindingCode[]>> = {
  'provider-key-absent': [
    'secret-key-missing',
    'token-secret-missing',
    'implicit-credentials-lost',
    'gemini-passthrough',
  ],
  'provider-key-wrong': [
    'inline-bearer',
    'azure-becomes-openai',
    'secret-key-missing',
    'api-key-as-cloud-secret',
    'auth-header-overwritten',
  ],
  'provider-signature': [
    'empty-session-token',
    'cloud-secret-keys',
    'implicit-credentials-lost',
    'credential-rejected',
  ],
  'provider-denied': ['implicit-credentials-lost', 'bedrock-needs-aws-auth', 'api-key-as-cloud-secret'],
  'provider-model': [],
  'provider-path': [
    'clients-choose-path',
    'prefix-reaches-provider',
    'path-overwritten',
    'prefix-ignored',
    'model-url-without-path',
  ],
  'provider-version': ['anthropic-version-ignored'],
  'provider-body': ['request-refused', 'clients-choose-path'],
  'provider-limit': ['failover-needs-health', 'no-failover', 'failover-on-429-only', 'health-without-eviction'],
  'provider-quota': ['failover-needs-health', 'no-failover'],
  'provider-overloaded': ['failover-needs-health', 'no-failover', 'health-without-eviction'],
}

const SOURCES: Readonly<Record<string, string>> = {
  openai: 'OpenAI API reference, error codes',
  anthropic: 'Anthropic API reference, errors',
  gemini: 'Gemini API reference, troubleshooting; google.rpc.Code',
  vertexai: 'google.rpc.Code',
  azureopenai: 'Azure OpenAI reference, error codes',
  bedrock: 'Amazon Bedrock API reference, common errors',
}

/** One pattern for a code: an alternative for each provider, in a group that bears its name. */
const patternOf = (code: OfProvider): RegExp =>
  new RegExp(
    Object.entries(SAYS[code])
      .map(([provider, says]) => `(?<${provider}>${says})`)
      .join('|'),
    'g',
  )

const providerIn = (code: OfProvider, groups: Groups): string =>
  Object.keys(SAYS[code]).find((provider) => groups[provider] !== undefined) ?? ''

const sourceOf = (code: OfProvider): string =>
  Object.keys(SAYS[code])
    .map((provider) => SOURCES[provider])
    .join('; ')

/** Endpoints of the provider first; OpenAI's form is that of many servers, so any endpoint may be meant. */
const places: (code: OfProvider) => NonNullable<MessageKind<{ provider: string }>['places']> =
  (code) =>
  ({ provider }, reading) =>
    firstOf(
      () => atFindings(reading, ...CAUSES[code]),
      () => atEndpoints(reading, ({ member }) => member.provider?.id.startsWith(provider) === true),
      () => (provider === 'azureopenai' ? atEndpoints(reading, ({ member }) => member.provider?.id === 'azure') : []),
    )

const simple = (code: Simple): MessageKind<{ provider: string }> => ({
  family: 'provider',
  pattern: patternOf(code),
  params: (groups) => ({ provider: providerIn(code, groups) }),
  places: places(code),
  source: sourceOf(code),
})

/** Bodies by which providers refuse. */
export const providerAnswers: Kinds<OfProvider> = {
  'provider-key-absent': simple('provider-key-absent'),
  'provider-key-wrong': simple('provider-key-wrong'),
  'provider-signature': simple('provider-signature'),
  'provider-denied': simple('provider-denied'),
  'provider-model': {
    family: 'provider',
    pattern: patternOf('provider-model'),
    params: (groups) => ({
      provider: providerIn('provider-model', groups),
      model: groups['m1'] ?? groups['m2'] ?? groups['m3'] ?? groups['m4'] ?? '',
    }),
    places: ({ provider, model }, reading) =>
      firstOf(
        () => atEndpoints(reading, ({ member }) => model !== '' && member.model === model),
        () => atEndpoints(reading, ({ member }) => member.provider?.id.startsWith(provider) === true),
      ),
    source: sourceOf('provider-model'),
  },
  'provider-path': simple('provider-path'),
  'provider-version': simple('provider-version'),
  'provider-body': simple('provider-body'),
  'provider-limit': simple('provider-limit'),
  'provider-quota': simple('provider-quota'),
  'provider-overloaded': simple('provider-overloaded'),
}

/** The providers whose answers are told apart, by id. */
export const toldApart: readonly string[] = Object.keys(SOURCES)
