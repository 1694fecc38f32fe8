/** The order of releases: by product, then by version; a pre-release comes before its release. */
export function inLine(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.product !== other.product) return one.product < other.product ? -1 : 1
  for (const [i, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (one.pre === other.pre) return 0
  return one.pre === '' ? 1 : other.pre === '' ? -1 : one.pre < other.pre ? -1 : 1
}

function partsOf(release: string) {
  const [product = '', version = ''] = release.split('@')
  const [, numbers = '', pre = ''] = /^([\d.]+)-?(.*)$/.exec(version) ?? []
  return { product, numbers: [...numbers.split('.').map(Number), 0, 0].slice(0, 3), pre }
}
