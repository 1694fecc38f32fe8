import { atFindings, atMissing, atObjects, atPath, firstOf } from './places.js'
import { plain, type Kinds, type MessageKind } from './message.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'

type Kubectl = Extract<DiagnosisCode, `apply-${string}`>

const STRATEGY = 'k8s.io/apiextensions-apiserver pkg/registry/customresource/strategy.go'
const VALIDATION = 'k8s.io/apimachinery pkg/util/validation/field/errors.go'
/** A field path as the API server prints it. */
const PATH = String.raw`(?<path>(?:spec|metadata|status|apiVersion|kind|stringData|data|type)(?:[.[][\w.[\]"/-]{0,400})?)`
const pathed = (rest: string): RegExp => new RegExp(`${PATH}${rest}`, 'g')

function ofPath(pattern: RegExp, source: string, places: typeof atPath): MessageKind<{ path: string }> {
  return {
    family: 'kubectl',
    pattern,
    params: ({ path = '' }) => ({ path: bare(path) }),
    places: ({ path }, reading, line) => places(reading, line, path),
    source,
  }
}

/** What `kubectl apply` prints. */
export const kubectl: Kinds<Kubectl> = {
  'apply-accepted': {
    family: 'kubectl',
    pattern: /^(?<object>[a-z]\w*(?:\.[\w.-]+)?\/[\w.-]+) (?<done>created|configured|unchanged|serverside-applied)\b/g,
    params: ({ object = '', done = '' }) => ({ object, done }),
    isGeneral: true,
    source: 'k8s.io/kubectl pkg/cmd/apply/apply.go',
  },
  'apply-unknown-field': ofPath(/(?<!Warning: )unknown field "(?<path>[^"]{1,400})"/g, STRATEGY, atPath),
  'apply-field-pruned': ofPath(/Warning: unknown field "(?<path>[^"]{1,400})"/g, STRATEGY, atPath),
  'apply-duplicate-field': ofPath(
    /duplicate field "(?<path>[^"]{1,400})"|key "(?<key>[^"]{1,200})" already set in map/g,
    'sigs.k8s.io/yaml (strict reading)',
    (reading) => atFindings(reading, 'duplicate-key'),
  ),
  'apply-required': ofPath(pathed(': Required value'), VALIDATION, atMissing),
  'apply-unsupported': {
    family: 'kubectl',
    pattern: pathed(
      ': Unsupported value: "?(?<value>[^":]{0,200})"?: supported values: (?<supported>"[^\\]*]{1,400}")',
    ),
    params: ({ path = '', value = '', supported = '' }) => ({ path: bare(path), value, supported }),
    places: ({ path }, reading, line) => atPath(reading, line, path),
    source: VALIDATION,
  },
  'apply-type': {
    family: 'kubectl',
    pattern: pathed(
      String.raw`: Invalid value: [^:]{0,300}: [\w.[\]/-]{1,400} in body must be of type (?<expected>\w{1,20})`,
    ),
    params: ({ path = '', expected = '' }) => ({ path: bare(path), expected }),
    places: ({ path }, reading, line) => atPath(reading, line, path),
    source: 'k8s.io/kube-openapi pkg/validation/validate/type.go',
  },
  'apply-pattern': ofPath(
    pathed(String.raw`: Invalid value: .{0,600}? in body should match `),
    'k8s.io/kube-openapi pkg/validation/validate/schema.go',
    atPath,
  ),
  'apply-limit': ofPath(
    pathed(
      String.raw`: (?:Too long|Too many|Invalid value: .{0,300}? in body should (?:be (?:at least|greater than|less than)|have at (?:least|most)))`,
    ),
    VALIDATION,
    atPath,
  ),
  'apply-duplicate-item': ofPath(pathed(': Duplicate value'), VALIDATION, atPath),
  'apply-rule': {
    family: 'kubectl',
    pattern: pathed(
      String.raw`: Invalid value: (?:"(?:object|array|string|integer|number|boolean)": |"[^"]{0,200}": |[\w.-]{1,60}: )?(?<rule>.{3,300}?)(?=, (?:spec|metadata|<nil>)|\]?\s*$)`,
    ),
    params: ({ path = '', rule = '' }) =>
      / in body (?:must|should) |is immutable/.test(rule) ? null : { path: bare(path), rule: rule.trim() },
    places: ({ path }, reading, line) => atPath(reading, line, path),
    source: STRATEGY,
  },
  'apply-rules-waiting': {
    family: 'kubectl',
    pattern: /some validation rules were not checked/g,
    params: plain,
    isGeneral: true,
    source: STRATEGY,
  },
  'apply-immutable': ofPath(
    pathed(String.raw`: (?:Invalid value|Forbidden): .{0,400}?(?:field is immutable|may not be changed)`),
    'k8s.io/apimachinery pkg/api/validation/objectmeta.go',
    atPath,
  ),
  'apply-no-kind': {
    family: 'kubectl',
    pattern: /no matches for kind "(?<kind>[^"]{1,100})" in (?:version|group) "(?<apiVersion>[^"]{0,200})"/g,
    params: ({ kind = '', apiVersion = '' }) => ({ kind, apiVersion }),
    places: ({ kind, apiVersion }, reading) =>
      atObjects(reading, (each) => each.kind === kind && each.apiVersion?.startsWith(apiVersion) === true, [
        'apiVersion',
      ]),
    source: 'k8s.io/apimachinery pkg/api/meta/errors.go',
  },
  'apply-webhook-denied': webhook(/admission webhook "(?<webhook>[^"]{1,200})" denied the request/g),
  'apply-webhook-unreachable': webhook(/failed calling webhook "(?<webhook>[^"]{1,200})"/g),
  'apply-conversion': {
    family: 'kubectl',
    pattern: /conversion webhook for (?<group>[\w.-]{1,200}\/\w{1,30}), Kind=(?<kind>\w{1,100}) failed/g,
    params: ({ kind = '' }) => ({ kind }),
    places: ({ kind }, reading) => atObjects(reading, (each) => each.kind === kind, ['apiVersion']),
    source: 'k8s.io/apiextensions-apiserver pkg/apiserver/conversion/webhook_converter.go',
  },
  'apply-namespace': {
    family: 'kubectl',
    pattern: /namespaces "(?<namespace>[^"]{1,100})" not found/g,
    params: ({ namespace = '' }) => ({ namespace }),
    places: ({ namespace }, reading) =>
      atObjects(reading, (each) => (each.namespace ?? reading.namespace) === namespace, ['metadata', 'namespace']),
    source: 'k8s.io/apiserver pkg/admission/plugin/namespace/lifecycle/admission.go',
  },
  'apply-forbidden': {
    family: 'kubectl',
    pattern: /is forbidden: User "[^"]{1,200}" cannot (?<verb>\w{1,20}) resource "(?<resource>[^"]{1,100})"/g,
    params: ({ verb = '', resource = '' }) => ({ verb, resource }),
    source: 'k8s.io/apiserver pkg/endpoints/handlers/responsewriters/errors.go',
  },
  'apply-changed-meanwhile': {
    family: 'kubectl',
    pattern: /Operation cannot be fulfilled on |the object has been modified/g,
    params: plain,
    places: (_, reading) => atFindings(reading, 'resource-version'),
    source: 'k8s.io/apimachinery pkg/api/errors/errors.go',
  },
  'apply-annotation-too-long': {
    family: 'kubectl',
    pattern: /metadata\.annotations: Too long: (?:must have at most|may not be more than) 262144 bytes/g,
    params: plain,
    source: 'k8s.io/apimachinery pkg/api/validation/objectmeta.go',
  },
  'apply-not-yaml': {
    family: 'kubectl',
    pattern:
      /(?:error parsing |error converting YAML to JSON: )[^:]{0,300}(?:: )?(?:error converting YAML to JSON: )?yaml: (?:line (?<at>\d{1,7}): )?/g,
    params: ({ at }) => ({ line: Number(at ?? 0) }),
    places: (_, reading) => inYaml(reading),
    source: 'sigs.k8s.io/yaml, k8s.io/cli-runtime pkg/resource/visitor.go',
  },
  'apply-not-text': {
    family: 'kubectl',
    pattern:
      /cannot unmarshal \w{1,20} into Go struct field (?<field>[\w.]{1,200}) of type (?<expected>[\w.[\]*]{1,60})/g,
    params: ({ field = '', expected = '' }) => ({ field: field.replace(/^[A-Z]\w*\./, ''), expected }),
    places: ({ field }, reading, line) =>
      firstOf(
        () => atPath(reading, line, field),
        () => atFindings(reading, 'wrong-type', 'not-a-string'),
      ),
    source: 'encoding/json of Go',
  },
  'apply-no-server': {
    family: 'kubectl',
    pattern:
      /The connection to the server \S{1,200} was refused|couldn't get current server API group list|Unable to connect to the server/g,
    params: plain,
    source: 'k8s.io/kubectl pkg/cmd/util/helpers.go',
  },
}

function webhook(pattern: RegExp): MessageKind<{ webhook: string }> {
  return {
    family: 'kubectl',
    pattern,
    params: ({ webhook: name = '' }) => ({ webhook: name }),
    source: 'k8s.io/apiserver pkg/admission/plugin/webhook/errors/statuserror.go',
  }
}

const bare = (path: string): string => path.replace(/[.[]$/, '')

const inYaml = ({ findings }: Parameters<typeof atFindings>[0]) =>
  findings.flatMap((finding) =>
    finding.source === 'yaml' && finding.document !== null
      ? [{ document: finding.document, path: finding.path, range: finding.range, finding }]
      : [],
  )
