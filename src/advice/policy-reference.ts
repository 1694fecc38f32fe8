import { attachedToBackend } from '../connection/attached.js'
import { clientCertificateIn, lacksCa, lacksKey } from '../connection/agentgateway/tls-block.js'
import { TOKEN_KEY } from '../providers/secret-keys.js'
import { membersOf } from '../shapes/shape.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Document } from '../documents/documents.js'
import type { World } from '../documents/world.js'
import type { Hit, Trap, View } from './trap.js'

/**
 * What `policies` refer to and the text shows to be missing. At the backend's level the whole backend is not sent
 * (domain: agentgateway, T13 and T33); at a provider's or in an attached policy it only loses what was referred to (T12, T14, A2).
 */
export const policyReference: Trap = {
  code: 'policy-reference-broken',
  needs: 'policies-decide-tls',
  find: (view) => {
    const { backend, world, namespace } = view
    const own = brokenIn(backend.root, ['spec', 'policies'], world, namespace).map(
      (hit): Hit<'policy-reference-broken'> =>
        view.traits.includes('keeps-partly-valid')
          ? { ...hit, params: { ...hit.params, effect: 'policy' }, open: 'partially-valid' }
          : {
              ...hit,
              severity: 'error',
              source: 'controller',
              params: { ...hit.params, effect: 'backend' },
              dropsBackend: true,
            },
    )
    const members = backend.isSingle ? [] : membersOf(backend)
    return [
      ...own,
      ...members.flatMap(({ path }) => brokenIn(backend.root, [...path, 'policies'], world, namespace)),
      ...attached(view),
    ]
  },
}

function attached(view: View): Hit<'policy-reference-broken'>[] {
  const { world, namespace } = view
  const policies = new Set(attachedToBackend(view, ['AgentgatewayPolicy']).map(({ policy }) => policy))
  return [...policies].flatMap((policy) =>
    brokenIn(policy.root ?? undefined, ['spec', 'backend'], world, namespace).map(
      (hit): Hit<'policy-reference-broken'> => ({
        ...hit,
        document: policy.index,
        params: { ...hit.params, effect: 'policy' },
      }),
    ),
  )
}

interface Reference {
  readonly path: Path
  readonly kind: 'Secret' | 'ConfigMap'
  readonly ref: YamlNode
  readonly keys: readonly string[]
  /** Its content must be PEM, too (D6). */
  readonly isPem?: true
}

function referencesIn(root: YamlNode | undefined, policies: Path): readonly Reference[] {
  const at = (...path: Path): YamlNode | undefined => nodeAt(root, [...policies, ...path])
  const list = (field: string, kind: Reference['kind'], keys: readonly string[]): Reference[] =>
    itemsOf(at('tls', field)).map((ref, i) => ({ path: [...policies, 'tls', field, i], kind, ref, keys, isPem: true }))
  const secret = (path: Path): Reference[] => {
    const ref = at(...path)
    const keys = [stringOf(entryOf(ref, 'key')?.value) ?? TOKEN_KEY]
    return isPresent(ref) ? [{ path: [...policies, ...path], kind: 'Secret', ref, keys }] : []
  }
  return [
    ...secret(['auth', 'secretRef']),
    ...itemsOf(at('auth', 'credentials')).flatMap((_, i) => secret(['auth', 'credentials', i, 'secretRef'])),
    ...list('caCertificateRefs', 'ConfigMap', ['ca.crt']),
    ...list('mtlsCertificateRef', 'Secret', ['tls.crt', 'tls.key']),
  ]
}

function brokenIn(
  root: YamlNode | undefined,
  policies: Path,
  world: World,
  namespace: string,
): Hit<'policy-reference-broken'>[] {
  return referencesIn(root, policies).flatMap(({ path, kind, ref, keys, isPem }): Hit<'policy-reference-broken'>[] => {
    const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
    const key = keys.find((each) => lacksKey(world, kind, namespace, name, each))
    const flaw = key === undefined && isPem && lacksPem(world, kind, namespace, name) ? 'no-pem' : 'missing'
    return key === undefined && flaw === 'missing'
      ? []
      : [
          {
            severity: 'warning',
            source: 'advice',
            path,
            params: { kind, name, key: key ?? keys[0] ?? '', flaw, effect: 'provider' },
            ...(kind === 'Secret' &&
              !isPem &&
              key !== undefined &&
              onlyKeyNamed(world.find(kind, namespace, name), key)),
          },
        ]
  })
}

/** The one key of a Secret under the name by which it is read. */
function onlyKeyNamed(secret: Document | undefined, key: string): Pick<Hit, 'fix'> {
  const filled = ['stringData', 'data'].flatMap((field) =>
    fieldsOf(nodeAt(secret?.root, [field])).flatMap(({ name, value }) => (scalarOf(value) ? [[field, name]] : [])),
  )
  const [only, ...others] = filled
  return secret && only && others.length === 0 && !isPresent(nodeAt(secret.root, [only[0] ?? '', key]))
    ? { fix: { document: secret.index, path: only, change: { do: 'rename', to: key } } }
    : {}
}

const lacksPem = (world: World, kind: Reference['kind'], namespace: string, name: string): boolean =>
  kind === 'ConfigMap'
    ? lacksCa(world, namespace, { kind, name, key: 'ca.crt' })
    : clientCertificateIn(world, namespace, name) === 'no-pem'
