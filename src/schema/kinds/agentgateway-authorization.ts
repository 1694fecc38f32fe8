import type { HelpKey } from '../../words/help.js'
import { list, object, type ObjectSchema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { choice, expression } from './agentgateway-texts.js'

/** Expressions that allow or deny: connections, requests, tools. */
export function authorization(differences: Differences, help: HelpKey): ObjectSchema {
  const matchExpressions = list(expression(), { minItems: 1, maxItems: 256, help: 'authorization.matchExpressions' })
  return object(
    {
      action: choice(differences, differences.mcp.actions, 'authorization.action', 'Allow'),
      policy: object({ matchExpressions }, { required: ['matchExpressions'], help: 'authorization.policy' }),
    },
    { required: ['policy'], help },
  )
}
