import type { HelpKey } from '../../words/help.js'
import { alone, atMost, atMostOneOf, once, variants } from '../constraints.js'
import { boolean, integer, list, object, oneOf, string, type ListSchema, type ObjectSchema } from '../language.js'
import { headerList, headerName, hostName } from './gateway-api-parts.js'
import { backendReference, fullReference, portNumber } from './references.js'

// The filters of an HTTPRoute, which stand at its rules and at their targets alike.

/** Characters of a path, all others as % and two hexadecimal digits. */
export const PATH_CHARACTERS = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$/
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']
const ORIGIN = /(^\*$)|(^([a-zA-Z][a-zA-Z0-9+\-.]+):\/\/([^:/?#]+)(:([0-9]{1,5}))?$)/

const headerModifier = (help: HelpKey): ObjectSchema =>
  object(
    {
      set: headerList('headers.set'),
      add: headerList('headers.add'),
      remove: list(string(), { maxItems: 16, set: true, help: 'headers.remove' }),
    },
    { help },
  )

const pathModifier = (): ObjectSchema =>
  object(
    {
      type: oneOf(['ReplaceFullPath', 'ReplacePrefixMatch'], { help: 'pathModifier.type' }),
      replaceFullPath: string({ maxLength: 1024, help: 'pathModifier.replaceFullPath' }),
      replacePrefixMatch: string({ maxLength: 1024, help: 'pathModifier.replacePrefixMatch' }),
    },
    {
      required: ['type'],
      rules: variants('type', { ReplaceFullPath: 'replaceFullPath', ReplacePrefixMatch: 'replacePrefixMatch' }),
      help: 'pathModifier',
    },
  )

const requestMirror = object(
  {
    backendRef: backendReference('mirror.backendRef', { namespace: true }),
    percent: integer({ minimum: 0, maximum: 100, help: 'mirror.percent' }),
    fraction: object(
      { numerator: integer({ minimum: 0 }), denominator: integer({ default: 100, minimum: 1 }) },
      { required: ['numerator'], rules: [atMost('numerator', 'denominator')], help: 'mirror.fraction' },
    ),
  },
  { required: ['backendRef'], rules: [atMostOneOf('percent', 'fraction')], help: 'filter.requestMirror' },
)

const requestRedirect = object(
  {
    scheme: oneOf(['http', 'https'], { help: 'redirect.scheme' }),
    hostname: hostName('redirect.hostname'),
    port: portNumber('redirect.port'),
    path: pathModifier(),
    statusCode: integer({ default: 302, values: [301, 302], help: 'redirect.statusCode' }),
  },
  { help: 'filter.requestRedirect' },
)

const urlRewrite = object(
  { hostname: hostName('rewrite.hostname'), path: pathModifier() },
  { help: 'filter.urlRewrite' },
)

const headerNames = (): ListSchema => list(headerName('header.name'), { maxItems: 64, set: true })

const cors = object(
  {
    allowOrigins: list(string({ minLength: 1, maxLength: 253, pattern: ORIGIN }), {
      maxItems: 64,
      set: true,
      rules: [alone('*')],
      help: 'cors.allowOrigins',
    }),
    allowMethods: list(oneOf([...METHODS, '*']), {
      maxItems: 9,
      set: true,
      rules: [alone('*')],
      help: 'cors.allowMethods',
    }),
    allowHeaders: headerNames(),
    allowCredentials: boolean({ help: 'cors.allowCredentials' }),
    exposeHeaders: headerNames(),
    maxAge: integer({ default: 5, minimum: 1, help: 'cors.maxAge' }),
  },
  { help: 'filter.cors' },
)

const texts = (): ListSchema => list(string(), { set: true })

const externalAuth = object(
  {
    protocol: oneOf(['HTTP', 'GRPC']),
    backendRef: backendReference('externalAuth.backendRef', { namespace: true }),
    http: object({
      path: string({ maxLength: 1024, pattern: PATH_CHARACTERS }),
      allowedHeaders: texts(),
      allowedResponseHeaders: texts(),
    }),
    grpc: object({ allowedHeaders: texts() }),
    forwardBody: object({ maxSize: integer() }),
  },
  {
    required: ['backendRef', 'protocol'],
    rules: variants('protocol', { GRPC: 'grpc', HTTP: 'http' }),
    help: 'filter.externalAuth',
  },
)

/** A filter's type, and the field that belongs to it. */
const FILTERS = {
  RequestHeaderModifier: ['requestHeaderModifier', headerModifier('filter.requestHeaderModifier')],
  ResponseHeaderModifier: ['responseHeaderModifier', headerModifier('filter.responseHeaderModifier')],
  RequestMirror: ['requestMirror', requestMirror],
  RequestRedirect: ['requestRedirect', requestRedirect],
  URLRewrite: ['urlRewrite', urlRewrite],
  ExtensionRef: ['extensionRef', fullReference('filter.extensionRef')],
  CORS: ['cors', cors],
  ExternalAuth: ['externalAuth', externalAuth],
} as const satisfies Readonly<Record<string, readonly [field: string, schema: ObjectSchema]>>

const filter = object(
  { type: oneOf(Object.keys(FILTERS), { help: 'filter.type' }), ...Object.fromEntries(Object.values(FILTERS)) },
  {
    required: ['type'],
    rules: variants('type', Object.fromEntries(Object.entries(FILTERS).map(([type, [field]]) => [type, field]))),
  },
)

/** What happens to requests and answers on their way. A redirect and a rewrite exclude each other. */
export const filters: ListSchema = list(filter, {
  maxItems: 16,
  rules: [
    once('type', 'RequestRedirect', 'URLRewrite'),
    once('type', 'RequestHeaderModifier'),
    once('type', 'ResponseHeaderModifier'),
  ],
  help: 'filters',
})
