import type { Json } from '../../yaml/nodes.js'
import { holds, type Rule } from '../constraints.js'
import { goMilliseconds } from '../duration.js'
import { isOfForm } from '../forms.js'
import { below, itemsIn, keysIn, textIn } from '../reading.js'

// What the CRDs of the Gateway API demand beyond the words of the schema language.

/** What is asked of every listener that has one of these protocols. */
function ofEach(protocols: readonly string[], check: (item: Json) => boolean): (listeners: Json) => boolean {
  return (listeners) =>
    itemsIn(listeners).every((item) => !protocols.includes(textIn(below(item, 'protocol'))) || check(item))
}

export const listenerTls = holds(
  'listener-tls',
  ofEach(['HTTP', 'TCP', 'UDP'], (item) => below(item, 'tls') === undefined),
)
export const listenerTlsMode = holds(
  'listener-tls-mode',
  ofEach(['HTTPS'], (item) => ['', 'Terminate'].includes(textIn(below(item, 'tls', 'mode')))),
)
export const listenerHostname = holds(
  'listener-hostname',
  ofEach(['TCP', 'UDP'], (item) => textIn(below(item, 'hostname')) === ''),
)
export const listenerCertificate = holds(
  'listener-certificate',
  (tls) =>
    below(tls, 'mode') !== 'Terminate' ||
    itemsIn(below(tls, 'certificateRefs')).length > 0 ||
    keysIn(below(tls, 'options')).length > 0,
)

/** A host name, or one whose first label is "*". */
const WILDCARD_HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

export const addressHostname = holds('address-hostname', (item) => {
  const value = below(item, 'value')
  return below(item, 'type') !== 'Hostname' || value === undefined || WILDCARD_HOST.test(textIn(value))
})

function onceEach(type: string): Rule {
  const valuesIn = (addresses: Json): readonly string[] =>
    itemsIn(addresses).flatMap((item) =>
      below(item, 'type') === type && below(item, 'value') !== undefined ? [textIn(below(item, 'value'))] : [],
    )
  return holds('address-twice', (addresses) => new Set(valuesIn(addresses)).size === valuesIn(addresses).length, {
    type,
  })
}
export const ipAddressOnce = onceEach('IPAddress')
export const hostnameOnce = onceEach('Hostname')

/** Keys as those of labels; their prefix may be one character shorter than there. */
export const labelKeys = holds('map-keys', (values) =>
  keysIn(values).every((key) => isOfForm(key, 'qualified-name') && (key.split('/')[0] ?? '').length < 253),
)

/** A type demands a text of its own, which has no place beside another type; an empty text counts as none. */
const isType = (self: Json, type: string): boolean => textIn(below(self, 'type')) === type
const isEmpty = (self: Json, field: string): boolean => textIn(below(self, field)) === ''
const needed = (type: string, field: string): Rule =>
  holds('required-when', (self) => !isType(self, type) || !isEmpty(self, field), { field, when: 'type', is: type })
const misplaced = (type: string, field: string): Rule =>
  holds('forbidden-unless', (self) => isType(self, type) || isEmpty(self, field), { field, when: 'type', is: type })

export const hostnameNeeded = needed('Hostname', 'hostname')
export const hostnameMisplaced = misplaced('Hostname', 'hostname')
export const uriNeeded = needed('URI', 'uri')
export const uriMisplaced = misplaced('URI', 'uri')

/**
 * The limit of one attempt lies within that of the whole request; 0 means no limit. Where both are written, one that is no
 * span of time breaks the rule too, since it can't be evaluated.
 */
export const attemptWithinRequest = holds('timeout-above-request', (timeouts) => {
  const [whole, attempt] = ['request', 'backendRequest'].map((field) => below(timeouts, field))
  if (whole === undefined || attempt === undefined) return true
  const [limit, own] = [goMilliseconds(textIn(whole)), goMilliseconds(textIn(attempt))]
  return limit === 0 || (limit !== null && own !== null && own <= limit)
})

const matchCount = (rules: Json): number =>
  itemsIn(rules).reduce<number>((sum, rule) => sum + itemsIn(below(rule, 'matches')).length, 0)

export const matchesInAll = holds('too-many-matches', (rules) => matchCount(rules) <= 128, { maximum: 128 })

/**
 * What replaces the matched prefix needs a single match by prefix. The CRD asks this where exactly one filter of the
 * rule, or of exactly one target, does so; with more of them it asks nothing.
 */
const replacing = (holder: Json, filter: string): boolean =>
  itemsIn(below(holder, 'filters')).filter((item) => replacesPrefix(below(item, filter, 'path'))).length === 1
const replacesPrefix = (path: Json | undefined): boolean =>
  below(path, 'type') === 'ReplacePrefixMatch' && below(path, 'replacePrefixMatch') !== undefined
const hasOnePrefix = (rule: Json): boolean =>
  itemsIn(below(rule, 'matches')).length === 1 && below(rule, 'matches', 0, 'path', 'type') === 'PathPrefix'

const ofRule = (filter: string): Rule =>
  holds('prefix-without-match', (rule) => !replacing(rule, filter) || hasOnePrefix(rule), { filter })
const ofTarget = (filter: string): Rule =>
  holds(
    'prefix-without-match',
    (rule) =>
      itemsIn(below(rule, 'backendRefs')).filter((target) => replacing(target, filter)).length !== 1 ||
      hasOnePrefix(rule),
    { filter },
  )

export const redirectPrefix = ofRule('requestRedirect')
export const rewritePrefix = ofRule('urlRewrite')
export const targetRedirectPrefix = ofTarget('requestRedirect')
export const targetRewritePrefix = ofTarget('urlRewrite')
