import { membersOf } from '../shapes/shape.js'
import { fieldsOf, isPresent, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

interface Place {
  readonly auth: YamlNode
  readonly path: Path
  readonly isProviders: boolean
}

/** Every `auth` of a backend: its own and those of its providers. */
function auths({ backend }: View): readonly Place[] {
  const places = [
    { path: ['spec', 'policies', 'auth'] as Path, isProviders: false },
    ...(backend.isSingle
      ? []
      : membersOf(backend).map(({ path }) => ({ path: [...path, 'policies', 'auth'], isProviders: true }))),
  ]
  return places.flatMap((place) => {
    const auth = nodeAt(backend.root, place.path)
    return isPresent(auth) ? [{ ...place, auth }] : []
  })
}

function rejected(
  { path }: Place,
  field: Path,
  what: 'key' | 'azure' | 'aws',
  status: 'accepted' | 'refused',
): Hit<'credential-rejected'> {
  return {
    severity: 'error',
    source: 'controller',
    path: [...path, ...field],
    params: { what, status },
    dropsBackend: true,
  }
}

const isEmptyMap = (node: YamlNode | undefined): boolean =>
  isPresent(node) && fieldsOf(node).every(({ value }) => !isPresent(value))

/** The status says Accepted, the data plane rejects the whole backend: an empty key, and no Azure method at a provider (domain: agentgateway, A3). */
export const emptyCredentials: Trap = {
  code: 'credential-rejected',
  needs: 'rejects-empty-credentials',
  find: (view) =>
    auths(view).flatMap((place) => [
      ...(stringOf(nodeAt(place.auth, ['key'])) === '' ? [rejected(place, ['key'], 'key', 'accepted')] : []),
      ...(place.isProviders && isEmptyMap(nodeAt(place.auth, ['azure']))
        ? [rejected(place, ['azure'], 'azure', 'accepted')]
        : []),
    ]),
}

/** The controller refuses the backend where its own `auth.azure` names no method (domain: agentgateway, T35). */
export const azureWithoutMethod: Trap = {
  code: 'credential-rejected',
  needs: 'azure-needs-method',
  find: (view) =>
    auths(view).flatMap((place) =>
      !place.isProviders && isEmptyMap(nodeAt(place.auth, ['azure']))
        ? [rejected(place, ['azure'], 'azure', 'refused')]
        : [],
    ),
}

/** A Secret for AWS without a name: the status says Accepted, the data plane rejects the whole backend (domain: agentgateway, C12). */
export const awsWithoutName: Trap = {
  code: 'credential-rejected',
  needs: 'rejects-nameless-aws-secret',
  find: (view) =>
    auths(view).flatMap((place) => {
      const ref = nodeAt(place.auth, ['aws', 'secretRef'])
      return isPresent(ref) && (stringOf(nodeAt(ref, ['name'])) ?? '') === ''
        ? [rejected(place, ['aws', 'secretRef'], 'aws', 'accepted')]
        : []
    }),
}
