const QUANTITY = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:([KMGTPE])i|([numkMGTPE])|[eE]([+-]?\d+))?$/
const BINARY = 'KMGTPE'
const DECIMAL: Readonly<Record<string, number>> = { n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 }

/** An amount as Kubernetes writes it (apimachinery, `resource.Quantity`): 16384, 16Ki, 1.5M, 2e3; null for any other text. */
export function amount(text: string): number | null {
  const [, digits, binary, decimal, exponent] = QUANTITY.exec(text) ?? []
  if (digits === undefined) return null
  if (binary !== undefined) return Number(digits) * 1024 ** (BINARY.indexOf(binary) + 1)
  if (exponent !== undefined) return Number(`${digits}e${exponent}`)
  return Number(digits) * (decimal === undefined ? 1 : (DECIMAL[decimal] ?? 1))
}
