import { uriOf } from './uri.js'

/** Texts that have a form of their own. The API server heeds those that it knows and ignores all others (kube-openapi, strfmt). */
export type Format = keyof typeof FORMATS

const FORMATS = {
  ipv4: (text: string) => isIpv4(text),
  ipv6: (text: string) => isIpv6(text),
  'date-time': (text: string) =>
    /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}([.,]\d+)?([Zz]|[+-]\d{2}:?\d{2})?$/.test(text) &&
    !Number.isNaN(Date.parse(text.slice(0, 10))),
  date: (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  uuid: (text: string) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text),
  byte: (text: string) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  email: (text: string) => /^[^@\s]+@[^@\s]+$/.test(text),
  cidr: (text: string) => isCidr(text),
  uri: (text: string) => uriOf(text) !== null,
} as const

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name)
}

/** Whether a text has the form. */
export function hasFormat(text: string, format: Format): boolean {
  return FORMATS[format](text)
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  // Go takes no leading zeros.
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return false
  const groups = [...groupsOf(head), ...groupsOf(tail ?? '')]
  const last = groups.at(-1)
  const embedded = last !== undefined && last.includes('.')
  const count = groups.length + (embedded ? 1 : 0)
  const fits = groups.every(
    (group, i) => /^[0-9a-f]{1,4}$/i.test(group) || (embedded && i === groups.length - 1 && isIpv4(group)),
  )
  return fits && (tail === undefined ? count === 8 : count < 8)
}

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))

function isCidr(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/')
  if (more.length > 0 || !/^\d{1,3}$/.test(bits)) return false
  return isIpv4(address) ? Number(bits) <= 32 : isIpv6(address) && Number(bits) <= 128
}
