import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import type { DiagnosisCode } from '../model/codes/diagnoses.js'
import { providers } from '../providers/table.js'
import { read, type Reading } from '../reading.js'
import { diagnosisText } from '../words/diagnoses.js'
import { diagnosisWords as english } from '../words/en/diagnoses.js'
import { diagnosisWords as chinese } from '../words/zh/diagnoses.js'
import { corpus, domain, named, sectionOf, upstream, type Source } from '../tests/support/sources.js'
import { testShared } from '../tests/support/shared.js'
import { formatPath } from '../yaml/path.js'
import { diagnose } from './diagnose.js'
import { toldApart } from './providers.js'
import { messages } from './table.js'

const ENVOY = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b, namespace: ns}
spec:
  type: AI
  ai:
    multipool:
      priorities:
      - pool:
        - provider:
            openai: {model: gpt-4o, authToken: {kind: SecretRef, secretRef: {name: openai-secret}}}
          hostOverride: {host: llm.corp.net, port: 80}
      - pool:
        - provider:
            anthropic: {authToken: {kind: Inline, inline: "Bearer x"}, model: claude}
`
const AGENTGATEWAY = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b, namespace: ns}
spec:
  ai:
    groups:
    - providers:
      - name: one
        openai: {model: gpt-4o}
        host: llm.corp.net
        port: 443
    - providers:
      - name: two
        anthropic: {model: claude}
        policies: {auth: {secretRef: {name: key}}}
`
/** What each message is tried with: the answer, what it must mean, and the path to which it must lead. */
interface Case {
  readonly source: Source
  readonly says: string
  readonly code: DiagnosisCode
  readonly params?: object
  readonly text?: string
  readonly release?: string
  /** The path of the first place; null: nowhere. */
  readonly at?: string | null
}

const strict = (fields: string): string =>
  `Error from server (BadRequest): error when creating "STDIN": AgentgatewayBackend in version "v1alpha1" cannot be handled as a AgentgatewayBackend: strict decoding error: ${fields}`
const condition = (type: string, status: string, reason: string, message: string): string =>
  JSON.stringify([{ lastTransitionTime: 'x', message, observedGeneration: 1, reason, status, type }])
const log = (rest: string): string => `[2026-11-02T10:00:00.000Z] "POST /v1/chat/completions HTTP/1.1" ${rest}`

const CASES: readonly Case[] = [
  {
    source: domain('agw', '2.0', 'unknown field "spec.ai.'),
    says: strict('unknown field "spec.ai.host", unknown field "spec.ai.port"'),
    text: AGENTGATEWAY.replace('    groups:', '    host: x\n    port: 80\n    groups:'),
    code: 'apply-unknown-field',
    params: { path: 'spec.ai.host' },
    at: 'spec.ai.host',
  },
  {
    source: domain('envoy', '2.0', 'unknown field "'),
    says: 'Warning: unknown field "spec.ai.host"',
    text: AGENTGATEWAY.replace('    groups:', '    host: x\n    groups:'),
    code: 'apply-field-pruned',
    at: 'spec.ai.host',
  },
  {
    source: domain('anchors', 'D', 'already set in map'),
    says: 'error: error parsing b.yaml: error converting YAML to JSON: yaml: unmarshal errors:\n  line 6: key "port" already set in map',
    text: AGENTGATEWAY.replace('        port: 443', '        port: 443\n        port: 80'),
    code: 'apply-duplicate-field',
    at: 'spec.ai.groups[0].providers[0].port',
  },
  {
    source: domain('agw', '2.0', 'Required value'),
    says: 'The AgentgatewayBackend "b" is invalid: spec.ai.groups[0].providers[0].name: Required value',
    text: AGENTGATEWAY.replace('- name: one\n        openai', '- openai'),
    code: 'apply-required',
    params: { path: 'spec.ai.groups[0].providers[0].name' },
    at: 'spec.ai.groups[0].providers[0].name',
  },
  {
    source: domain('new', '8', 'spec.type: Unsupported value: "AI": supported values: "AWS",'),
    says: 'The Backend "b" is invalid: spec.type: Unsupported value: "AI": supported values: "AWS", "Static", "DynamicForwardProxy"',
    text: ENVOY,
    code: 'apply-unsupported',
    params: { path: 'spec.type', value: 'AI', supported: '"AWS", "Static", "DynamicForwardProxy"' },
    at: 'spec.type',
  },
  {
    source: domain('envoy', '2.0', ' in body must be of type integer: "string"'),
    says: 'spec.ai.groups[0].providers[0].port: Invalid value: "string": spec.ai.groups[0].providers[0].port in body must be of type integer: "string"',
    text: AGENTGATEWAY.replace('port: 443', 'port: "443"'),
    code: 'apply-type',
    params: { path: 'spec.ai.groups[0].providers[0].port', expected: 'integer' },
    at: 'spec.ai.groups[0].providers[0].port',
  },
  {
    source: domain('envoy', '2.0', 'in body should match'),
    says: `spec.policies.tls.sni: Invalid value: "<your-workspace>.x": spec.policies.tls.sni in body should match '^x$'`,
    text: `${AGENTGATEWAY}  policies: {tls: {sni: <your-workspace>.x}}\n`,
    code: 'apply-pattern',
    at: 'spec.policies.tls.sni',
  },
  {
    source: domain('envoy', '2.0', ': must have at most '),
    says: 'spec.ai.groups: Too many: 9: must have at most 8 items',
    code: 'apply-limit',
    params: { path: 'spec.ai.groups' },
    at: 'spec.ai.groups',
  },
  {
    source: domain('agw', '2.0', 'Duplicate value: {"'),
    says: 'spec.ai.groups[0].providers[1]: Duplicate value: {"name":"one"}',
    code: 'apply-duplicate-item',
    at: null,
  },
  {
    source: domain('new', '6.4', 'exactly one of the fields in [provider '),
    says: 'The AgentgatewayBackend "b" is invalid:\n* spec.ai: Invalid value: "object": exactly one of the fields in [provider groups] must be set\n* <nil>: Invalid value: null: some validation rules were not checked because the object was invalid',
    code: 'apply-rule',
    params: { path: 'spec.ai', rule: 'exactly one of the fields in [provider groups] must be set' },
    at: 'spec.ai',
  },
  {
    source: domain('agw', '2.0', '<nil>: Invalid value: null: some validation rules were not c'),
    says: '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct',
    code: 'apply-rules-waiting',
  },
  {
    source: upstream('k8s.io/apimachinery', 'its own wording of field errors'),
    says: 'The Secret "key" is invalid: type: Invalid value: "Opaque": field is immutable',
    text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: key}\ntype: kubernetes.io/tls\n',
    code: 'apply-immutable',
    at: 'type',
  },
  {
    source: domain('new', '8', 'no matches for kind "AgentgatewayBackend" in version "agentg'),
    says: 'error: resource mapping not found for name: "b" namespace: "ns" from "STDIN": no matches for kind "AgentgatewayBackend" in version "agentgateway.dev/v1alpha1"\nensure CRDs are installed first',
    code: 'apply-no-kind',
    params: { kind: 'AgentgatewayBackend', apiVersion: 'agentgateway.dev/v1alpha1' },
    at: 'apiVersion',
  },
  {
    source: upstream('k8s.io/apiserver', 'its own wording of admission errors'),
    says: 'Error from server: error when creating "STDIN": admission webhook "policy.example.com" denied the request: no public hosts',
    code: 'apply-webhook-denied',
    params: { webhook: 'policy.example.com' },
  },
  {
    source: upstream('k8s.io/apiserver', 'its own wording of admission errors'),
    says: 'Error from server (InternalError): Internal error occurred: failed calling webhook "validate.nginx.io": Post "https://x": no endpoints available',
    code: 'apply-webhook-unreachable',
    params: { webhook: 'validate.nginx.io' },
  },
  {
    source: upstream('k8s.io/apiextensions-apiserver', 'its own wording of conversion errors'),
    says: 'Error from server: conversion webhook for gateway.networking.k8s.io/v1, Kind=HTTPRoute failed: Post "x": refused',
    text: 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r}\nspec: {}\n',
    code: 'apply-conversion',
    params: { kind: 'HTTPRoute' },
    at: 'apiVersion',
  },
  {
    source: upstream('k8s.io/apiserver', 'its own wording of status errors'),
    says: 'Error from server (NotFound): error when creating "STDIN": namespaces "ns" not found',
    code: 'apply-namespace',
    at: 'metadata.namespace',
  },
  {
    source: upstream('k8s.io/apiserver', 'its own wording of status errors'),
    says: 'Error from server (Forbidden): backends.gateway.kgateway.dev is forbidden: User "me" cannot create resource "backends" in API group "gateway.kgateway.dev" in the namespace "ns"',
    code: 'apply-forbidden',
    params: { verb: 'create', resource: 'backends' },
  },
  {
    source: upstream('k8s.io/apimachinery', 'its own wording of status errors'),
    says: 'Error from server (Conflict): Operation cannot be fulfilled on agentgatewaybackends.agentgateway.dev "b": the object has been modified',
    text: AGENTGATEWAY.replace('namespace: ns}', 'namespace: ns, resourceVersion: "12"}'),
    code: 'apply-changed-meanwhile',
    at: 'metadata.resourceVersion',
  },
  {
    source: upstream('k8s.io/apimachinery', 'its own wording of field errors'),
    says: 'The ConfigMap "ca" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes',
    code: 'apply-annotation-too-long',
  },
  {
    source: domain('anchors', 'D', 'mapping values are not allowed in this conte'),
    says: 'error: error parsing STDIN: error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context',
    text: 'apiVersion: v1\nkind: Secret\nmetadata: name: x\n',
    code: 'apply-not-yaml',
    params: { line: 3 },
    at: '',
  },
  {
    source: upstream('Go encoding/json', 'its own wording'),
    says: 'Error from server (BadRequest): json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string',
    text: AGENTGATEWAY.replace('namespace: ns}', 'namespace: ns, labels: {ai: yes}}'),
    code: 'apply-not-text',
    params: { field: 'metadata.labels', expected: 'string' },
    at: 'metadata.labels',
  },
  {
    source: upstream('kubectl', 'its own wording'),
    says: 'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    code: 'apply-no-server',
  },
  {
    source: upstream('kubectl', 'its own wording'),
    says: 'agentgatewaybackend.agentgateway.dev/b configured',
    code: 'apply-accepted',
  },

  {
    source: domain('envoy', '115', 'Backend accepted'),
    says: condition('Accepted', 'True', 'Accepted', 'Backend accepted'),
    text:
      ENVOY +
      `---\napiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret, namespace: ns}\nstringData: {api-key: abc}\n`,
    release: 'kgateway@2.0.5',
    code: 'status-accepted',
    at: 'spec.ai.multipool.priorities[0].pool[0].provider.openai.authToken.secretRef.name',
  },
  {
    source: upstream('kubectl', 'how it prints an empty list; the state is domain/agentgateway-1.5-1.7.md N12'),
    says: 'status:\n  conditions: []\n',
    text: 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: m}\nspec: {parentRefs: [{name: gw}], provider: OpenAI}\n',
    release: 'agentgateway@1.5.0',
    code: 'status-unknown',
    at: 'kind',
  },
  {
    source: upstream('kubectl describe', 'how it prints a condition'),
    says: '  Message:  x\n  Reason:  SomethingElse\n  Status:  False\n  Type:  Programmed',
    code: 'status-false',
    params: { type: 'Programmed', reason: 'SomethingElse' },
  },
  {
    source: domain('envoy', '110', 'multiple AI backend types found for single ai route map[anth'),
    says: condition(
      'Accepted',
      'False',
      'Invalid',
      'Backend error: "multiple AI backend types found for single ai route map[anthropic:{} openai:{}]"',
    ),
    text: ENVOY,
    release: 'kgateway@2.0.5',
    code: 'status-mixed-providers',
    params: { found: ['anthropic', 'openai'] },
    at: 'spec.ai.multipool.priorities[1].pool[0].provider.anthropic',
  },
  {
    source: domain('envoy', '113', 'failed to find secret '),
    says: `status:
  conditions:
  - lastTransitionTime: "2026-01-01T00:00:00Z"
    message: 'Backend error: "failed to find secret openai-secret: Secret "openai-secret" not found"'
    reason: Invalid
    status: "False"
    type: Accepted`,
    text: ENVOY,
    release: 'kgateway@2.0.5',
    code: 'status-secret-missing',
    params: { secret: 'openai-secret' },
    at: 'spec.ai.multipool.priorities[0].pool[0].provider.openai.authToken.secretRef.name',
  },
  {
    source: domain('agw', 'T13', 'TranslationError'),
    says: condition('Accepted', 'False', 'TranslationError', 'failed'),
    code: 'status-not-translated',
    at: null,
  },
  {
    source: domain('new', '4.4', 'PartiallyValid'),
    says: condition('Accepted', 'True', 'PartiallyValid', 'x'),
    code: 'status-partially-valid',
  },
  {
    source: domain('agw', '3.2', 'NoValidCACertificate'),
    says: condition('Accepted', 'False', 'NoValidCACertificate', 'x'),
    code: 'status-no-valid-ca',
  },
  {
    source: domain('envoy', 'T26', 'BackendNotFound'),
    says: condition('ResolvedRefs', 'False', 'BackendNotFound', 'Backend "x" not found'),
    code: 'status-backend-not-found',
  },
  {
    source: domain('envoy', '130', '" includes a port. Do'),
    says: condition('ResolvedRefs', 'False', 'BackendNotFound', 'BackendRef to "b" includes a port. Do'),
    text: `${ENVOY}---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r, namespace: ns}\nspec: {rules: [{backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: b, port: 80}]}]}\n`,
    release: 'kgateway@2.0.5',
    code: 'status-route-port',
    params: { backend: 'b' },
    at: 'spec.rules[0].backendRefs[0].port',
  },
  {
    source: domain('envoy', 'T27', 'missing reference grant'),
    says: condition('ResolvedRefs', 'False', 'RefNotPermitted', 'missing reference grant'),
    code: 'status-grant-missing',
  },
  {
    source: domain('new', 'M11', 'baseURL cannot include user info, query parameters, or a fra'),
    says: condition(
      'ResolvedRefs',
      'False',
      'Invalid',
      'baseURL cannot include user info, query parameters, or a fragment',
    ),
    code: 'status-base-url',
  },
  {
    source: domain('new', '6.4', 'model target ns/ not found'),
    says: condition('ResolvedRefs', 'False', 'Invalid', 'model target ns/ not found'),
    code: 'status-model-target',
    params: { target: 'ns/' },
  },
  {
    source: upstream('Gateway API', 'its own reasons of conditions'),
    says: condition('Accepted', 'False', 'NotAllowedByListeners', 'x'),
    text: 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: m}\nspec: {parentRefs: [{name: gw}], provider: OpenAI}\n',
    release: 'agentgateway@1.6.0',
    code: 'status-no-listener',
    at: 'spec.parentRefs',
  },
  {
    source: upstream('Gateway API', 'its own reasons of conditions'),
    says: condition('ResolvedRefs', 'False', 'InvalidKind', 'x'),
    code: 'status-invalid-kind',
  },

  {
    source: domain('envoy', '115', 'access_key is not a valid string'),
    says: '{"level":"error","msg":"access_key is not a valid string"}',
    code: 'log-secret-key',
  },
  {
    source: domain('envoy', 'T7', 'inline auth token must be set if kind is type Inline'),
    says: 'inline auth token must be set if kind is type Inline',
    code: 'log-inline-missing',
  },
  {
    source: domain('agw', 'T8', 'auth header override is not supported for agentgateway'),
    says: 'auth header override is not supported for agentgateway',
    text: 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec: {type: AI, ai: {llm: {openai: {authToken: {kind: Passthrough}}, authHeader: {prefix: Token}}}}\n',
    release: 'kgateway@2.1.2',
    code: 'log-auth-header',
    at: 'spec.ai.llm.authHeader',
  },
  {
    source: domain('envoy', '116', 'index out of range'),
    says: 'panic: runtime error: index out of range [0] with length 0',
    text: ENVOY.replace(/priorities:\n/, 'priorities:\n      - {}\n'),
    release: 'kgateway@2.0.5',
    code: 'log-panic-empty-group',
    at: 'spec.ai.multipool.priorities[0]',
  },
  {
    source: domain('envoy', '117', 'nil pointer'),
    says: 'panic: runtime error: invalid memory address or nil pointer dereference',
    text: ENVOY.replace(', secretRef: {name: openai-secret}', ''),
    release: 'kgateway@2.0.5',
    code: 'log-panic-secret-ref',
    at: 'spec.ai.multipool.priorities[0].pool[0].provider.openai.authToken.kind',
  },
  {
    source: domain('agw', 'T27', 'uses deprecated azureOpenAI format; use azure instead'),
    says: 'uses deprecated azureOpenAI format; use azure instead',
    code: 'log-azure-format',
  },
  {
    source: domain('agw', 'T35', 'no valid Azure auth method provided'),
    says: 'no valid Azure auth method provided',
    code: 'log-azure-method',
  },
  {
    source: domain('agw', 'T34', 'not using any auth for AWS'),
    says: 'not using any auth for AWS',
    code: 'log-aws-unsigned',
  },
  {
    source: domain('envoy', 'T1b', 'ExtProcPerRoute'),
    says: 'gRPC config rejected: ExtProcPerRouteValidationError.Override: value is required',
    text: ENVOY,
    release: 'kgateway@2.0.5',
    code: 'log-route-config',
    at: 'spec.ai.multipool.priorities[1].pool[0].provider.anthropic',
  },

  {
    source: domain('envoy', 'T5', '503 NC'),
    says: log('503 NC cluster_not_found - "-" 0 0 0'),
    text: ENVOY,
    release: 'kgateway@2.0.5',
    code: 'envoy-no-cluster',
    at: 'spec.ai.multipool.priorities[1].pool[0].provider.anthropic',
  },
  {
    source: upstream('Envoy', 'its own wording of local replies; the state is domain/kgateway-envoy.md T20'),
    says: 'no healthy upstream',
    code: 'envoy-no-host',
  },
  {
    source: upstream('Envoy', 'its own response flags (UF)'),
    says: log('503 UF upstream_reset_before_response_started{connection_failure} - "delayed connect error: 111" 0 91'),
    text: ENVOY.replace(/      - pool:\n        - provider:\n            anthropic.*\n/, ''),
    release: 'kgateway@2.0.5',
    code: 'envoy-connection',
    at: 'spec.ai.multipool.priorities[0].pool[0]',
  },
  {
    source: upstream('Envoy', 'its own response flags (NR)'),
    says: log('404 NR route_not_found - "-" 0 0'),
    code: 'envoy-no-route',
  },
  {
    source: upstream('Envoy', 'its own response flags (UT); the state is domain/kgateway-envoy.md T32'),
    says: '{"response_code":504,"response_flags":"UT"}',
    code: 'envoy-timeout',
  },
  {
    source: upstream('Envoy', 'its own response flags (UC); the state is domain/kgateway-envoy.md T10'),
    says: log('503 UC upstream_reset_before_response_started{connection_termination} - "-" 0 95'),
    text: ENVOY.replace('llm.corp.net, port: 80', 'llm.ns.svc.cluster.local, port: 8443').replace(
      /      - pool:\n        - provider:\n            anthropic.*\n/,
      '',
    ),
    release: 'kgateway@2.0.5',
    code: 'envoy-reset',
    at: 'spec.ai.multipool.priorities[0].pool[0].hostOverride.port',
  },
  {
    source: upstream('Envoy', 'its own response details; the state is domain/kgateway-envoy.md T23'),
    says: 'dns_resolution_failure',
    code: 'envoy-dns',
  },
  {
    source: upstream('Envoy', 'its own response details; the state is domain/kgateway-envoy.md T17'),
    says: log('500 - ext_proc_error_gRPC_error_14 - "-"'),
    code: 'envoy-sidecar',
  },
  {
    source: upstream('Envoy', 'its own response flags (DC)'),
    says: log('0 DC downstream_remote_disconnect - "-"'),
    code: 'envoy-client-gone',
  },

  {
    source: upstream('BoringSSL', 'its own error names; the state is domain/kgateway-envoy.md T15'),
    says: 'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure, transport failure reason: TLS_error:|268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED',
    text: ENVOY.replace('port: 80', 'port: 443').replace(
      /      - pool:\n        - provider:\n            anthropic.*\n/,
      '',
    ),
    release: 'kgateway@2.0.1',
    code: 'tls-issuer',
    at: 'spec.ai.multipool.priorities[0].pool[0]',
  },
  {
    source: upstream('rustls', 'its own error names; the state is domain/agentgateway.md T21'),
    says: 'error="upstream call failed: invalid peer certificate: NotValidForName"',
    code: 'tls-name',
    at: 'spec.ai.groups[1].providers[0]',
  },
  {
    source: upstream('rustls', 'its own error names'),
    says: 'invalid peer certificate: Expired: certificate has expired',
    code: 'tls-expired',
  },
  {
    source: upstream('BoringSSL', 'its own error names; the state is domain/kgateway-envoy.md T11'),
    says: log(
      '503 UF upstream_reset_before_response_started{connection_failure|TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER} - "-"',
    ),
    text: ENVOY.replace(/      - pool:\n        - provider:\n            anthropic.*\n/, ''),
    release: 'kgateway@2.0.0-rc.1',
    code: 'tls-plain-server',
    at: 'spec.ai.multipool.priorities[0].pool[0].hostOverride.port',
  },
  {
    source: domain('agw', 'T1', 'plain HTTP request '),
    says: '<center>The plain HTTP request was sent to HTTPS port</center>',
    code: 'tls-needed',
    at: 'spec.ai.groups[0].providers[0].port',
  },
  {
    source: upstream('rustls', 'its own alert names; the state is domain/agentgateway.md 3.2'),
    says: 'received fatal alert: CertificateRequired',
    code: 'tls-client-certificate',
  },
  {
    source: upstream('BoringSSL', 'its own alert names'),
    says: 'OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE',
    code: 'tls-refused',
  },

  {
    source: domain('agw', 'T3', 'No region found in AWS config or request extensions'),
    says: 'No region found in AWS config or request extensions',
    code: 'agentgateway-region',
  },
  {
    source: domain('agw', 'D22', 'unsupported conversion'),
    says: 'unsupported conversion',
    code: 'agentgateway-conversion',
  },
  { source: domain('agw', 'D28', 'invalid uri character'), says: 'invalid uri character', code: 'agentgateway-uri' },
  {
    source: domain('new', '6.2', 'model_not_found'),
    says: '{"error":{"code":"model_not_found"}}',
    code: 'agentgateway-model-not-found',
  },
  {
    source: domain('new', '6.2', 'model_authorization_denied'),
    says: '{"error":{"code":"model_authorization_denied"}}',
    code: 'agentgateway-model-denied',
  },
  {
    source: domain('new', '6.2', 'virtual_model_no_matching_target'),
    says: '{"error":{"code":"virtual_model_no_matching_target"}}',
    code: 'agentgateway-no-target',
  },
  {
    source: domain('new', '6.2', 'virtual_model_target_not_found'),
    says: '{"error":{"code":"virtual_model_target_not_found"}}',
    code: 'agentgateway-target-missing',
  },

  {
    source: upstream('curl', 'its own exit codes'),
    says: 'curl: (6) Could not resolve host: gw.local',
    code: 'curl-resolve',
    params: { host: 'gw.local' },
  },
  {
    source: upstream('curl', 'its own exit codes'),
    says: 'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Could not connect to server',
    code: 'curl-refused',
    params: { place: 'localhost port 8080' },
  },
  {
    source: upstream('curl', 'its own exit codes'),
    says: 'curl: (35) OpenSSL/3.0.13: error:0A00010B:SSL routines::wrong version number',
    code: 'curl-tls',
  },
  {
    source: upstream('curl', 'its own exit codes'),
    says: 'curl: (60) SSL certificate problem: self-signed certificate',
    code: 'curl-certificate',
  },
  { source: upstream('curl', 'its own exit codes'), says: 'curl: (28) Operation timed out', code: 'curl-timeout' },
  { source: upstream('curl', 'its own exit codes'), says: 'curl: (52) Empty reply from server', code: 'curl-empty' },
  {
    source: upstream('curl', 'its own exit codes'),
    says: 'curl: (56) Recv failure: Connection reset by peer',
    code: 'curl-reset',
  },

  { source: upstream('RFC 9110', 'status codes'), says: '< HTTP/1.1 200 OK', code: 'http-200' },
  {
    source: domain('agw', 'T1', '400'),
    says: '< HTTP/1.1 400 Bad Request',
    code: 'http-400',
    at: 'spec.ai.groups[0].providers[0].port',
  },
  { source: domain('agw', 'T9', '401'), says: '< HTTP/2 401', code: 'http-401', at: 'spec.ai.groups[0].providers[0]' },
  { source: domain('agw', 'T2', '403'), says: 'HTTP/1.1 403 Forbidden', code: 'http-403' },
  {
    source: domain('agw', 'T4', '404'),
    says: '< HTTP/1.1 404 Not Found',
    code: 'http-404',
    at: 'spec.ai.groups[0].providers[0].host',
  },
  {
    source: domain('agw', 'T11', '421'),
    says: '< HTTP/1.1 421 Misdirected Request',
    code: 'http-421',
  },
  {
    source: domain('agw', '4.6', '429'),
    says: '< HTTP/1.1 429 Too Many Requests',
    code: 'http-429',
    at: 'spec.ai.groups',
  },
  { source: domain('agw', '4.6', '500'), says: '< HTTP/1.1 500 Internal Server Error', code: 'http-500' },
  { source: domain('new', '4.5', '502'), says: '< HTTP/1.1 502 Bad Gateway', code: 'http-502' },
  { source: domain('agw', '4.6', '503'), says: '< HTTP/1.1 503 Service Unavailable', code: 'http-503' },
  { source: domain('agw', '4.6', '504'), says: '< HTTP/1.1 504 Gateway Timeout', code: 'http-504' },
  {
    source: corpus('replay/openrouter-no-path-html'),
    says: '<!DOCTYPE html><html lang="en">',
    code: 'web-page',
    at: 'spec.ai.groups[0].providers[0].host',
  },
  {
    source: domain('envoy', 'T8', 'uthorization: Bearer Bearer '),
    says: '> authorization: Bearer Bearer sk-x',
    text: ENVOY,
    release: 'kgateway@2.0.5',
    code: 'bearer-twice',
    at: 'spec.ai.multipool.priorities[1].pool[0].provider.anthropic.authToken.inline',
  },

  {
    source: upstream('OpenAI', 'its own error codes'),
    says: `{"error":{"message":"You didn't provide an API key.","type":"invalid_request_error"}}`,
    code: 'provider-key-absent',
    params: { provider: 'openai' },
  },
  {
    source: upstream('OpenAI', 'its own error codes'),
    says: '{"error":{"message":"Incorrect","code":"invalid_api_key"}}',
    code: 'provider-key-wrong',
    params: { provider: 'openai' },
  },
  {
    source: upstream('AWS', 'its own exception names; the state is corpus/replay sebby-bedrock-empty-session-token'),
    says: '{"__type":"UnrecognizedClientException"}',
    code: 'provider-signature',
    params: { provider: 'bedrock' },
  },
  {
    source: upstream('AWS', 'its own exception names; the state is domain/agentgateway.md T2'),
    says: '{"__type":"AccessDeniedException"}',
    code: 'provider-denied',
    params: { provider: 'bedrock' },
  },
  {
    source: upstream('OpenAI', 'its own error codes'),
    says: '{"error":{"message":"The model `gpt-4o` does not exist or you do not have access to it.","type":"invalid_request_error","code":"model_not_found"}}',
    code: 'provider-model',
    params: { provider: 'openai', model: 'gpt-4o' },
    at: 'spec.ai.groups[0].providers[0]',
  },
  {
    source: upstream('OpenAI', 'its own wording; the state is domain/agentgateway.md T4'),
    says: '{"error":{"message":"Invalid URL (POST /openai/v1/chat/completions)"}}',
    code: 'provider-path',
    at: 'spec.ai.groups[0].providers[0].host',
  },
  {
    source: domain('envoy', 'T22', 'anthropic-version'),
    says: '{"type":"error","error":{"type":"invalid_request_error","message":"anthropic-version: header is required"}}',
    code: 'provider-version',
    params: { provider: 'anthropic' },
  },
  {
    source: upstream('Google', 'its own error codes; the state is domain/agentgateway-1.5-1.7.md N1'),
    says: '{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name","status":"INVALID_ARGUMENT"}}',
    code: 'provider-body',
    params: { provider: 'gemini' },
  },
  {
    source: upstream('Anthropic', 'its own error types'),
    says: '{"type":"error","error":{"type":"rate_limit_error"}}',
    code: 'provider-limit',
    params: { provider: 'anthropic' },
    at: 'spec.ai.groups',
  },
  {
    source: upstream('OpenAI', 'its own error codes'),
    says: '{"error":{"code":"insufficient_quota"}}',
    code: 'provider-quota',
    params: { provider: 'openai' },
  },
  {
    source: upstream('Anthropic', 'its own error types'),
    says: '{"error":{"type":"overloaded_error"}}',
    code: 'provider-overloaded',
    params: { provider: 'anthropic' },
  },
]

const reading = (text = AGENTGATEWAY, release = 'agentgateway@1.4.1'): Reading =>
  read(text, { ...DEFAULT_SETTINGS, release })

describe('each kind of message is recognised, with the place of its cause', () => {
  test.each(CASES.map((each) => [each.code, named(each.source), each] as const))('%s (%s)', (code, _, each) => {
    const { found } = diagnose(each.says, reading(each.text, each.release))
    const own = found.find((message) => message.code === code)
    expect(own, found.map((message) => message.code).join()).toBeDefined()
    expect(own?.params).toMatchObject(each.params ?? {})
    if (each.at === null) expect(own?.places).toEqual([])
    else if (each.at !== undefined) expect(own?.places.map(({ path }) => formatPath(path))[0]).toBe(each.at)
  })

  test('every kind of the table is one of these', () => {
    expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual(Object.keys(messages).sort())
  })

  test('at least 25 kinds rest on a document of the reference', () => {
    const documented = CASES.flatMap(({ code, source }) => ('document' in source ? [code] : []))
    expect(new Set(documented).size).toBeGreaterThanOrEqual(25)
  })

  testShared('what a source names has the message, word for word where it is said to', '.', (shared) => {
    for (const { source, says, code } of CASES) {
      if ('document' in source)
        expect([says, sectionOf(shared, source)], code).toEqual([
          expect.stringContaining(source.part),
          expect.stringContaining(source.part),
        ])
      if ('corpus' in source) expect(fs.existsSync(`${shared}/corpus/${source.corpus}.yaml`), code).toBe(true)
    }
  })

  test.each([
    ['en', english, 20],
    ['zh', chinese, 7],
  ] as const)('every kind has its words in %s, which say more than its parts', (_, words, atLeast) => {
    const { found } = diagnose(CASES.map(({ says }) => says).join('\n\n'), reading())
    for (const each of found) {
      const { means, next } = diagnosisText(each, words)
      expect(`${means} ${next}`, each.code).not.toMatch(/undefined|\[object/)
      expect(means.length, each.code).toBeGreaterThan(atLeast)
    }
  })

  test('providers are named as the table names them', () => {
    const known = providers.map(({ id }) => id)
    expect(toldApart.filter((id) => !known.includes(id))).toEqual([])
  })
})

describe('an answer of many lines', () => {
  test('each message once, with all its lines; what says less gives way', () => {
    const { found, unknown } = diagnose(
      `* Connected to gw (10.0.0.1) port 8080\n> POST /v1/chat/completions HTTP/1.1\n< HTTP/1.1 503 Service Unavailable\n\n${CASES.find(({ code }) => code === 'tls-issuer')!.says}\nCERTIFICATE_VERIFY_FAILED`,
      reading(),
    )
    expect(found.map(({ code, lines }) => ({ code, lines }))).toEqual([{ code: 'tls-issuer', lines: [5, 6] }])
    expect(unknown).toEqual([])
  })

  test('what curl says of TLS is about the listener', () => {
    const { found } = diagnose(
      '* TLS alert\n* SSL certificate problem: unable to get local issuer certificate\ncurl: (60) SSL certificate problem: unable to get local issuer certificate',
      reading(),
    )
    expect(found.map(({ code }) => code)).toEqual(['curl-certificate'])
  })

  test('what nobody knows is said to be unknown, and what is no complaint is left alone', () => {
    expect(diagnose('all is well\nerror: something new went wrong\nno matter', reading())).toEqual({
      found: [],
      unknown: [2],
      isCut: false,
    })
  })

  test('an object with its status, as kubectl get prints it, leads to that object', () => {
    const { found } = diagnose(
      `$ kubectl get agentgatewaybackend b -o yaml\n${AGENTGATEWAY}status:\n  conditions:\n  - message: 'failed: Secret "key" not found'\n    reason: TranslationError\n    status: "False"\n    type: Accepted\n`,
      reading(),
    )
    expect(found.map(({ code, lines }) => `${code} ${lines}`)).toEqual([
      'status-secret-missing 19,20',
      'status-not-translated 20',
    ])
    expect(formatPath(found[0]!.places[0]!.path)).toBe('spec.ai.groups[1].providers[0].policies.auth.secretRef.name')
  })

  test('a place that the text does not have is not made up', () => {
    const [first] = diagnose(strict('unknown field "spec.ai.nothing"'), reading()).found
    expect([first?.places, first?.isLookedFor]).toEqual([[], true])
  })

  test('total and quick for texts that are no answers', () => {
    for (const text of [
      '',
      '\0\uD800',
      'spec.'.repeat(50_000),
      '" 503 '.repeat(30_000),
      '{'.repeat(50_000),
      'a: [reason, '.repeat(5_000),
      'spec[0]'.repeat(30_000),
    ])
      expect(diagnose(text, reading()).found.length).toBeLessThan(2)
  })
})
