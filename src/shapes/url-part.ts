import { baseUrlOf, partsOf } from './base-url.js'
import type { Located } from './shape.js'
import { stringOf } from '../yaml/nodes.js'

interface Parts {
  readonly scheme?: string
  readonly port?: number
  readonly host?: string
  readonly path?: string
}

/** A base URL with some of its parts replaced; another scheme keeps the port that the URL leads to. */
export function withParts(url: string, { scheme, ...parts }: Parts): string {
  const [, head = '', user = '', ownHost = '', port, ownPath = '', query = '', fragment = ''] = partsOf(url)
  const { host = ownHost, path = ownPath } = parts
  const shown =
    parts.port === undefined ? (scheme === undefined ? port : String(baseUrlOf(url)?.port ?? '')) : String(parts.port)
  return `${scheme ?? head}://${user}${host}${shown === undefined ? '' : `:${shown}`}${path}${query}${fragment}`
}

/** The change that gives a host another text, also where it is a part of a URL. */
export function hostSet(at: Located<unknown> | null, host: string): { readonly do: 'set'; readonly value: string } {
  return { do: 'set', value: at?.within ? withParts(stringOf(at.within) ?? '', { host }) : host }
}

/** The change that gives a port another number, also where it is a part of a URL. */
export function portSet(
  at: Located<unknown> | null,
  port: number,
): { readonly do: 'set'; readonly value: string | number } {
  return { do: 'set', value: at?.within ? withParts(stringOf(at.within) ?? '', { port }) : port }
}
