import { isPresent, nodeAt, stringOf } from '../yaml/nodes.js'
import { blocksOf, type Block } from './blocks.js'
import type { Trap, View } from './trap.js'

const bySpiffe = (view: View): readonly Block[] =>
  blocksOf(view, 'tls').filter(({ node }) => stringOf(nodeAt(node, ['certificateSource'])) === 'SPIFFE')

/** The name of the host is not checked (domain: agentgateway-1.5-1.7, N16). */
export const spiffeAnyWorkload: Trap = {
  code: 'spiffe-any-workload',
  needs: 'takes-spiffe',
  find: (view) =>
    bySpiffe(view)
      .filter(({ node }) => !isPresent(nodeAt(node, ['verifySubjectAltNames'])))
      .map(({ document, path }) => ({
        severity: 'warning',
        source: 'advice',
        document,
        path: [...path, 'certificateSource'],
        params: {},
      })),
}

/** The API server takes it, the data plane does not (N17). */
export const spiffeKeyExchange: Trap = {
  code: 'spiffe-key-exchange',
  needs: 'takes-spiffe',
  find: (view) =>
    bySpiffe(view)
      .filter(({ node }) => isPresent(nodeAt(node, ['keyExchangeGroups'])))
      .map(({ document, path }) => {
        const at = [...path, 'keyExchangeGroups']
        return {
          severity: 'error',
          source: 'wire',
          document,
          path: at,
          params: {},
          fix: { path: at, change: { do: 'remove' } },
        }
      }),
}
