import { releaseId } from '../releases/release.js'
import type { Trap } from './trap.js'

/** Up to 1.5 the kind is installed and not served, unless the chart is told to (agentgateway-1.5-1.7, section 6.1, N12). */
export const modelsOff: Trap = {
  code: 'models-off',
  find: ({ backend, facts, release }) =>
    backend.shape.isSwitched && facts.agentgatewayModels === 'off'
      ? [
          {
            severity: 'error',
            source: 'controller',
            path: ['kind'],
            params: { release: releaseId(release) },
            dropsBackend: true,
          },
        ]
      : [],
}
