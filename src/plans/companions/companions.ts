import type { Settings } from '../../analyze.js'
import type { Reading } from '../../reading.js'
import { aiExtensions } from './ai-extension.js'
import { caConfigMaps } from './ca-config-map.js'
import { cloudIdentities } from './cloud-identity.js'
import { contextOf, type Companion, type FindCompanions } from './companion.js'
import { failovers } from './failover.js'
import { gateways } from './gateway.js'
import { namespaces } from './namespace.js'
import { privateCas } from './private-ca.js'
import { referenceGrants } from './reference-grant.js'
import { retries } from './retry.js'
import { routeTimeouts } from './route-timeout.js'
import { routes } from './route.js'
import { secrets } from './secret.js'
import { tlsFor } from './tls.js'

/** What is looked for, in the order in which a checklist has it. */
const TABLE: readonly FindCompanions[] = [
  namespaces,
  secrets,
  caConfigMaps,
  gateways,
  aiExtensions,
  cloudIdentities,
  routes,
  referenceGrants,
  privateCas,
  routeTimeouts,
  failovers,
  retries,
]

/**
 * What the AI backends of a text need beside them: what stands in the text, what is taken as present, and what nothing has;
 * the latter two with a plan that writes it. None where the text has no AI backend that the release serves.
 */
export function companionsOf(reading: Reading, settings: Settings): readonly Companion[] {
  const context = contextOf(reading)
  if (!context || context.backends.length === 0) return []
  return [...TABLE.flatMap((find) => find(context)), ...tlsFor(context, settings)]
}
