import { entryOf, isPresent } from '../yaml/nodes.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** `anthropic.apiVersion` is never read: the client must send `anthropic-version` (kgateway-envoy, T22). */
export const anthropicVersion: Trap = {
  code: 'anthropic-version-ignored',
  find: ({ backend }) =>
    membersOf(backend).flatMap(({ provider, entry }) =>
      provider?.id === 'anthropic' && entry && isPresent(entryOf(entry.node, 'apiVersion')?.value)
        ? [{ severity: 'info', source: 'advice', path: [...entry.path, 'apiVersion'], params: {} }]
        : [],
    ),
}
