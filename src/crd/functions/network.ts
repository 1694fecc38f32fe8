import type { Environment } from '@marcbachmann/cel-js'
import { hasFormat } from '../../schema/formats.js'

const isAddress = (text: string): boolean => hasFormat(text, 'ipv4') || hasFormat(text, 'ipv6')

class Address {
  constructor(readonly text: string) {}
}

function addressOf(text: string): Address {
  if (!isAddress(text)) throw new SyntaxError(`not an IP address: ${text}`)
  return new Address(text)
}

const isUrl = (text: string): boolean => URL.canParse(text) || /^\/[^\s]*$/.test(text)

function urlOf(text: string): URL {
  if (!isUrl(text)) throw new SyntaxError(`not a URL: ${text}`)
  return new URL(text, 'path:')
}

/** A part of a URL; a path alone has no host. */
const part = (name: 'host' | 'hostname' | 'port' | 'pathname') => (url: URL) => url[name]

/** Kubernetes' functions for URLs and IP addresses. */
export function registerNetwork(env: Environment): void {
  env
    .registerFunction('isIP(string): bool', isAddress)
    .registerFunction('isCIDR(string): bool', (text: string) => hasFormat(text, 'cidr'))
    .registerType('IP', Address)
    .registerFunction('ip(string): IP', addressOf)
    .registerFunction('IP.family(): int', ({ text }: Address) => (text.includes(':') ? 6n : 4n))
    .registerFunction('isURL(string): bool', isUrl)
    .registerType('URL', URL)
    .registerFunction('url(string): URL', urlOf)
    .registerFunction('URL.getScheme(): string', (url: URL) =>
      url.protocol === 'path:' ? '' : url.protocol.slice(0, -1),
    )
    .registerFunction('URL.getHost(): string', part('host'))
    .registerFunction('URL.getHostname(): string', part('hostname'))
    .registerFunction('URL.getPort(): string', part('port'))
    .registerFunction('URL.getEscapedPath(): string', part('pathname'))
}
