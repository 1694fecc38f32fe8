/** What a scalar may be after reading. Numbers beyond 2^53 lose precision, as JSON in a browser does. */
export type ScalarValue = string | number | boolean | null

/** The reader refuses this scalar; `reason` is the code of a finding. */
export interface ScalarRefusal {
  readonly refused: 'not-a-number' | 'bad-tag'
}

// kubectl reads YAML with sigs.k8s.io/yaml (goyaml.v2, resolve.go): YAML 1.1 booleans, Go's integers
// ("_" ignored, 0x, 0o, 0b and leading-zero octal), no sexagesimals, dates stay text.
const WORDS = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
])
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const RADIX = /^([-+]?)0(?:x([0-9a-f]+)|o?([0-7]+)|b([01]+))$/i
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/

function readNumber(text: string): number | ScalarRefusal | undefined {
  if (NOT_FINITE.test(text)) return { refused: 'not-a-number' }
  if (!/^[-+.0-9]/.test(text)) return undefined
  const isFraction = text.startsWith('.')
  // A fraction alone takes an underscore between two digits (strconv.ParseFloat), any other number takes them anywhere.
  const digits = text.replaceAll(isFraction ? /(?<=\d)_(?=\d)/g : '_', '')
  if (isFraction) return finite(FLOAT.test(digits) ? Number(digits) : undefined)
  if (DECIMAL.test(digits)) return finite(Number(digits))
  const [whole, sign, hex, octal, binary] = RADIX.exec(digits) ?? []
  if (whole !== undefined) {
    const value = BigInt(hex === undefined ? (octal === undefined ? `0b${binary ?? ''}` : `0o${octal}`) : `0x${hex}`)
    // An integer beyond 64 bits in another base is text for Go; a leading-zero one is still a float.
    if (sign === '-' ? value <= 1n << 63n : value < 1n << 64n) return sign === '-' ? -Number(value) : Number(value)
  }
  return finite(FLOAT.test(digits) ? Number(digits) : undefined)
}

/** Go refuses to write infinity as JSON; a float out of range stays text there. */
const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value + 0 : undefined

/** A plain scalar as Kubernetes reads it (sigs.k8s.io/yaml 1.3, goyaml.v2 resolve.go). */
export function readPlain(text: string): ScalarValue | ScalarRefusal {
  const word = WORDS.get(text)
  if (word !== undefined) return word
  return readNumber(text) ?? text
}

/**
 * A scalar under an explicit tag (goyaml.v2 resolve.go and decode.go): tags of collections and tags that YAML does not
 * define leave the text as it is.
 */
export function readTagged(tag: string, text: string): ScalarValue | ScalarRefusal {
  const name = tag.startsWith('!!') ? tag.slice(2) : /^!<tag:yaml\.org,2002:(.*)>$/.exec(tag)?.[1]
  if (name === undefined || !RESOLVED.has(name)) return text
  if (name === 'binary') return decodeBase64(text)
  if (name === 'timestamp') return isTimestamp(text) ? text : { refused: 'bad-tag' }
  const value = readPlain(text)
  // A number with a fraction is no integer, whatever its value.
  const float = typeof value === 'number' && (isFloatText(text) || isBeyond64Bits(text))
  const fits =
    (name === 'int' && typeof value === 'number' && !float) ||
    (name === 'float' && typeof value === 'number') ||
    (name === 'bool' && typeof value === 'boolean') ||
    (name === 'null' && value === null)
  return fits ? value : { refused: 'bad-tag' }
}

const RESOLVED: ReadonlySet<string> = new Set(['binary', 'int', 'float', 'bool', 'null', 'timestamp'])

/** Such an integer is a float for Go. */
function isBeyond64Bits(text: string): boolean {
  const whole = wholeNumber(text)
  return whole !== null && (whole < -(1n << 63n) || whole >= 1n << 64n)
}

const TIMESTAMP =
  /^(\d{4}-\d\d?-\d\d?)(?:(?:[Tt](\d\d?:\d\d?:\d\d?)(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d))|(?: (\d\d?:\d\d?:\d\d?)(?:[.,]\d+)?))?$/

/** A day, or a moment of one (goyaml.v2, parseTimestamp). */
function isTimestamp(text: string): boolean {
  const [, date = '', zoned, local] = TIMESTAMP.exec(text) ?? []
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = (zoned ?? local ?? '').split(':').map(Number)
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60
}

const isFloatText = (text: string): boolean => !/^[-+]?0[xob]/i.test(text) && /[.e]/i.test(text)

function decodeBase64(text: string): string | ScalarRefusal {
  const bare = text.replaceAll(/[\r\n]/g, '')
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare)) return { refused: 'bad-tag' }
  return atob(bare)
}

/**
 * The field name that a key becomes in JSON (sigs.k8s.io/yaml, convertToJSONableObject): `on` is "true", `010` is "8",
 * `1e7` is "1e+07" as Go prints a 32-bit float. A null key has none and is refused there.
 */
export function keyName(text: string, value: ScalarValue): string | null {
  if (value === null) return null
  if (NOT_FINITE.test(text)) return text.replace('+', '').toLowerCase()
  if (typeof value !== 'number') return String(value)
  const whole = wholeNumber(text)
  // One that needs the 64th bit can't be a key; one beyond 64 bits is a float.
  if (whole !== null && whole >= 1n << 63n && whole < 1n << 64n) return null
  if (whole !== null && whole >= -(1n << 63n) && whole < 1n << 63n) return String(whole)
  const shortest = shortestFloat32(value)
  const [digits = '', exponent = '0'] = shortest.toExponential().split('e')
  const power = Math.abs(Number(exponent))
  if (Number(exponent) >= -4 && Number(exponent) < 6) return String(shortest)
  return `${digits}e${exponent.startsWith('-') ? '-' : '+'}${String(power).padStart(2, '0')}`
}

/** An integer as it is written, to the last digit; null for any other number. */
export function wholeNumber(text: string): bigint | null {
  const [, sign, digits = ''] = /^([-+]?)(\d+|0[xob][\da-f]+)$/i.exec(text.replaceAll('_', '')) ?? []
  if (digits === '') return null
  const size = BigInt(digits.replace(/^0(?=[0-7]+$)/, '0o'))
  return sign === '-' ? -size : size
}

function shortestFloat32(value: number): number {
  for (let precision = 1; precision < 9; precision++) {
    const short = Number(value.toPrecision(precision))
    if (Math.fround(short) === Math.fround(value)) return short
  }
  return value
}
