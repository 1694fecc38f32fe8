/** A Kubernetes quantity (`500m`, `1.5Gi`, `3e6`): an exact number of billionths. */
export class Quantity {
  constructor(readonly billionths: bigint) {}
}

const QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d{1,2})?$/
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }
/** The quantity 1. */
export const ONE = 1_000_000_000n

/** Reads a quantity (apimachinery, resource.ParseQuantity); what is smaller than a billionth is rounded up. Throws for any other text. */
export function quantityOf(text: string): Quantity {
  const [, sign, digits = '', suffix = ''] = QUANTITY.exec(text) ?? []
  if (digits === '') throw new SyntaxError(`not a quantity: ${text}`)
  const [whole = '', fraction = ''] = digits.split('.')
  const binary = BINARY.indexOf(suffix) + 1
  const exponent = binary > 0 ? 0 : (DECIMAL[suffix] ?? (suffix === '' ? 0 : Number(suffix.slice(1))))
  const scale = 9 + exponent - fraction.length
  const digitsOnly = BigInt(whole + fraction) * 1024n ** BigInt(binary)
  const size = scale >= 0 ? digitsOnly * 10n ** BigInt(scale) : dividedUp(digitsOnly, 10n ** BigInt(-scale))
  return new Quantity(sign === '-' ? -size : size)
}

const dividedUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by

/** A quantity as a number; null for any other text. */
export function amount(text: string): number | null {
  try {
    return Number(quantityOf(text).billionths) / 1e9
  } catch {
    return null
  }
}
