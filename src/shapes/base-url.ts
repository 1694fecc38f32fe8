/** A URL that says at once how a member is reached, where, and below which path (domain: agentgateway-1.5-1.7, section 6.3). */
export interface BaseUrl {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  /** Without a slash at its end; null where the URL ends with its host. */
  readonly path: string | null
  /** Why the controller does not take it, although the API server does (section 6.4); null where it does. */
  readonly fault: 'extras' | 'unspecified' | 'ambiguous' | null
}

const URL_PARTS = /^(https?):\/\/([^/?#]*@)?(\[[^\]/?#]*\]|[^:/?#[\]@]+)(?::(\d*))?([^?#]*)(\?[^#]*)?(#.*)?$/is
const PORTS = { http: 80, https: 443 } as const

/** Scheme, user, host, port, path, query and fragment of a URL over HTTP, behind the whole of it. */
export const partsOf = (text: string): readonly (string | undefined)[] => URL_PARTS.exec(text) ?? []

/** Reads a base URL; null for a text that is none over HTTP, which the API server refuses. */
export function baseUrlOf(text: string): BaseUrl | null {
  const [, head = '', user = '', host = '', written, path = '', query = '', fragment = ''] = partsOf(text)
  if (host === '') return null
  const scheme = head.toLowerCase() === 'https' ? 'https' : 'http'
  const bare = path.replace(/\/+$/, '')
  const port = written === undefined || written === '' ? PORTS[scheme] : Number(written)
  return {
    scheme,
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port,
    path: bare === '' ? null : bare,
    fault: user + query + fragment === '' ? faultOf(host) : 'extras',
  }
}

const UNSPECIFIED = /^(?:0\.0\.0\.0|\[(?:0{0,4}:){2,7}0{0,4}\])$/
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** Hosts that pass the API server and not the controller: nobody's address, and numbers that are no address. */
function faultOf(host: string): BaseUrl['fault'] {
  if (UNSPECIFIED.test(host)) return 'unspecified'
  return /^0x/i.test(host) || (/^[\d.]+$/.test(host) && !ADDRESS.test(host)) ? 'ambiguous' : null
}
