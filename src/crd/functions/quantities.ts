import type { Environment } from '@marcbachmann/cel-js'
import { amount, ONE, Quantity, quantityOf } from '../../schema/quantity.js'

const isQuantity = (text: string): boolean => amount(text) !== null

const sign = ({ billionths }: Quantity): bigint => (billionths === 0n ? 0n : billionths > 0n ? 1n : -1n)
const minus = (a: Quantity, b: Quantity): Quantity => new Quantity(a.billionths - b.billionths)
const plus = (a: Quantity, b: Quantity): Quantity => new Quantity(a.billionths + b.billionths)

function asInteger({ billionths }: Quantity): bigint {
  if (billionths % ONE !== 0n) throw new RangeError('not a whole number')
  return billionths / ONE
}

export function registerQuantities(env: Environment): void {
  env
    .registerType('Quantity', Quantity)
    .registerFunction('quantity(string): Quantity', quantityOf)
    .registerFunction('isQuantity(string): bool', isQuantity)
    .registerFunction('Quantity.sign(): int', sign)
    .registerFunction('Quantity.isInteger(): bool', ({ billionths }: Quantity) => billionths % ONE === 0n)
    .registerFunction('Quantity.asInteger(): int', asInteger)
    .registerFunction('Quantity.asApproximateFloat(): double', ({ billionths }: Quantity) => Number(billionths) / 1e9)
    .registerFunction('Quantity.isLessThan(Quantity): bool', (a: Quantity, b: Quantity) => a.billionths < b.billionths)
    .registerFunction(
      'Quantity.isGreaterThan(Quantity): bool',
      (a: Quantity, b: Quantity) => a.billionths > b.billionths,
    )
    .registerFunction('Quantity.compareTo(Quantity): int', (a: Quantity, b: Quantity) => sign(minus(a, b)))
    .registerFunction('Quantity.add(Quantity): Quantity', plus)
    .registerFunction('Quantity.sub(Quantity): Quantity', minus)
    .registerFunction('Quantity.add(int): Quantity', (a: Quantity, b: bigint) => plus(a, new Quantity(b * ONE)))
    .registerFunction('Quantity.sub(int): Quantity', (a: Quantity, b: bigint) => minus(a, new Quantity(b * ONE)))
}
