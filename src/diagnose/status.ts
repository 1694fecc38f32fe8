import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { stringOf } from '../yaml/nodes.js'
import { nodeAt } from '../yaml/nodes.js'
import { atFindings, atObjects, firstOf } from './places.js'
import { plain, type Kinds } from './message.js'

type Status = Extract<DiagnosisCode, `status-${string}`>

/** Reasons that have a meaning of their own below. */
const TOLD = /^(?:TranslationError|PartiallyValid|NoValidCACertificate|BackendNotFound|RefNotPermitted|InvalidKind)$/
const LISTENERS = 'NotAllowedByListeners|NoMatchingListenerHostname|NoMatchingParent'
const GATEWAY_API = 'sigs.k8s.io/gateway-api apis/v1/shared_types.go, httproute_types.go'

/** What the conditions of an object say, as `kubectl get` prints them or as one line of our own. */
export const status: Kinds<Status> = {
  'status-accepted': {
    family: 'status',
    pattern: /condition (?<type>Accepted|Programmed|ResolvedRefs|Attached)=True reason=(?!PartiallyValid)/g,
    params: ({ type = '' }) => ({ type }),
    places: (_, reading) => atFindings(reading, 'secret-key-missing', 'inline-token-missing', 'token-secret-missing'),
    isGeneral: true,
    source: GATEWAY_API,
  },
  'status-unknown': {
    family: 'status',
    pattern: /condition (?<type>\w{1,60})=Unknown |"conditions":\s*\[\]|^\s*conditions: \[\]/g,
    params: ({ type = 'Accepted' }) => ({ type }),
    places: (_, reading) => atFindings(reading, 'models-off', 'other-gateway-class', 'kind-not-served'),
    source: GATEWAY_API,
  },
  'status-false': {
    family: 'status',
    pattern: /condition (?<type>\w{1,60})=False reason=(?<reason>\w{1,100})/g,
    params: ({ type = '', reason = '' }) => (TOLD.test(reason) ? null : { type, reason }),
    isGeneral: true,
    source: GATEWAY_API,
  },
  'status-mixed-providers': {
    family: 'status',
    pattern: /multiple AI backend types found for single ai route map\[(?<found>[^\]]{0,200})\]/g,
    params: ({ found = '' }) => ({ found: found.replaceAll(':{}', '').split(' ').filter(Boolean) }),
    places: (_, reading) => atFindings(reading, 'mixed-providers', 'group-without-members'),
    source: 'kgateway internal/kgateway/extensions2/plugins/backend/ai_backend.go @ v2.0.0, v2.1.0',
  },
  'status-secret-missing': {
    family: 'status',
    pattern: /failed to find secret (?<name>[\w.-]{1,253}): |Secret "(?<other>[^"]{1,253})" not found/g,
    params: ({ name, other }) => ({ secret: name ?? other ?? '' }),
    places: ({ secret }, reading) =>
      firstOf(
        () => namesSecret(reading, secret),
        () => atFindings(reading, 'token-secret-missing', 'bedrock-secret-missing'),
      ),
    source: 'kgateway internal/kgateway/extensions2/pluginutils/secrets.go @ v2.0.0',
  },
  'status-not-translated': {
    family: 'status',
    pattern: /reason=TranslationError\b|\bTranslationError\b/g,
    params: plain,
    places: (_, reading) =>
      atFindings(
        reading,
        'token-secret-missing',
        'cloud-secret-keys',
        'trust-nothing',
        'policy-reference-broken',
        'tls-block-rejected',
        'credential-rejected',
      ),
    source: 'agentgateway controller @ v1.0.0, reasons of conditions',
  },
  'status-partially-valid': {
    family: 'status',
    pattern: /\bPartiallyValid\b/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'policy-reference-broken', 'token-secret-missing', 'trust-nothing'),
    source: 'agentgateway 1.6, release notes',
  },
  'status-no-valid-ca': {
    family: 'status',
    pattern: /\bNoValidCACertificate\b/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'trust-nothing', 'ca-reference-kind', 'policy-reference-broken'),
    source: 'sigs.k8s.io/gateway-api apis/v1/backendtlspolicy_types.go',
  },
  'status-backend-not-found': {
    family: 'status',
    pattern: /reason=BackendNotFound\b(?!.*includes a port)/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'route-misses-backend', 'in-other-namespace', 'kind-not-served'),
    source: GATEWAY_API,
  },
  'status-route-port': {
    family: 'status',
    pattern: /BackendRef to "(?<backend>[^"]{1,253})" includes a port/g,
    params: ({ backend = '' }) => ({ backend }),
    places: (_, reading) => atFindings(reading, 'route-names-port'),
    source: 'kgateway testutils outputs/backends/backend-ref-port-error.yaml @ v2.1.0',
  },
  'status-grant-missing': {
    family: 'status',
    pattern: /\bmissing reference grant\b|reason=RefNotPermitted\b/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'reference-grant-missing'),
    source: 'kgateway internal/kgateway/krtcollections/policy.go @ v2.0.0',
  },
  'status-base-url': {
    family: 'status',
    pattern: /baseURL cannot (?:include|target)/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'model-url-refused', 'base-url-refused'),
    source: 'agentgateway controller/pkg/agentgateway/translator/model_collections.go @ v1.4.1',
  },
  'status-model-target': {
    family: 'status',
    pattern: /model target (?<target>[\w./-]{0,300}) not found/g,
    params: ({ target = '' }) => ({ target }),
    places: (_, reading) => atFindings(reading, 'model-target-refused'),
    source: 'agentgateway controller/pkg/agentgateway/translator/model_collections.go @ v1.4.1',
  },
  'status-no-listener': {
    family: 'status',
    pattern: new RegExp(String.raw`\b(?<reason>${LISTENERS})\b`, 'g'),
    params: ({ reason = '' }) => ({ reason }),
    places: (_, reading) =>
      firstOf(
        () => atFindings(reading, 'model-not-attached'),
        () =>
          atObjects(
            reading,
            ({ kind, root }) => kind !== 'Gateway' && nodeAt(root, ['spec', 'parentRefs']) !== undefined,
            ['spec', 'parentRefs'],
          ),
      ),
    source: GATEWAY_API,
  },
  'status-invalid-kind': {
    family: 'status',
    pattern: /reason=InvalidKind\b/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'route-misses-backend', 'kind-not-served', 'model-not-attached'),
    source: GATEWAY_API,
  },
}

/** Objects that name a Secret, and the Secret itself where the text holds it under that name in another namespace. */
function namesSecret(reading: Parameters<typeof atFindings>[0], secret: string) {
  return reading.endpoints
    .flatMap(({ assumes, document, member }) =>
      assumes.some(({ kind, name }) => kind === 'Secret' && name === secret) ? [{ document, member }] : [],
    )
    .flatMap(({ document, member }) =>
      atObjects(reading, ({ index }) => index === document, placeOfName(reading, document, member.path, secret)),
    )
}

/** The field that holds the name, in the member or in the backend's own policies. */
function placeOfName(
  reading: Parameters<typeof atFindings>[0],
  document: number,
  member: readonly (string | number)[],
  secret: string,
): readonly (string | number)[] {
  const root = reading.documents[document]?.root
  for (const home of [member, ['spec', 'policies']]) {
    const found = nameBelow(nodeAt(root, home), secret)
    if (found) return [...home, ...found]
  }
  return member
}

function nameBelow(node: ReturnType<typeof nodeAt>, secret: string): readonly (string | number)[] | null {
  if (!node) return null
  if (node.kind === 'map')
    for (const { name, value } of node.entries) {
      if (name === 'name' && stringOf(value) === secret) return [name]
      const below = nameBelow(value, secret)
      if (below) return [name, ...below]
    }
  if (node.kind === 'seq')
    for (const [i, item] of node.items.entries()) {
      const below = nameBelow(item, secret)
      if (below) return [i, ...below]
    }
  return null
}
