import { entryOf, isPresent, itemsOf, nodeAt } from '../yaml/nodes.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** Guards that ask another service (domain: agentgateway-1.5-1.7, 4.1). */
const ASKING = ['bedrockGuardrails', 'openAIModeration', 'googleModelArmor']

/** Streams are refused too where the service can't be asked (N20). */
export const guardFailsClosed: Trap = {
  code: 'guard-fails-closed',
  needs: 'guards-fail-closed',
  find: (view) =>
    blocksOf(view, 'ai').flatMap(({ document, path, node }) =>
      itemsOf(nodeAt(node, ['promptGuard', 'response'])).flatMap((guard, i) =>
        ASKING.flatMap((kind): Hit<'guard-fails-closed'>[] => {
          const asking = entryOf(guard, kind)?.value
          return isPresent(asking) && !isPresent(nodeAt(asking, ['failureMode']))
            ? [
                {
                  severity: 'info',
                  source: 'advice',
                  document,
                  path: [...path, 'promptGuard', 'response', i, kind],
                  params: {},
                },
              ]
            : []
        }),
      ),
    ),
}
