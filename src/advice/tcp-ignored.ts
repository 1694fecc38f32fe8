import { blocksOf } from './blocks.js'
import type { Trap } from './trap.js'

/** The controller drops `tcp` (domain: agentgateway-1.5-1.7, N3). */
export const tcpIgnored: Trap = {
  code: 'tcp-ignored',
  needs: 'tcp-ignored',
  find: (view) =>
    blocksOf(view, 'tcp').map(({ document, path }) => ({
      severity: 'warning',
      source: 'advice',
      document,
      path,
      params: {},
    })),
}
