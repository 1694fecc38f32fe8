import type { Json } from '../../yaml/nodes.js'
import { goMilliseconds } from '../duration.js'
import { allOrNone, excludes, holds, requiredWhen, uniqueBy, type Rule } from '../constraints.js'
import { integer, list, object, oneOf, string, type ListSchema, type ObjectSchema } from '../language.js'
import { below, itemsIn, textIn } from '../reading.js'
import { duration, GATEWAY_API, headerName, wildcardHost } from './gateway-api-parts.js'
import { filters, METHODS, PATH_CHARACTERS } from './http-route-filters.js'
import { kubernetesObject } from '../core/metadata.js'
import {
  backendReference,
  groupName,
  kindName,
  namespaceName,
  objectName,
  portNumber,
  sectionName,
} from './references.js'

/** `HTTPRoute` of the Gateway API 1.4; v1 and v1beta1 are the same. */
export function httpRoute(): ObjectSchema {
  const spec = object(
    {
      parentRefs: list(parentReference, {
        maxItems: 32,
        rules: [allOrNone(PART, PARENT), uniqueBy(...PARENT, ...PART)],
        help: 'route.parentRefs',
      }),
      hostnames: list(wildcardHost('route.hostname'), { maxItems: 16, help: 'route.hostnames' }),
      useDefaultGateways: oneOf(['All', 'None']),
      rules: list(routeRule, {
        default: [{ matches: ANY_PATH }],
        maxItems: 16,
        rules: [uniqueBy('name'), holds('too-many-matches', (rules) => matchCount(rules) <= 128, { maximum: 128 })],
        help: 'route.rules',
      }),
    },
    { help: 'spec' },
  )
  return kubernetesObject({ spec }, ['spec'])
}

/** What tells parents apart, and what tells parts of one parent apart. */
const PARENT = ['group', 'kind', 'namespace', 'name']
const PART = ['sectionName', 'port']
const ANY_PATH: Json = [{ path: { type: 'PathPrefix', value: '/' } }]

const matchCount = (rules: Json): number =>
  itemsIn(rules).reduce<number>((sum, rule) => sum + itemsIn(below(rule, 'matches')).length, 0)

const parentReference = object(
  {
    group: groupName({ default: GATEWAY_API, help: 'reference.group' }),
    kind: kindName({ default: 'Gateway', help: 'reference.kind' }),
    name: objectName('parentRef.name'),
    namespace: namespaceName('parentRef.namespace'),
    sectionName: sectionName('parentRef.sectionName'),
    port: portNumber('parentRef.port'),
  },
  { required: ['name'], help: 'route.parentRef' },
)

const isPlainPath = (match: Json): boolean => ['Exact', 'PathPrefix'].includes(textIn(below(match, 'type')))
/** What is asked of every path that is not a regular expression. */
const ofPlainPath =
  (check: (path: string) => boolean): ((match: Json) => boolean) =>
  (match) =>
    !isPlainPath(match) || check(textIn(below(match, 'value')))

const pathMatch = object(
  {
    type: oneOf(['Exact', 'PathPrefix', 'RegularExpression'], { default: 'PathPrefix', help: 'match.path.type' }),
    value: string({ default: '/', maxLength: 1024, help: 'match.path.value' }),
  },
  {
    default: { type: 'PathPrefix', value: '/' },
    rules: [
      holds(
        'path-not-absolute',
        ofPlainPath((path) => path.startsWith('/')),
      ),
      ...['//', '/./', '/../', '%2f', '%2F', '#'].map((text) =>
        holds(
          'path-contains',
          ofPlainPath((path) => !path.includes(text)),
          { text },
        ),
      ),
      ...['/..', '/.'].map((text) =>
        holds(
          'path-ends-with',
          ofPlainPath((path) => !path.endsWith(text)),
          { text },
        ),
      ),
      holds(
        'path-characters',
        ofPlainPath((path) => PATH_CHARACTERS.test(path)),
      ),
    ],
    help: 'match.path',
  },
)

/** Values that headers or query parameters must have. */
const valueMatches = (maxLength: number, help: 'match.headers' | 'match.queryParams'): ListSchema =>
  list(
    object(
      {
        type: oneOf(['Exact', 'RegularExpression'], { default: 'Exact', help: 'match.type' }),
        name: headerName('match.name'),
        value: string({ minLength: 1, maxLength, help: 'match.value' }),
      },
      { required: ['name', 'value'] },
    ),
    { maxItems: 16, itemKeys: ['name'], help },
  )

const match = object({
  path: pathMatch,
  headers: valueMatches(4096, 'match.headers'),
  queryParams: valueMatches(1024, 'match.queryParams'),
  method: oneOf(METHODS, { help: 'match.method' }),
})

const target = backendReference('route.backendRef', {
  namespace: true,
  extra: { weight: integer({ default: 1, minimum: 0, maximum: 1_000_000, help: 'backendRef.weight' }), filters },
})

const timeouts = object(
  { request: duration('timeouts.request'), backendRequest: duration('timeouts.backendRequest') },
  { rules: [holds('timeout-above-request', backendWithinRequest)], help: 'route.timeouts' },
)

/**
 * The limit of one attempt lies within that of the whole request; 0 means no limit. Where both are written, one that is no
 * span of time breaks the rule too, since it can't be evaluated.
 */
function backendWithinRequest(timeouts: Json): boolean {
  const [whole, attempt] = ['request', 'backendRequest'].map((field) => below(timeouts, field))
  if (whole === undefined || attempt === undefined) return true
  const [limit, own] = [goMilliseconds(textIn(whole)), goMilliseconds(textIn(attempt))]
  return limit === 0 || (limit !== null && own !== null && own <= limit)
}

const retry = object(
  {
    attempts: integer({ help: 'retry.attempts' }),
    backoff: duration('retry.backoff'),
    codes: list(integer({ minimum: 400, maximum: 599 }), { help: 'retry.codes' }),
  },
  { help: 'route.retry' },
)

const sessionPersistence = object(
  {
    sessionName: string({ maxLength: 128 }),
    type: oneOf(['Cookie', 'Header'], { default: 'Cookie' }),
    absoluteTimeout: duration('session.absoluteTimeout'),
    idleTimeout: duration('session.idleTimeout'),
    cookieConfig: object({ lifetimeType: oneOf(['Permanent', 'Session'], { default: 'Session' }) }),
  },
  {
    rules: [requiredWhen('cookieConfig.lifetimeType', 'Permanent', 'absoluteTimeout')],
    help: 'route.sessionPersistence',
  },
)

const routeRule = object(
  {
    name: sectionName('route.rule.name'),
    matches: list(match, { default: ANY_PATH, maxItems: 64, help: 'route.matches' }),
    filters,
    backendRefs: list(target, { maxItems: 16, help: 'route.backendRefs' }),
    timeouts,
    retry,
    sessionPersistence,
  },
  {
    rules: [
      excludes('filters[].requestRedirect', 'backendRefs[]'),
      ...['requestRedirect', 'urlRewrite'].flatMap(prefixRules),
    ],
    help: 'route.rule',
  },
)

/**
 * What replaces the matched prefix needs a single match by prefix. The CRD asks this where exactly one filter of the
 * rule, or of exactly one target, does so; with more of them it asks nothing.
 */
function prefixRules(filter: string): Rule[] {
  const replacing = (holder: Json): boolean =>
    itemsIn(below(holder, 'filters')).filter((item) => replacesPrefix(below(item, filter, 'path'))).length === 1
  return [
    holds('prefix-without-match', (rule) => !replacing(rule) || hasOnePrefix(rule), { filter }),
    holds(
      'prefix-without-match',
      (rule) => itemsIn(below(rule, 'backendRefs')).filter(replacing).length !== 1 || hasOnePrefix(rule),
      { filter },
    ),
  ]
}

const replacesPrefix = (path: Json | undefined): boolean =>
  below(path, 'type') === 'ReplacePrefixMatch' && below(path, 'replacePrefixMatch') !== undefined

const hasOnePrefix = (rule: Json): boolean =>
  itemsIn(below(rule, 'matches')).length === 1 && below(rule, 'matches', 0, 'path', 'type') === 'PathPrefix'
