/** The parts of a URI that rules ask for. */
export interface Uri {
  /** In small letters; empty where the text is a path alone. */
  readonly scheme: string
  /** Without user, port and brackets. */
  readonly hostname: string
}

/** What a host may hold unescaped (Go, net/url, shouldEscape in mode encodeHost); what is not ASCII may stand there too. */
const HOST = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"\u0080-\u{10ffff}%]*$/u
const USER = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/

/**
 * A text as the API server reads a URI (Go, net/url, ParseRequestURI): with a scheme, or a path that begins at the root.
 * Null for any other text.
 */
export function uriOf(text: string): Uri | null {
  if (text === '' || hasControls(text)) return null
  if (text === '*') return { scheme: '', hostname: '' }
  const [head = '', scheme = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text) ?? []
  const rest = text.slice(head.length)
  if (!rest.startsWith('/')) {
    // What follows a scheme without a slash is not looked at.
    return scheme === '' ? null : { scheme: scheme.toLowerCase(), hostname: '' }
  }
  const [path = ''] = rest.split('?')
  const isAuthority = scheme !== '' && path.startsWith('//')
  const authority = isAuthority ? (path.slice(2).split('/')[0] ?? '') : ''
  const hostname = hostnameOf(authority)
  const below = isAuthority ? path.slice(2 + authority.length) : path
  return hostname === null || !isEscaped(below) ? null : { scheme: scheme.toLowerCase(), hostname }
}

/** The host's name of what stands between two slashes and the path; null where it is none. */
function hostnameOf(authority: string): string | null {
  const at = authority.lastIndexOf('@')
  const user = at < 0 ? '' : authority.slice(0, at)
  const host = authority.slice(at + 1)
  if (!USER.test(user) || !isEscaped(user) || !HOST.test(host)) return null
  // In a host only what is not ASCII may be escaped.
  if (!isEscaped(host) || /%[0-7]/.test(host.replaceAll('%25', ''))) return null
  if (host.startsWith('[')) {
    const [, name, port = ''] = /^\[([^\]]*)\](.*)$/.exec(host) ?? []
    return name === undefined || !isPort(port) ? null : name
  }
  const colon = host.lastIndexOf(':')
  if (colon < 0) return host
  return isPort(host.slice(colon)) ? host.slice(0, colon) : null
}

const isPort = (text: string): boolean => /^(:\d*)?$/.test(text)
const isEscaped = (text: string): boolean => !/%(?![0-9A-Fa-f]{2})/.test(text)

function hasControls(text: string): boolean {
  for (const sign of text) if (sign < ' ' || sign === '\u007f') return true
  return false
}
