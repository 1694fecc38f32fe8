import type { Json } from '../../yaml/nodes.js'
import { holds, type Rule } from '../constraints.js'
import { below, textIn } from '../reading.js'

// What the Gateway API asks of every path that is not a regular expression.

const isPlainPath = (match: Json): boolean => ['Exact', 'PathPrefix'].includes(textIn(below(match, 'type')))

const ofPlainPath =
  (check: (path: string) => boolean): ((match: Json) => boolean) =>
  (match) =>
    !isPlainPath(match) || check(textIn(below(match, 'value')))

const without = (text: string): Rule =>
  holds(
    'path-contains',
    ofPlainPath((path) => !path.includes(text)),
    { text },
  )
const notAtEnd = (text: string): Rule =>
  holds(
    'path-ends-with',
    ofPlainPath((path) => !path.endsWith(text)),
    { text },
  )

export const pathAbsolute = holds(
  'path-not-absolute',
  ofPlainPath((path) => path.startsWith('/')),
)
export const pathNoDoubleSlash = without('//')
export const pathNoDot = without('/./')
export const pathNoDots = without('/../')
export const pathNoEscapedSlash = without('%2f')
export const pathNoEscapedSlashUpper = without('%2F')
export const pathNoFragment = without('#')
export const pathNotToParent = notAtEnd('/..')
export const pathNotToSelf = notAtEnd('/.')

const CHARACTERS = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$/
export const pathCharacters = holds(
  'path-characters',
  ofPlainPath((path) => CHARACTERS.test(path)),
)
