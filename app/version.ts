import { version as released } from '../package.json'

declare const __COMMIT__: string

/** Which page this is: the version, and the commit that it was built from where that is known. */
export const version = __COMMIT__ === '' ? released : `${released} (${__COMMIT__})`
