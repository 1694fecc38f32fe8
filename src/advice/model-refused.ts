import { modelFault, referenceFault } from '../connection/references.js'
import { membersOf } from '../shapes/shape.js'
import type { Hit, Trap } from './trap.js'

/** Base URLs that pass the API server and not the controller (agentgateway-1.5-1.7, section 6.4, M11 and M12). */
export const modelUrl: Trap = {
  code: 'model-url-refused',
  find: ({ backend }) =>
    membersOf(backend).flatMap(({ base }): Hit<'model-url-refused'>[] =>
      base?.value.fault
        ? [
            {
              severity: 'error',
              source: 'controller',
              path: base.path,
              params: { fault: base.value.fault, host: base.value.host },
              dropsBackend: true,
            },
          ]
        : [],
    ),
}

/** A custom provider with no target, or with two, never works (agentgateway-1.5-1.7, N13). */
export const modelCustomTarget: Trap = {
  code: 'model-custom-target',
  find: ({ backend }) =>
    membersOf(backend).flatMap((member): Hit<'model-custom-target'>[] => {
      const fault = backend.shape.isSwitched ? modelFault(member) : null
      return fault === 'no-target' || fault === 'two-targets'
        ? [
            {
              severity: 'error',
              source: 'controller',
              path: member.entry?.path ?? member.path,
              params: { both: fault === 'two-targets' },
              dropsBackend: true,
            },
          ]
        : []
    }),
}

/** Targets that the controller can't resolve (agentgateway-1.5-1.7, sections 4.4 and 6.4). */
export const modelTarget: Trap = {
  code: 'model-target-refused',
  find: ({ backend, document, facts, world, namespace, traits }) =>
    membersOf(backend).flatMap((member): Hit<'model-target-refused'>[] => {
      const fault = referenceFault(member, { document, backend, facts, world, namespace })
      const whole = !traits.includes('broken-target-is-skipped')
      return fault && member.reference
        ? [
            {
              severity: 'error',
              source: 'controller',
              path: member.reference.path,
              params: { name: member.reference.value.name, fault, whole },
              dropsBackend: whole,
            },
          ]
        : []
    }),
}
