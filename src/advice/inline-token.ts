import { tokensOf } from '../resources/token.js'
import { membersOf } from '../resources/shape.js'
import type { Trap } from './trap.js'

/** A credential in clear in a manifest ends up in Git. */
export const inlineToken: Trap = {
  code: 'inline-token',
  find: ({ backend }) =>
    tokensOf(membersOf(backend)).flatMap(({ token }) =>
      token.inline !== undefined && token.inline !== '' ? [{ severity: 'info', source: 'advice', path: [...token.path, 'inline'], params: {} }] : [],
    ),
}
