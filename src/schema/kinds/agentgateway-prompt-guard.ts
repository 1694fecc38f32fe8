import { atLeastOneOf, exactlyOneOf } from '../constraints.js'
import { integer, list, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { auth, authBy } from './agentgateway-auth.js'
import type { Differences } from './agentgateway-differences.js'
import { backendReference } from './references.js'
import { servicePolicies } from './agentgateway-service-policies.js'
import { TOKEN, choice, expressions, short } from './agentgateway-texts.js'

/** `ai.promptGuard`: what judges prompts and answers (domain: agentgateway, sections 2.2 to 2.7). */
export function promptGuard(differences: Differences): ObjectSchema {
  const shared = {
    regex: regex(differences),
    webhook: webhook(differences),
    ...(differences.guards.clouds && cloudGuards(differences)),
  }
  const guards = (kinds: Readonly<Record<string, Schema>>): ObjectSchema =>
    object({ ...kinds, response: REJECTION }, { rules: [exactlyOneOf(...Object.keys(kinds))] })
  const sides = {
    request: list(guards({ ...shared, openAIModeration: moderation(differences) }), {
      minItems: 1,
      maxItems: 8,
      help: 'promptGuard.request',
    }),
    response: list(guards(shared), { minItems: 1, maxItems: 8, help: 'promptGuard.response' }),
  }
  const streaming = oneOf(['Enabled'], { help: 'promptGuard.streaming' })
  return object(
    { ...sides, ...(differences.guards.streaming && { streaming }) },
    { rules: [atLeastOneOf(...Object.keys(sides))], help: 'ai.promptGuard' },
  )
}

/** What the client gets in place of a refused request. Both fields have defaults, so one is always set. */
const REJECTION = object(
  {
    statusCode: integer({ default: 403, minimum: 200, maximum: 599, help: 'rejection.statusCode' }),
    message: string({ default: 'The request was rejected due to inappropriate content', help: 'rejection.message' }),
  },
  { help: 'guard.rejection' },
)

const BUILTINS = ['Ssn', 'CreditCard', 'PhoneNumber', 'Email', 'CaSin']

function regex(differences: Differences): ObjectSchema {
  return object(
    {
      action: oneOf(['Mask', 'Reject'], { default: 'Mask', help: 'regex.action' }),
      builtins: list(choice(differences, BUILTINS), { help: 'regex.builtins' }),
      matches: list(string({ minLength: 1, maxLength: 1024 }), { help: 'regex.matches' }),
    },
    { help: 'guard.regex' },
  )
}

function webhook(differences: Differences): ObjectSchema {
  const { streaming, webhookHeaders } = differences.guards
  const header = object(
    {
      name: string({ minLength: 1, maxLength: 256, pattern: TOKEN, help: 'headerMatch.name' }),
      value: string({ minLength: 1, maxLength: 4096, help: 'headerMatch.value' }),
      type: oneOf(['Exact', 'RegularExpression'], { default: 'Exact', help: 'headerMatch.type' }),
    },
    { required: ['name', 'value'] },
  )
  return object(
    {
      backendRef: backendReference('webhook.backendRef', { namespace: true }),
      forwardHeaderMatches: list(header, { help: 'webhook.forwardHeaderMatches' }),
      ...(webhookHeaders && { headers: expressions(64, 'webhook.headers') }),
      ...(streaming && { failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'webhook.failureMode') }),
    },
    { required: ['backendRef'], help: 'guard.webhook' },
  )
}

/** For prompts alone. */
const moderation = (differences: Differences): ObjectSchema =>
  object(
    { model: string({ help: 'moderation.model' }), policies: guardPolicies(differences, 'key', 'secretRef') },
    { help: 'guard.openAIModeration' },
  )

/** From 1.0 on (section 2.3). */
function cloudGuards(differences: Differences): Record<string, Schema> {
  return {
    bedrockGuardrails: object(
      {
        identifier: short('bedrock.guardrail.identifier'),
        version: short('bedrock.guardrail.version'),
        region: short('bedrockGuardrails.region'),
        policies: guardPolicies(differences, 'key', 'secretRef', 'aws'),
      },
      { required: ['identifier', 'version', 'region'], help: 'guard.bedrockGuardrails' },
    ),
    googleModelArmor: object(
      {
        templateId: short('modelArmor.templateId'),
        projectId: short('modelArmor.projectId'),
        location: string({ default: 'us-central1', minLength: 1, maxLength: 256, help: 'modelArmor.location' }),
        policies: guardPolicies(differences, 'gcp'),
      },
      { required: ['templateId', 'projectId'], help: 'guard.googleModelArmor' },
    ),
  }
}

/** The kinds of credentials that fit a guard count from 1.4 on. */
function guardPolicies(differences: Differences, ...credentials: string[]): ObjectSchema {
  const { ownCredentials } = differences.guards
  return servicePolicies(
    differences,
    { auth: ownCredentials ? authBy(differences, ...credentials) : auth(differences) },
    { mayBeEmpty: !ownCredentials },
  )
}
