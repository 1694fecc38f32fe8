import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import type { Member } from '../shapes/shape.js'
import { secretOf } from '../shapes/token.js'
import type { AssumptionCode } from '../model/codes/other.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Answer, Facts, Surroundings } from './connection.js'
import type { Reason } from '../model/reason.js'

/** An object that the answer relies on although the text does not hold it. */
export interface Assumption {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly key: string | null
  /** What happens without it. */
  readonly without: AssumptionCode
}

/** What the answer refers to, in the entry and in policies, and the text does not hold. */
export function assumptions(member: Member, answer: Answer, surroundings: Surroundings): readonly Assumption[] {
  const { world } = surroundings
  const all = [
    ...ofReference(answer, surroundings),
    ...ofEntry(member, surroundings),
    ...ofOwnPolicies(member, surroundings),
    ...ofOtherDocuments(answer, surroundings),
  ]
  const open = all.filter(({ kind, namespace, name }) => name !== '' && !world.find(kind, namespace, name))
  const fingerprint = ({ kind, namespace, name, key }: Assumption): string =>
    JSON.stringify([kind, namespace, name, key])
  return open.filter((each, i) => open.findIndex((other) => fingerprint(other) === fingerprint(each)) === i)
}

/** The object that a member stands for. */
function ofReference({ target }: Answer, { backend, namespace }: Surroundings): Assumption[] {
  return target?.absent && target.kind === backend.shape.kind
    ? [{ kind: target.kind, namespace, name: target.name, key: null, without: 'model-not-there' }]
    : []
}

/** The credential of an entry: `authToken`, and for Bedrock `auth`, which Envoy never reads (domain: kgateway-envoy, T5, 2.6; agentgateway, T10, A8). */
function ofEntry(member: Member, { namespace, facts }: Surroundings): Assumption[] {
  const onEnvoy: Facts['dataPlane'] = 'envoy'
  const token = secretOf(member)
  const aws = stringOf(nodeAt(member.entry?.node, ['auth', 'secretRef', 'name']))
  const secret = (name: string, key: string, without: AssumptionCode): Assumption => ({
    kind: 'Secret',
    namespace,
    name,
    key,
    without,
  })
  return [
    ...(token === null
      ? []
      : [secret(token, TOKEN_KEY, facts.dataPlane === onEnvoy ? 'backend-refused' : 'no-credential')]),
    ...(aws === undefined || facts.dataPlane === onEnvoy ? [] : [secret(aws, AWS_KEYS[0], 'backend-not-sent')]),
  ]
}

/** `policies` of the backend and of the provider (domain: agentgateway, T12 and T13). */
function ofOwnPolicies(member: Member, { backend, namespace }: Surroundings): Assumption[] {
  const own = backend.isSingle ? undefined : nodeAt(member.node, ['policies'])
  return [
    ...referred(own, namespace, 'provider-loses-it'),
    ...referred(nodeAt(backend.root, ['spec', 'policies']), namespace, 'backend-not-sent'),
  ]
}

function referred(policies: YamlNode | undefined, namespace: string, without: AssumptionCode): Assumption[] {
  return [
    ...ofAuth(nodeAt(policies, ['auth']), namespace, without),
    ...ofTls(nodeAt(policies, ['tls']), namespace, without),
  ]
}

function to(
  kind: string,
  ref: YamlNode | undefined,
  namespace: string,
  key: string,
  without: AssumptionCode,
): Assumption {
  return {
    kind,
    namespace,
    name: stringOf(entryOf(ref, 'name')?.value) ?? '',
    key: stringOf(entryOf(ref, 'key')?.value) ?? key,
    without,
  }
}

function ofAuth(auth: YamlNode | undefined, namespace: string, without: AssumptionCode): Assumption[] {
  return [
    to('Secret', nodeAt(auth, ['secretRef']), namespace, TOKEN_KEY, without),
    to('Secret', nodeAt(auth, ['aws', 'secretRef']), namespace, AWS_KEYS[0], without),
    ...itemsOf(nodeAt(auth, ['credentials'])).map((item) =>
      to('Secret', nodeAt(item, ['secretRef']), namespace, TOKEN_KEY, without),
    ),
  ]
}

function ofTls(tls: YamlNode | undefined, namespace: string, without: AssumptionCode): Assumption[] {
  return [
    ...itemsOf(nodeAt(tls, ['caCertificateRefs'])).map((ref) =>
      to(stringOf(entryOf(ref, 'kind')?.value) ?? 'ConfigMap', ref, namespace, 'ca.crt', without),
    ),
    ...itemsOf(nodeAt(tls, ['mtlsCertificateRef'])).map((ref) => to('Secret', ref, namespace, 'tls.crt', without)),
  ]
}

/** Policies and Gateways that took part in the answer, seen from its reasons. */
function ofOtherDocuments(answer: Answer, { world, document }: Surroundings): Assumption[] {
  const answers = [answer, ...(answer.contexts ?? [])]
  const reasons: readonly Reason[] = answers.flatMap(({ because, requests }) => [
    ...because,
    ...requests.flatMap((request) => request.because),
  ])
  return reasons.flatMap(({ rule, place }): Assumption[] => {
    const home = place && place.document !== document.index ? world.at(place.document) : undefined
    if (!place || !home?.root) return []
    const node = nodeAt(home.root, place.path)
    const namespace = world.namespaceOf(home)
    if (rule === 'tls-from') return ofTls(node, namespace, 'policy-loses-it')
    if (rule === 'credential-from')
      return ofAuth(nodeAt(home.root, place.path.slice(0, -1)), namespace, 'policy-loses-it')
    if (rule === 'gateway-certificate')
      return [
        to('Secret', node, stringOf(entryOf(node, 'namespace')?.value) ?? namespace, 'tls.crt', 'policy-loses-it'),
      ]
    return []
  })
}
