import type { Document } from '../documents/documents.js'
import { membersOf } from '../shapes/shape.js'
import { fieldsOf, isPresent, nodeAt, scalarOf, stringOf, type Entry } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

/** A Secret of the text that a backend's credentials name, with its entries. */
interface Named {
  readonly name: string
  readonly path: Path
  readonly secret: Document
  readonly entries: readonly { readonly field: string; readonly entry: Entry }[]
}

/** The Secrets of the text behind `auth.CLOUD.secretRef`, at the backend and at its providers; in the backend's own namespace. */
function secretsBehind(cloud: 'aws' | 'azure', { backend, world, namespace }: View): readonly Named[] {
  const homes = [['spec'], ...(backend.isSingle ? [] : membersOf(backend).map(({ path }) => path))]
  return homes.flatMap((home): Named[] => {
    const path = [...home, 'policies', 'auth', cloud, 'secretRef']
    const name = stringOf(nodeAt(backend.root, [...path, 'name']))
    const secret = name === undefined ? undefined : world.find('Secret', namespace, name)
    if (name === undefined || !secret) return []
    const entries = ['data', 'stringData'].flatMap((field) =>
      fieldsOf(nodeAt(secret.root, [field])).map((entry) => ({ field, entry })),
    )
    return [{ name, path, secret, entries }]
  })
}

const AZURE_KEYS = ['clientID', 'tenantID', 'clientSecret']

/** A service principal needs three keys (domain: agentgateway, section 6, Azure Secret). */
export const azureSecretKeys: Trap = {
  code: 'azure-secret-keys',
  needs: 'policies-decide-tls',
  find: (view) =>
    secretsBehind('azure', view).flatMap(({ name, path, entries }): Hit<'azure-secret-keys'>[] => {
      const missing = AZURE_KEYS.filter(
        (key) => !entries.some(({ entry }) => entry.name === key && isPresent(entry.value)),
      )
      return missing.length === 0
        ? []
        : [{ severity: 'warning', source: 'advice', path, params: { secret: name, missing } }]
    }),
}

/** An empty session token is signed as one (domain: agentgateway, section 6, AWS Secret). */
export const emptySessionToken: Trap = {
  code: 'empty-session-token',
  needs: 'policies-decide-tls',
  find: (view) =>
    secretsBehind('aws', view).flatMap(({ name, secret, entries }) =>
      entries.flatMap(({ field, entry }): Hit<'empty-session-token'>[] =>
        entry.name === 'sessionToken' && (scalarOf(entry.value) ?? '') === ''
          ? [
              {
                severity: 'warning',
                source: 'advice',
                document: secret.index,
                path: [field, 'sessionToken'],
                params: { secret: name },
                fix: { path: [field, 'sessionToken'], change: { do: 'remove' } },
              },
            ]
          : [],
      ),
    ),
}
