import { nearestListener, parentsOf } from '../connection/parents.js'
import type { Hit, Trap } from './trap.js'

/**
 * A listener takes no other kind than it lists, and a route takes models in one form only: without a parent that takes it a
 * model is served nowhere (agentgateway-1.5-1.7, section 6.2).
 */
export const modelNotAttached: Trap = {
  code: 'model-not-attached',
  find: (view) => {
    const parents = parentsOf(view, view.traits.includes('models-by-route'))
    const served = parents.some(({ fault }) => fault === null)
    return parents.flatMap(({ value, section, path, fault }): Hit<'model-not-attached'>[] => {
      if (fault === null) return []
      const near = fault === 'no-listener' ? nearestListener(value, section, view.world) : null
      const fix = { path: [...path, 'sectionName'], change: { do: 'set', value: near ?? '' } } as const
      const { kind, name } = value
      return [
        {
          severity: served ? 'warning' : 'error',
          source: served ? 'advice' : 'controller',
          path,
          params: { kind, name, fault, served, near: near ?? '' },
          ...(near !== null && { fix }),
          dropsBackend: !served,
        },
      ]
    })
  },
}
