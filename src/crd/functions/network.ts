import type { Environment } from '@marcbachmann/cel-js'
import { hasFormat } from '../../schema/formats.js'
import { uriOf, type Uri } from '../../schema/uri.js'

const isAddress = (text: string): boolean => hasFormat(text, 'ipv4') || hasFormat(text, 'ipv6')

class Address {
  constructor(readonly text: string) {}
}

function addressOf(text: string): Address {
  if (!isAddress(text)) throw new SyntaxError(`not an IP address: ${text}`)
  return new Address(text)
}

const isUrl = (text: string): boolean => uriOf(text) !== null

class Url {
  readonly uri: Uri
  constructor(readonly text: string) {
    const uri = uriOf(text)
    if (!uri) throw new SyntaxError(`not a URL: ${text}`)
    this.uri = uri
  }
}

/** The parts that Go does not read otherwise than the web; a path alone has no host. */
const part =
  (name: 'host' | 'port' | 'pathname') =>
  ({ text }: Url): string =>
    URL.canParse(text, 'path:') ? new URL(text, 'path:')[name] : ''

/** Kubernetes' functions for URLs and IP addresses. */
export function registerNetwork(env: Environment): void {
  env
    .registerFunction('isIP(string): bool', isAddress)
    .registerFunction('isCIDR(string): bool', (text: string) => hasFormat(text, 'cidr'))
    .registerType('IP', Address)
    .registerFunction('ip(string): IP', addressOf)
    .registerFunction('IP.family(): int', ({ text }: Address) => (text.includes(':') ? 6n : 4n))
    .registerFunction('isURL(string): bool', isUrl)
    .registerType('URL', Url)
    .registerFunction('url(string): URL', (text: string) => new Url(text))
    .registerFunction('URL.getScheme(): string', ({ uri }: Url) => uri.scheme)
    .registerFunction('URL.getHost(): string', part('host'))
    .registerFunction('URL.getHostname(): string', ({ uri }: Url) => uri.hostname)
    .registerFunction('URL.getPort(): string', part('port'))
    .registerFunction('URL.getEscapedPath(): string', part('pathname'))
}
