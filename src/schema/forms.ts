import { hasFormat } from './formats.js'

/** A DNS-1123 subdomain, what Kubernetes takes as a name. */
export const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
/** A DNS-1123 label, what Kubernetes takes as a namespace. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/
const DNS_1035_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/
const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const PORT_NAME = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/

/** The forms that Kubernetes demands of names, keys and their values (apimachinery, util/validation), lengths included. */
const FORMS = {
  'dns-subdomain': (text: string) => isSubdomain(text),
  'dns-label': (text: string) => text.length <= 63 && DNS_LABEL.test(text),
  'dns-1035-label': (text: string) => is1035Label(text),
  'dns-subdomain-prefix': (text: string) => isSubdomain(masked(text)) && isSubdomain(generated(text)),
  'dns-1035-label-prefix': (text: string) => is1035Label(masked(text)) && is1035Label(generated(text)),
  'host-name': (text: string) => isSubdomain(text.replace(/\.$/, '')),
  'qualified-name': (text: string) => isQualifiedName(text),
  // The case of annotation keys doesn't matter (apimachinery, ValidateAnnotations).
  'annotation-key': (text: string) => isQualifiedName(text.toLowerCase()),
  'label-value': (text: string) => text === '' || (text.length <= 63 && QUALIFIED.test(text)),
  'config-key': (text: string) => text.length <= 253 && CONFIG_KEY.test(text) && text !== '.' && !text.startsWith('..'),
  'port-name': (text: string) => text.length <= 15 && PORT_NAME.test(text),
  // Go's decoder skips line ends.
  base64: (text: string) => BASE64.test(text.replace(/[\r\n]/g, '')),
  ip: (text: string) => hasFormat(text, 'ipv4') || hasFormat(text, 'ipv6'),
} as const

export type TextForm = keyof typeof FORMS

/** Whether a text has that form. */
export function isOfForm(text: string, form: TextForm): boolean {
  return FORMS[form](text)
}

const isSubdomain = (text: string): boolean => text.length <= 253 && DNS_SUBDOMAIN.test(text)

const is1035Label = (text: string): boolean => text.length <= 63 && DNS_1035_LABEL.test(text)

/** A prefix may end with a dash: the API server judges it with its last two characters replaced by one letter … */
const masked = (prefix: string): string =>
  prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix
/** … and then the name that it makes of at most 58 characters and five random ones (apiserver, storage/names). */
const generated = (prefix: string): string => `${prefix.slice(0, 58)}00000`

function isQualifiedName(text: string): boolean {
  const [first = '', second, ...more] = text.split('/')
  const name = second ?? first
  return more.length === 0 && (second === undefined || isSubdomain(first)) && name.length <= 63 && QUALIFIED.test(name)
}
