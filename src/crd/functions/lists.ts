import type { Environment } from '@marcbachmann/cel-js'

type Ordered = bigint | number | string

const before = (a: Ordered, b: Ordered): boolean => a < b

function least(items: readonly Ordered[], isBetter: (a: Ordered, b: Ordered) => boolean): Ordered {
  const [first, ...rest] = items
  if (first === undefined) throw new RangeError('the list is empty')
  return rest.reduce((best, item) => (isBetter(item, best) ? item : best), first)
}

/** Adds numbers of one type; CEL never mixes them. */
function sum(items: readonly (bigint | number)[]): bigint | number {
  const [first = 0n, ...rest] = items
  return rest.reduce((total, item) => (typeof total === 'bigint' ? total + BigInt(item) : total + Number(item)), first)
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, plain) === JSON.stringify(b, plain)
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)
const has = (list: readonly unknown[], item: unknown): boolean => list.some((other) => same(other, item))
const holdsAll = (list: readonly unknown[], items: readonly unknown[]): boolean =>
  items.every((item) => has(list, item))

/** What `sets` is: a value to hang its functions on. */
class Sets {
  readonly name = 'sets'
}

/** Kubernetes' list functions, and CEL's for sets. */
export function registerLists(env: Environment): void {
  env
    .registerFunction('list.indexOf(dyn): int', (list: readonly unknown[], item: unknown) =>
      BigInt(list.findIndex((other) => same(other, item))),
    )
    .registerFunction('list.lastIndexOf(dyn): int', (list: readonly unknown[], item: unknown) =>
      BigInt(list.findLastIndex((other) => same(other, item))),
    )
    .registerFunction('list.sum(): dyn', sum)
    .registerFunction('list.min(): dyn', (items: readonly Ordered[]) => least(items, before))
    .registerFunction('list.max(): dyn', (items: readonly Ordered[]) => least(items, (a, b) => before(b, a)))
    .registerFunction('list.isSorted(): bool', (items: readonly Ordered[]) =>
      items.every((item, i) => i === 0 || !before(item, items[i - 1] ?? item)),
    )
    .registerType('Sets', Sets)
    .registerConstant('sets', 'Sets', new Sets())
    .registerFunction(
      'Sets.contains(list, list): bool',
      (_: Sets, list: readonly unknown[], items: readonly unknown[]) => holdsAll(list, items),
    )
    .registerFunction(
      'Sets.equivalent(list, list): bool',
      (_: Sets, a: readonly unknown[], b: readonly unknown[]) => holdsAll(a, b) && holdsAll(b, a),
    )
    .registerFunction('Sets.intersects(list, list): bool', (_: Sets, a: readonly unknown[], b: readonly unknown[]) =>
      a.some((item) => has(b, item)),
    )
}
