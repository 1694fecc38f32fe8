import type { RuleParams } from '../../model/codes/rules.js'
import { either, list } from './grammar.js'
import type { FindingWords } from '../say.js'
import { FORMS } from './structure.js'

const isOne = (fields: readonly string[]): boolean => fields.length === 1

/** Rules of the API server that hold beyond structure. */
export const rules: FindingWords<RuleParams> = {
  'crd-rule': {
    line: (p) => `Invalid value: ${p.message}`,
    more: (p) => `A rule of this cluster’s own CRD: ${p.rule}`,
  },
  'rule-not-checked': {
    line: (p) => (p.message === undefined ? 'A rule could not be checked here' : `Not checked: ${p.message}`),
    more: (p) => (p.rule === undefined ? '' : `This page can’t evaluate the rule ${p.rule}`),
  },
  'exactly-one-of': {
    line: (p) => `Invalid value: ${isOne(p.fields) ? '' : 'exactly one of '}${list(p.fields)} must be set`,
    more: (p) => (list(p.set) === '' ? 'None of them is.' : `Set are: ${list(p.set)}.`),
  },
  'at-most-one-of': { line: (p) => `Invalid value: only one of ${list(p.fields)} may be set` },
  'at-least-one-of': {
    line: (p) => `Invalid value: ${isOne(p.fields) ? '' : 'one of '}${list(p.fields)} must be set`,
  },
  together: {
    line: (p) => `Invalid value: ${list(p.fields)} go together`,
    more: (p) => `Only ${list(p.set)} is set.`,
  },
  'required-when': { line: (p) => `Invalid value: ${p.field} must be set, since ${p.when} is ${p.is}` },
  'forbidden-unless': { line: (p) => `Invalid value: ${p.field} may be set only where ${p.when} is ${p.is}` },
  'required-unless': {
    line: (p) => `Invalid value: ${p.field} must be set, since ${p.when} is set and not ${p.is}`,
  },
  'forbidden-when': { line: (p) => `Invalid value: ${p.field} may not be set while ${p.when} is ${p.is}` },
  requires: {
    line: (p) => `Invalid value: ${p.field} needs ${isOne(p.fields) ? '' : 'one of '}${list(p.fields)} beside it`,
  },
  excludes: { line: (p) => `Invalid value: ${p.field} may not be set together with ${list(p.set)}` },
  'starts-with': { line: (p) => `Invalid value: ${p.field} must begin with "${p.prefix}"` },
  'limited-to': {
    line: (p) =>
      `Invalid value: ${list(p.fields)} may be only ${list(p.values)}, since ${p.given} is ${p.is === '' ? 'set' : p.is}`,
  },
  'port-of-service': { line: () => 'Invalid value: port must be set, since this refers to a Service' },
  'reference-to': {
    line: (p) => `Invalid value: ${p.field === '[]' ? 'items' : p.field} may refer only to: ${list(p.targets)}`,
    more: (p) => `Here stands ${p.found}.`,
  },
  'credential-reference': {
    line: () =>
      'Invalid value: leave group and kind out to name a Secret, or set both to name another kind of credential',
  },
  'kinds-differ': { line: () => 'Invalid value: all targets of one policy must have the same kind' },
  'mcp-on-section': {
    line: () => 'Invalid value: backend.mcp counts for a whole AgentgatewayBackend; leave sectionName out',
  },
  'condition-missing': { line: () => 'Invalid value: every item but the last must have a condition' },
  'star-not-alone': { line: () => 'Invalid value: "*" stands for all, and must stand alone in this list' },
  'one-provider-for-mcp': { line: () => 'Invalid value: with mcp there must be exactly one provider' },
  'amount-out-of-range': { line: (p) => `Invalid value: must be an amount from ${p.minimum} to ${p.maximum}` },
  'pseudo-header': { line: (p) => `Invalid value: the names that begin with a colon are ${list(p.known)}` },
  'number-out-of-range': { line: (p) => `Invalid value: a number must be from ${p.minimum} to ${p.maximum}` },
  'credential-needed': {
    line: () => 'Invalid value: a secret or a private key is needed, unless method is ClientSecretPost',
  },
  'refused-value': {
    line: (p) => `Invalid value: ${p.field} may not be ${p.value} here`,
    more: () => 'The list of its values has it, but a rule refuses it.',
  },
  'one-wildcard-at-an-end': { line: () => 'Invalid value: a name may have one *, at its beginning or end' },
  'url-not-a-host': {
    line: () => 'Invalid value: url must be http:// or https:// with a host, and nothing behind the host',
  },
  'url-path-needs-http': {
    line: () => 'Invalid value: a url with a path is for HTTP only, which must be chosen beside it',
    more: () => 'gRPC has no path of its own.',
  },
  'url-path-twice': { line: () => 'Invalid value: the path may stand in url or in http.path, not in both' },
  'base-url-not-http': { line: () => 'Invalid value: baseURL must be a whole URL with http:// or https:// and a host' },
  'base-url-refused': {
    line: () => 'Invalid value: baseURL may not lead to the gateway’s own machine or network segment',
    more: () => 'Loopback and link-local addresses are refused.',
  },
  'virtual-model-wildcard': {
    line: () => 'Invalid value: a virtual model is called by one name; match.model may have no *',
  },
  'section-not-a-port': {
    line: () => 'Invalid value: the sectionName of a Service must be a port number from 1 to 65535',
  },
  'one-scope': { line: () => 'Invalid value: with a managed identity there may be only one scope' },
  'scope-not-whole': {
    line: () =>
      'Invalid value: scope must name SystemPrompt and Messages both; only regex and bedrockGuardrails take one alone',
  },
  'not-a-duration': {
    line: (p) => `Invalid value: "${p.value}": must be a duration such as 500ms, 30s or 1h30m`,
    more: () => 'One to four whole numbers of up to five digits, each with its unit: h, m, s or ms.',
  },
  'duration-too-short': { line: (p) => `Invalid value: "${p.value}": must be at least ${p.minimum}` },
  'unique-by': {
    line: (p) =>
      Array.isArray(p.fields) && p.fields.length > 1
        ? `Invalid value: no two items of this list may agree in ${list(p.fields)}; ${p.value} occurs twice`
        : `Invalid value: every ${list(p.fields)} may occur once in this list; ${p.value} occurs twice`,
  },
  'all-or-none': {
    line: (p) => `Invalid value: of items that agree in ${list(p.by)} all or none must have ${p.field}`,
    more: (p) => `Some items with ${p.value} have it, others don’t.`,
  },
  once: { line: (p) => `Invalid value: this list may hold one item with ${p.field} ${either(p.values)}` },
  alone: { line: (p) => `Invalid value: "${p.value}" must be the only item of this list` },
  'at-most': { line: (p) => `Invalid value: ${p.field} may not be greater than ${p.limit}` },

  // HTTPRoute.
  'path-not-absolute': { line: () => 'Invalid value: value must begin with "/", since type is not RegularExpression' },
  'path-contains': {
    line: (p) => `Invalid value: value may not contain "${p.text}", since type is not RegularExpression`,
  },
  'path-ends-with': {
    line: (p) => `Invalid value: value may not end with "${p.text}", since type is not RegularExpression`,
  },
  'path-characters': {
    line: () => 'Invalid value: value holds a character that may not stand in a path',
    more: () =>
      "Letters, digits, / - . _ ~ ! $ & ' ( ) * + , ; = : @ may stand as they are, all others as % and two hexadecimal digits.",
  },
  'too-many-matches': { line: (p) => `Invalid value: all rules together may have ${p.maximum} matches` },
  'prefix-without-match': {
    line: (p) =>
      `Invalid value: a ${p.filter} that replaces the matched prefix needs a rule with exactly one match, of path type PathPrefix`,
  },
  'timeout-above-request': { line: () => 'Invalid value: backendRequest may not be longer than request' },

  // Gateway.
  'listener-tls': { line: () => 'Invalid value: a listener of protocol HTTP, TCP or UDP may not have tls' },
  'listener-tls-mode': { line: () => 'Invalid value: tls of an HTTPS listener must have the mode Terminate' },
  'listener-hostname': { line: () => 'Invalid value: a listener of protocol TCP or UDP may not have a hostname' },
  'listener-certificate': {
    line: () => 'Invalid value: certificateRefs (or options) must be set, since mode is Terminate',
  },
  'address-twice': { line: (p) => `Invalid value: every address of type ${p.type} may stand in this list once` },
  'address-hostname': { line: () => 'Invalid value: value must be a DNS name in lower case, since type is Hostname' },
  'map-keys': {
    line: () => 'Invalid value: every key must be a name as labels have it',
    more: () => `That is ${FORMS['qualified-name']}.`,
  },

  // BackendConfigPolicy.
  'window-size': { line: (p) => `Invalid value: must be a quantity from ${p.minimum} to ${p.maximum}` },
  'positive-number': { line: () => 'Invalid value: must be a decimal number above 0, in quotes' },

  // Core kinds.
  'needed-for-type': { line: (p) => `Required value: type ${p.type} needs ${p.field}` },
  'not-for-type': { line: (p) => `Invalid value: ${p.field} may not be set this way while type is ${p.type}` },
  'ports-missing': {
    line: () => 'Required value: ports must be set',
    more: () => 'Only a headless Service (clusterIP: None) and the type ExternalName do without.',
  },
  'port-without-name': { line: () => 'Required value: a Service with several ports needs a name for each' },
  'cluster-ip': { line: () => 'Invalid value: must be an IP address, None or empty' },
  'affinity-config': {
    line: () => 'Forbidden: sessionAffinityConfig may be set only where sessionAffinity is ClientIP',
  },
  'key-in-both': { line: () => 'Invalid value: data and binaryData may not share a key' },
  'data-too-large': { line: (p) => `Too long: all values together may have ${p.maximum} bytes` },
}
