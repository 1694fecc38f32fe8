import { AWS_KEYS, AZURE_KEYS, GCP_KEY, TOKEN_KEY } from '../providers/secret-keys.js'
import { schemaAt } from '../schema/language.js'
import { entryOf, fieldsOf, isPresent, nodeAt, scalarOf, stringOf, type Entry } from '../yaml/nodes.js'
import type { Json } from '../yaml/nodes.js'
import type { Fix } from '../model/finding.js'
import type { Document } from '../documents/documents.js'
import type { Path } from '../yaml/path.js'
import { policyHomes, secretEntries, type PolicyHome } from './references.js'
import type { Hit, Trap, View } from './trap.js'

type Cloud = 'aws' | 'azure' | 'gcp'

/** A Secret of the text that credentials of a cloud name. */
interface CloudSecret {
  readonly cloud: Cloud
  readonly home: PolicyHome
  readonly path: Path
  readonly name: string
  readonly secret: Document
  readonly entries: readonly Entry[]
  readonly needed: readonly string[]
}

const CLOUDS: readonly Cloud[] = ['aws', 'azure', 'gcp']

/** The Secrets of the text behind `auth.CLOUD.secretRef`; they are read from the backend's own namespace. */
function cloudSecrets(view: View): readonly CloudSecret[] {
  return policyHomes(view).flatMap((home) =>
    CLOUDS.flatMap((cloud): CloudSecret[] => {
      const path = [...home.path, 'auth', cloud, 'secretRef']
      const at = (field: string): string | undefined => stringOf(nodeAt(home.document.root, [...path, field]))
      const name = at('name')
      const isSecret = (at('group') ?? '') === '' && (at('kind') ?? 'Secret') === 'Secret'
      const secret = name === undefined || !isSecret ? undefined : view.world.find('Secret', view.namespace, name)
      if (name === undefined || !secret?.root) return []
      const needed = { aws: AWS_KEYS, azure: AZURE_KEYS, gcp: [at('key') ?? GCP_KEY] }[cloud]
      return [{ cloud, home, path, name, secret, entries: secretEntries(secret), needed }]
    }),
  )
}

const isFilled = ({ value }: Entry): boolean => isPresent(value) && scalarOf(value) !== ''

const missingOf = ({ needed, entries }: CloudSecret): readonly string[] =>
  needed.filter((key) => !entries.some((entry) => entry.name === key && isFilled(entry)))

/** Keys under which people keep a plain API key; a Secret with one of them, and with no key of the cloud, holds one. */
const API_KEY = /^(?:authorization|(?:[a-z]+[-_]?)*(?:api[-_]?key|token))$/i

function apiKeyIn(found: CloudSecret): Entry | undefined {
  const { entries, needed } = found
  const isClouds = entries.some(({ name }) => needed.some((key) => wordsOf(name).endsWith(wordsOf(key))))
  return isClouds ? undefined : entries.find((entry) => API_KEY.test(entry.name) && isFilled(entry))
}

/** Keys count letter by letter; these are the same word written otherwise. */
const wordsOf = (key: string): string => key.toLowerCase().replaceAll(/[-_. ]/g, '')
/** The names that the clouds' own tools use, by what the gateway reads. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  accessKey: ['accesskeyid', 'awsaccesskeyid'],
  secretKey: ['secretaccesskey', 'awssecretaccesskey'],
  [GCP_KEY]: ['serviceaccountjson', 'keyjson', 'key', 'applicationcredentialsjson'],
}

/** The one entry that holds what a missing key should, under another name. */
function entryFor(key: string, entries: readonly Entry[]): Entry | undefined {
  const names = [wordsOf(key), `azure${wordsOf(key)}`, `arm${wordsOf(key)}`, ...(OTHER_NAMES[key] ?? [])]
  const fitting = entries.filter((entry) => isFilled(entry) && names.includes(wordsOf(entry.name)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The Secret's keys under their right names; null unless each missing one has a stand-in. */
function renamed(missing: readonly string[], { secret, entries }: CloudSecret): Fix | null {
  const steps = missing.flatMap((key) => {
    const entry = entryFor(key, entries)
    const home = ['data', 'stringData'].find((field) => entryIn(secret, field, entry))
    return entry && home ? [{ path: [home, entry.name], change: { do: 'rename', to: key } } as const] : []
  })
  const [first, ...then] = steps
  return first && steps.length === missing.length ? { document: secret.index, ...first, then } : null
}

const entryIn = ({ root }: Document, field: string, entry: Entry | undefined): boolean =>
  entry !== undefined && fieldsOf(entryOf(root, field)?.value).includes(entry)

/** At the backend's level nothing of the backend is sent, up to 1.5. */
const effectOf = ({ level }: PolicyHome, { traits }: View): PolicyHome['level'] =>
  level === 'backend' && traits.includes('keeps-partly-valid') ? 'policy' : level

/** At the backend's level nothing of the backend is sent; elsewhere requests go out unsigned (domain: agentgateway, D6, D18, A2). */
const weight = (home: PolicyHome, view: View): Pick<Hit, 'severity' | 'source' | 'dropsBackend' | 'open'> =>
  effectOf(home, view) === 'backend'
    ? { severity: 'error', source: 'controller', dropsBackend: true }
    : { severity: 'warning', source: 'advice', ...(home.level === 'backend' && { open: 'partially-valid' }) }

/** A Secret for a cloud without the keys that the release reads (domain: agentgateway, section 6). */
export const cloudSecretKeys: Trap = {
  code: 'cloud-secret-keys',
  needs: 'policies-decide-tls',
  find: (view) =>
    cloudSecrets(view).flatMap((found): Hit<'cloud-secret-keys'>[] => {
      const missing = missingOf(found)
      if (missing.length === 0 || apiKeyIn(found)) return []
      const { home, path, name, entries, cloud } = found
      const fix = renamed(missing, found)
      return [
        {
          ...weight(home, view),
          document: home.document.index,
          path,
          params: {
            cloud,
            secret: name,
            missing,
            found: entries.map((entry) => entry.name),
            effect: effectOf(home, view),
          },
          ...(fix && { fix }),
        },
      ]
    }),
}

/** A plain API key behind a cloud's credentials, which are something else (agentgateway/website f33ff193; domain: agentgateway, section 4.5). */
export const apiKeyForCloud: Trap = {
  code: 'api-key-as-cloud-secret',
  needs: 'policies-decide-tls',
  find: (view) =>
    cloudSecrets(view).flatMap((found): Hit<'api-key-as-cloud-secret'>[] => {
      const key = apiKeyIn(found)
      if (!key || missingOf(found).length === 0) return []
      const { home, path, name, cloud } = found
      const fix = asToken(view, home, name, key, path.slice(0, -1))
      return [
        {
          ...weight(home, view),
          document: home.document.index,
          path,
          params: { cloud, secret: name, key: key.name, effect: effectOf(home, view) },
          ...(fix && { fix }),
        },
      ]
    }),
}

/** The same Secret as `auth.secretRef`, with its key where the release lets one be chosen. */
function asToken(
  view: View,
  { path, document }: PolicyHome,
  name: string,
  { name: key }: Entry,
  cloud: Path,
): Fix | null {
  const target = [...path, 'auth', 'secretRef']
  if (isPresent(nodeAt(document.root, target))) return null
  const chooses = schemaAt(view.backend.schema, ['spec', 'policies', 'auth', 'secretRef', 'key']) !== undefined
  if (key !== TOKEN_KEY && !chooses) return null
  const value: Json = key === TOKEN_KEY ? { name } : { name, key }
  return { path: target, change: { do: 'set', value }, then: [{ path: cloud, change: { do: 'remove' } }] }
}

/** An empty session token is signed as one (domain: agentgateway, section 6, AWS Secret). */
export const emptySessionToken: Trap = {
  code: 'empty-session-token',
  needs: 'policies-decide-tls',
  find: (view) =>
    cloudSecrets(view).flatMap(({ cloud, name, secret }) =>
      ['data', 'stringData'].flatMap((field): Hit<'empty-session-token'>[] => {
        const path = [field, 'sessionToken']
        const token = nodeAt(secret.root, path)
        return cloud === 'aws' && token && (scalarOf(token) ?? '') === ''
          ? [
              {
                severity: 'warning',
                source: 'advice',
                document: secret.index,
                path,
                params: { secret: name },
                fix: { path, change: { do: 'remove' } },
              },
            ]
          : []
      }),
    ),
}
