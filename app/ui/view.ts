/** Whether two components would show the same: their views hold the same plain values. */
export function sameView<View extends object>(
  before: { readonly view: View },
  after: { readonly view: View },
): boolean {
  const [a, b] = [Object.entries(before.view), after.view as Readonly<Record<string, unknown>>]
  return a.length === Object.keys(b).length && a.every(([name, value]) => b[name] === value)
}
