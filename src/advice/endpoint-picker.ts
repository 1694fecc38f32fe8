import type { Hit, Trap } from './trap.js'

/** A custom provider's InferencePool is balanced without its endpoint picker (domain: agentgateway, C1). */
export const endpointPicker: Trap = {
  code: 'endpoint-picker-bypassed',
  needs: 'picker-bypassed',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, target }): Hit<'endpoint-picker-bypassed'>[] =>
      target?.kind === 'InferencePool' && member.entry
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: [...member.entry.path, 'backendRef'],
              params: { pool: target.name },
            },
          ]
        : [],
    ),
}
