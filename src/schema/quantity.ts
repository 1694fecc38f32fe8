const QUANTITY = /^([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?[0-9]+))?$/
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }

/** A quantity as Kubernetes writes it, `64Ki` or `1M`, as a number; null for any other text. */
export function quantity(text: string): number | null {
  const [, number, binary, decimal, exponent] = QUANTITY.exec(text) ?? []
  if (number === undefined) return null
  if (binary !== undefined) return Number(number) * 1024 ** (BINARY.indexOf(binary) + 1)
  return Number(`${Number(number)}e${decimal === undefined ? (exponent ?? '0') : (DECIMAL[decimal] ?? 0)}`)
}
