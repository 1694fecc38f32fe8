import type { Facts } from './connection/connection.js'
import type { Document } from './documents/documents.js'
import { originalOfClass } from './documents/enterprise.js'
import { World } from './documents/world.js'
import type { Release } from './releases/release.js'
import type { Settings } from './settings.js'
import { nodeAt, stringOf } from './yaml/nodes.js'

/** What every document of a text is judged by. */
export interface Basis {
  readonly release: Release
  readonly facts: Facts
  readonly world: World
}

/** The basis of a text: one release with the facts that settings and text say of the cluster. */
export function basisOf(
  documents: readonly Document[],
  release: Release,
  { namespace, dataPlane, istioAutoMtls, production, agentgatewayModels }: Settings,
): Basis {
  const world = new World(documents, namespace)
  return {
    release,
    world,
    facts: {
      dataPlane: dataPlaneOf(release, dataPlane, world),
      istioAutoMtls,
      production,
      agentgatewayModels: release.agentgatewayModels && (agentgatewayModels ?? release.agentgatewayModels),
    },
  }
}

/** The data plane: the release's only one, else what is asked for, else what the class of a Gateway says, else Envoy. */
function dataPlaneOf({ planes }: Release, wanted: Facts['dataPlane'] | null, world: World): Facts['dataPlane'] {
  const only = planes.length === 1 ? planes[0] : undefined
  if (only) return only.id
  const classes = world.all('Gateway').map(({ root }) => stringOf(nodeAt(root, ['spec', 'gatewayClassName'])))
  const isAgentgateway = classes.some(
    (name) => name !== undefined && (originalOfClass(name) ?? name) === 'agentgateway',
  )
  return wanted ?? (isAgentgateway ? 'agentgateway' : 'envoy')
}
