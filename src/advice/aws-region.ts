import { blocksOf } from './blocks.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** Bedrock's region does not reach the signature where a host of one's own is called (domain: agentgateway, T3). */
export const awsRegionMissing: Trap = {
  code: 'aws-region-missing',
  needs: 'policies-decide-tls',
  find: (view) => {
    // What a model's base URL does to it no source says.
    if (view.backend.shape.parents) return []
    const isSigned = view.endpoints.some(
      ({ member, reachable, requests }) =>
        reachable &&
        member.provider?.id === 'bedrock' &&
        member.host &&
        requests.some(({ auth }) => auth.some((each) => each.in === 'signature')),
    )
    if (!isSigned) return []
    return blocksOf(view, 'auth').flatMap(({ document, path, node }): Hit<'aws-region-missing'>[] => {
      const aws = nodeAt(node, ['aws'])
      if (!isPresent(aws) || isPresent(nodeAt(aws, ['region']))) return []
      return [{ severity: 'warning', source: 'advice', document, path: [...path, 'aws'], params: {} }]
    })
  },
}
