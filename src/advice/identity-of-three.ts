import { isPresent, nodeAt } from '../yaml/nodes.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

const IDS = ['clientId', 'objectId', 'resourceId']

/** What this release asks for later ones refuse (domain: agentgateway-1.5-1.7, N5). */
export const identityOfThree: Trap = {
  code: 'identity-of-three',
  needs: 'identity-of-three',
  find: (view) =>
    blocksOf(view, 'auth').flatMap(({ document, path, node }): Hit<'identity-of-three'>[] => {
      const identity = nodeAt(node, ['azure', 'managedIdentity'])
      return IDS.every((id) => isPresent(nodeAt(identity, [id])))
        ? [
            {
              severity: 'info',
              source: 'advice',
              document,
              path: [...path, 'azure', 'managedIdentity'],
              params: {},
            },
          ]
        : []
    }),
}
