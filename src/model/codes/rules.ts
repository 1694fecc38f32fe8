import type { None } from './coded.js'

/** What rules beyond structure say. */
export interface RuleParams {
  'crd-rule': { message: string; rule: string }
  'rule-not-checked': { message?: string; rule?: string }
  'exactly-one-of': { fields: readonly string[]; set: readonly string[] }
  'at-most-one-of': { fields: readonly string[]; set: readonly string[] }
  'at-least-one-of': { fields: readonly string[]; set: readonly string[] }
  together: { fields: readonly string[]; set: readonly string[] }
  'required-when': { field: string; when: string; is: string }
  'forbidden-unless': { field: string; when: string; is: string }
  'required-unless': { field: string; when: string; is: string }
  'forbidden-when': { field: string; when: string; is: string }
  requires: { field: string; fields: readonly string[] }
  excludes: { field: string; set: readonly string[] }
  'starts-with': { field: string; prefix: string }
  'limited-to': { fields: readonly string[]; values: readonly string[]; given: string; is: string }
  'port-of-service': { field: string }
  'reference-to': { field: string; targets: readonly string[]; found: string }
  'credential-reference': { group: string; kind: string }
  'kinds-differ': None
  'mcp-on-section': None
  'condition-missing': None
  'star-not-alone': None
  'one-provider-for-mcp': None
  'amount-out-of-range': { minimum: number; maximum: number }
  'pseudo-header': { known: readonly string[] }
  'number-out-of-range': { minimum: number; maximum: number }
  'credential-needed': None
  'refused-value': { field: string; value: string }
  'one-wildcard-at-an-end': None
  'url-not-a-host': None
  'url-path-needs-http': None
  'url-path-twice': None
  'base-url-not-http': None
  'base-url-refused': None
  'virtual-model-wildcard': None
  'section-not-a-port': None
  'one-scope': None
  'scope-not-whole': None
  'not-a-duration': { value: string }
  'duration-too-short': { value: string; minimum: string }
  'unique-by': { fields: readonly string[]; value: string }
  'all-or-none': { by: readonly string[]; field: string; value: string }
  once: { field: string; values: readonly string[] }
  alone: { value: string }
  'at-most': { field: string; limit: string }
  'path-not-absolute': None
  'path-contains': { text: string }
  'path-ends-with': { text: string }
  'path-characters': None
  'too-many-matches': { maximum: number }
  'prefix-without-match': { filter: string }
  'timeout-above-request': None
  'listener-tls': None
  'listener-tls-mode': None
  'listener-hostname': None
  'listener-certificate': None
  'address-twice': { type: string }
  'address-hostname': None
  'map-keys': None
  'window-size': { minimum: number; maximum: number }
  'positive-number': None
  'needed-for-type': { type: string; field: string }
  'not-for-type': { field: string; type: string }
  'ports-missing': None
  'port-without-name': None
  'cluster-ip': None
  'affinity-config': None
  'key-in-both': None
  'data-too-large': { maximum: number }
}
