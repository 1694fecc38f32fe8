import { secretsIn } from '../secrets/places.js'
import { LAST_APPLIED } from '../secrets/rules.js'
import type { Trap } from './trap.js'

/** A credential in clear in a manifest ends up in Git. */
export const inlineToken: Trap = {
  code: 'inline-token',
  find: ({ backend }) =>
    secretsIn(backend.root)
      .filter(({ path }) => path.at(-1) !== LAST_APPLIED)
      .map(({ path }) => ({ severity: 'info', source: 'advice', path, params: {} })),
}
