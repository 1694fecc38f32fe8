import { membersOf } from '../shapes/shape.js'
import { scalarOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

const LARGEST_PORT = 65_535

/** The API server of 2.1 takes any number; Envoy refuses the cluster, and one such member costs the backend all (kgateway-envoy, D1). Port 0 is one of Envoy's. */
export const portOutOfRange: Trap = {
  code: 'port-out-of-range',
  needs: 'port-range-unchecked',
  find: ({ backend }) =>
    membersOf(backend).flatMap(({ port }): Hit<'port-out-of-range'>[] => {
      const value = scalarOf(port?.node)
      return port && typeof value === 'number' && Number.isInteger(value) && (value < 0 || value > LARGEST_PORT)
        ? [
            {
              severity: 'error',
              source: 'controller',
              path: port.path,
              params: { port: value },
              dropsBackend: true,
            },
          ]
        : []
    }),
}
