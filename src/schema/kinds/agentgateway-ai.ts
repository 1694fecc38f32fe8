import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf } from '../constraints.js'
import { any, boolean, integer, list, map, object, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { promptGuard } from './agentgateway-prompt-guard.js'
import { choice, expression, short } from './agentgateway-texts.js'

/** `policies.ai` (domain: agentgateway, sections 2.2 to 2.7). */
export function ai(differences: Differences): ObjectSchema {
  const fields: Record<string, Schema> = {
    routes: map(choice(differences, differences.routes, 'ai.route'), { help: 'ai.routes' }),
    prompt: object(
      { prepend: messages('ai.prompt.prepend'), append: messages('ai.prompt.append') },
      { help: 'ai.prompt' },
    ),
    promptGuard: promptGuard(differences),
    promptCaching: promptCaching(differences),
    defaults: values('ai.defaults'),
    overrides: values('ai.overrides'),
    modelAliases: map(string({ help: 'ai.modelAlias' }), { maxProperties: 64, help: 'ai.modelAliases' }),
    ...(differences.health && { transformations: TRANSFORMATIONS }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help: 'policies.ai' })
}

const messages = (help: HelpKey): Schema =>
  list(
    object(
      { role: string({ help: 'message.role' }), content: string({ help: 'message.content' }) },
      { required: ['role', 'content'] },
    ),
    { help },
  )

const values = (help: HelpKey): Schema =>
  list(object({ field: short('ai.field'), value: any({ help: 'ai.value' }) }, { required: ['field', 'value'] }), {
    minItems: 1,
    maxItems: 64,
    help,
  })

/** From 1.0 on (section 2.3). */
const TRANSFORMATIONS = list(
  object({ field: short('ai.field'), expression: expression('ai.expression') }, { required: ['field', 'expression'] }),
  {
    minItems: 1,
    maxItems: 64,
    help: 'ai.transformations',
  },
)

function promptCaching({ cacheOffset }: Differences): ObjectSchema {
  return object(
    {
      cacheSystem: boolean({ default: true, help: 'promptCaching.cacheSystem' }),
      cacheMessages: boolean({ default: true, help: 'promptCaching.cacheMessages' }),
      cacheTools: boolean({ default: false, help: 'promptCaching.cacheTools' }),
      minTokens: integer({ default: 1024, minimum: 0, help: 'promptCaching.minTokens' }),
      ...(cacheOffset && {
        cacheMessageOffset: integer({ default: 0, minimum: 0, help: 'promptCaching.cacheMessageOffset' }),
      }),
    },
    { help: 'ai.promptCaching' },
  )
}
