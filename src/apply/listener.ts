import { text } from '../connection/attached.js'
import { NEW_PORT } from '../plans/companions/gateway.js'
import type { NamedGateway } from '../plans/companions/gateways.js'
import { entryOf, itemsOf, nodeAt, scalarOf } from '../yaml/nodes.js'

/** The listener that requests are sent to: the first in plain HTTP, else the first; a new Gateway's where the text has none. */
export function listenerOf({ found }: NamedGateway): { readonly port: number; readonly isTls: boolean } {
  const listeners = itemsOf(nodeAt(found?.root, ['spec', 'listeners']))
  const chosen = listeners.find((each) => text(each, 'protocol') === 'HTTP') ?? listeners[0]
  const port = scalarOf(entryOf(chosen, 'port')?.value)
  return { port: typeof port === 'number' ? port : NEW_PORT, isTls: text(chosen, 'protocol') === 'HTTPS' }
}
