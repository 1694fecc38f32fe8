import { distance } from '../schema/suggest.js'

/**
 * Whether a name looks like another one with a slip of the finger in it. Names that differ in digits, or in a short part
 * such as the last letter of `gateway-a`, are names of their own.
 */
export function isTypo(name: string, other: string): boolean {
  if (
    name === other ||
    Math.max(name.length, other.length) < 4 ||
    name.replaceAll(/\d/g, '') === other.replaceAll(/\d/g, '')
  )
    return false
  const [own, theirs] = [name.split(/[-.]/), other.split(/[-.]/)]
  if (own.length !== theirs.length) return name.replaceAll(/[-.]/g, '') === other.replaceAll(/[-.]/g, '')
  const changed = own.flatMap((part, i) => (part === theirs[i] ? [] : [[part, theirs[i] ?? ''] as const]))
  const [[a, b] = ['', ''], ...more] = changed
  return (
    more.length === 0 &&
    Math.min(a.length, b.length) >= 3 &&
    distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1)
  )
}
