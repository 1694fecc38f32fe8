import { transformedTwice } from './transformed-twice.js'
import { jwtNeedsClaims } from './jwt-needs-claims.js'
import { guardFailsClosed } from './guard-fails-closed.js'
import { delegationGrant } from './delegation-grant.js'
import { defaultsNotStored } from './defaults-not-stored.js'
import { inOtherNamespace } from './elsewhere.js'
import { expressionFaulty } from './expression-faulty.js'
import { azureNameIsHost, fallbackSharesLoad, nameImpossible, policySectionAbsent } from './name-slips.js'
import { nearlyNamed } from './nearly-named.js'
import { oldGatewayApi, routeNamesOneModel, weightZero } from './route-slips.js'
import { clusterNameMistyped, hostOfGateway, servicePorts } from './service-ports.js'
import { blankAround, emptyFieldDropped, encodedTwice, prefixRepeatsPath } from './value-slips.js'
import type { Trap } from './trap.js'

/** Traps that cost no endpoint its connection: names, namespaces, ports, versions and values that are mixed up. */
export const moreTraps: readonly Trap[] = [
  nearlyNamed,
  expressionFaulty,
  servicePorts,
  hostOfGateway,
  clusterNameMistyped,
  weightZero,
  oldGatewayApi,
  routeNamesOneModel,
  blankAround,
  prefixRepeatsPath,
  encodedTwice,
  emptyFieldDropped,
  nameImpossible,
  azureNameIsHost,
  fallbackSharesLoad,
  policySectionAbsent,
  inOtherNamespace,
  jwtNeedsClaims,
  guardFailsClosed,
  defaultsNotStored,
  delegationGrant,
  transformedTwice,
]
