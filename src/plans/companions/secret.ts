import type { FindCompanions } from './companion.js'
import { objectsOfKind } from './objects.js'

/** Credentials and certificates: a Secret with the keys that the release reads, filled by shell variables. */
export const secrets: FindCompanions = (context) => objectsOfKind(context, 'Secret')
