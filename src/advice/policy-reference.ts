import { lacksKey } from '../connection/tls-block.js'
import { TOKEN_KEY } from '../keys.js'
import { entryOf, isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { membersOf } from '../resources/shape.js'
import type { Hit, Trap, View } from './trap.js'

/**
 * What `policies` refer to and the text shows to be missing. At the backend's level the whole backend is not sent
 * (domain: agentgateway, T13 and T33); at a provider's it only loses what was referred to (T12, T14).
 */
export const policyReference: Trap = {
  code: 'policy-reference-broken',
  needs: 'policies-decide-tls',
  find: (view) => {
    const { backend } = view
    const own = brokenIn(view, ['spec', 'policies']).map((hit): Hit => ({
      ...hit,
      severity: 'error',
      source: 'controller',
      params: { ...hit.params, effect: 'backend' },
      dropsBackend: true,
    }))
    const members = backend.isSingle ? [] : membersOf(backend)
    return [...own, ...members.flatMap(({ path }) => brokenIn(view, [...path, 'policies']))]
  },
}

function brokenIn({ backend, world, namespace }: View, policies: Path): Hit[] {
  const at = (...path: Path): YamlNode | undefined => nodeAt(backend.root, [...policies, ...path])
  const hit = (path: Path, kind: string, name: string, key: string): Hit => ({
    severity: 'warning',
    source: 'advice',
    path: [...policies, ...path],
    params: { kind, name, key, effect: 'provider' },
  })
  const hits: Hit[] = []
  const secret = at('auth', 'secretRef')
  if (isPresent(secret)) {
    const name = stringOf(entryOf(secret, 'name')?.value) ?? ''
    const key = stringOf(entryOf(secret, 'key')?.value) ?? TOKEN_KEY
    if (name === '' || lacksKey(world, 'Secret', namespace, name, key)) hits.push(hit(['auth', 'secretRef'], 'Secret', name, key))
  }
  for (const [i, ref] of itemsOf(at('tls', 'caCertificateRefs')).entries()) {
    const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
    if (name === '' || lacksKey(world, 'ConfigMap', namespace, name, 'ca.crt')) hits.push(hit(['tls', 'caCertificateRefs', i], 'ConfigMap', name, 'ca.crt'))
  }
  return hits
}
