import type { FindCompanions } from './companion.js'
import { objectsOfKind } from './objects.js'

/** What certificates are checked against: a ConfigMap that holds the CA (domain: agentgateway, section 6). */
export const caConfigMaps: FindCompanions = (context) => objectsOfKind(context, 'ConfigMap')
