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
  'dns-subdomain-prefix': (text: string) => isSubdomain(masked(text)),
  'dns-1035-label-prefix': (text: string) => is1035Label(masked(text)),
  'host-name': (text: string) => isSubdomain(text.replace(/\.$/, '')),
  'qualified-name': (text: string) => isQualifiedName(text),
  // Without a domain only these exist (pkg/apis/core/helper, IsStandardFinalizerName).
  'core-finalizer': (text: string) => text.includes('/') || CORE_FINALIZERS.includes(text),
  // The case of annotation keys doesn't matter (apimachinery, ValidateAnnotations).
  'annotation-key': (text: string) => isQualifiedName(text.toLowerCase()),
  'label-value': (text: string) => text === '' || (text.length <= 63 && QUALIFIED.test(text)),
  'config-key': (text: string) => text.length <= 253 && CONFIG_KEY.test(text) && text !== '.' && !text.startsWith('..'),
  'port-name': (text: string) => text.length <= 15 && PORT_NAME.test(text),
  // Go's decoder skips line ends.
  base64: (text: string) => BASE64.test(text.replace(/[\r\n]/g, '')),
  'api-version': (text: string) => text.split('/').length <= 2,
  rfc3339: (text: string) => isTime(text),
  'field-operation': (text: string) => text === 'Apply' || text === 'Update',
  'fields-type': (text: string) => text === '' || text === 'FieldsV1',
  // What Go calls printable (unicode.IsPrint).
  'field-manager': (text: string) => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text),
  ip: (text: string) => hasFormat(text, 'ipv4') || hasFormat(text, 'ipv6'),
} as const

export type TextForm = keyof typeof FORMS

/** Whether a text has that form. */
export function isOfForm(text: string, form: TextForm): boolean {
  return FORMS[form](text)
}

const isSubdomain = (text: string): boolean => text.length <= 253 && DNS_SUBDOMAIN.test(text)

const is1035Label = (text: string): boolean => text.length <= 63 && DNS_1035_LABEL.test(text)

/** A prefix may end with a dash: the API server judges it with its last two characters replaced by one letter (apimachinery, maskTrailingDash). */
const masked = (prefix: string): string =>
  prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix

/** A name as the server makes one of a prefix: at most 58 characters of it and five random ones (apiserver, storage/names). */
export const generatedName = (prefix: string): string => `${prefix.slice(0, 58)}00000`

const CORE_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion']

/** A time as Go reads RFC 3339: one digit of an hour will do, and a comma before fractions. */
function isTime(text: string): boolean {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', zoneHour = '0', zoneMinute = '0'] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text) ?? []
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  return (
    inRange(month, 1, 12) &&
    inRange(day, 1, days) &&
    inRange(hour, 0, 23) &&
    inRange(minute, 0, 59) &&
    inRange(second, 0, 59) &&
    inRange(zoneHour, 0, 24) &&
    inRange(zoneMinute, 0, 60)
  )
}

const inRange = (digits: string, least: number, most: number): boolean =>
  digits !== '' && Number(digits) >= least && Number(digits) <= most

function isQualifiedName(text: string): boolean {
  const [first = '', second, ...more] = text.split('/')
  const name = second ?? first
  return more.length === 0 && (second === undefined || isSubdomain(first)) && name.length <= 63 && QUALIFIED.test(name)
}
