import type { Json } from '../../yaml/nodes.js'
import { holds } from '../constraints.js'
import { below, textIn } from '../reading.js'
import { uriOf } from '../uri.js'
import { isOneWildcard } from './texts.js'

// What the CRDs of agentgateway.dev demand of URLs, from 1.4 (models) and 1.5 (policies) on.

const urlOf = (self: Json): string => textIn(below(self, 'url'))
const hasUrl = (self: Json): boolean => below(self, 'url') !== undefined

/** Scheme and host, perhaps a port, and nothing behind them. */
export const urlOfHost = holds('url-not-a-host', (self) => !hasUrl(self) || /^https?:\/\/[^/?#]+$/.test(urlOf(self)))

const hasPath = (self: Json): boolean => /^https?:\/\/[^/?#]+\//.test(urlOf(self))

/** The path of the URL is that of an HTTP request; gRPC has none. */
export const urlPathNeedsHttp = holds(
  'url-path-needs-http',
  (self) => !hasPath(self) || below(self, 'http') !== undefined,
)

/** The path stands in the URL or in `http.path`. */
export const urlPathOnce = holds(
  'url-path-twice',
  (self) => !hasPath(self) || below(self, 'http', 'path') === undefined,
)

/** Telemetry over gRPC has no path. */
export const urlPathNeedsHttpProtocol = holds(
  'url-path-needs-http',
  (self) => !hasPath(self) || below(self, 'protocol') === 'HTTP',
)

const baseOf = (self: Json): string | null => {
  const base = below(self, 'baseURL')
  return base === undefined ? null : textIn(base)
}

/** A model's base URL does not lead to the gateway's own machine or network segment. */
const notTo = (hosts: RegExp) =>
  holds('base-url-refused', (self) => {
    const base = baseOf(self)
    return base === null || !hosts.test(base)
  })

export const baseNotLoopback = notTo(/^https?:\/\/127(\.\d{1,3}){0,3}(:\d+)?(\/|$)/)
export const baseNotLocalhost = notTo(/^https?:\/\/(localhost|[^/]+\.localhost)(:\d+)?(\/|$)/i)
export const baseNotLinkLocal = notTo(/^https?:\/\/169\.254\.\d{1,3}\.\d{1,3}(:\d+)?(\/|$)/)
export const baseNotLocalIpv6 = notTo(/^https?:\/\/\[(::1|fe[89ab][0-9a-f:]*)\](:\d+)?(\/|$)/i)

/** A base URL is a URL with a host, over HTTP. */
export const baseIsHttp = holds('base-url-not-http', (self) => {
  const base = baseOf(self)
  const uri = base === null ? null : uriOf(base)
  return base === null || (uri !== null && /^https?$/.test(uri.scheme) && uri.hostname !== '')
})

/** The name that clients call a virtual model by is one name. */
export const virtualModelName = holds(
  'virtual-model-wildcard',
  (self) => below(self, 'virtualModel') === undefined || !textIn(below(self, 'match', 'model')).includes('*'),
)

/** A model's name, or a pattern with one wildcard at an end. */
export const modelPattern = holds('one-wildcard-at-an-end', (name) => isOneWildcard(textIn(name)))
