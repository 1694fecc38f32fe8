import { formatPath, type Path } from '../../yaml/path.js'

/** A place with any numbers in it: where fields stand in every member alike. */
type Pattern = readonly string[]

const ANY = '[]'
const patternOf = (path: Path): Pattern => path.map((part) => (typeof part === 'number' ? ANY : part))
const startsWith = (pattern: Pattern, head: Pattern): boolean => head.every((part, i) => part === pattern[i])

/** Where the fields of one object have gone, over all steps of its way. */
export class Moves {
  private all: { readonly from: Pattern; readonly to: Pattern; readonly first: Path }[] = []

  /** A field that stands at `from` now goes to `to`, and all below it. */
  add(from: Path, to: Path): void {
    const [was, goes] = [patternOf(from), patternOf(to)]
    const first = this.before(from)
    const followed = this.all.map((move) =>
      startsWith(move.to, was) ? { ...move, to: [...goes, ...move.to.slice(was.length)] } : move,
    )
    const origin = patternOf(first)
    const isKnown = followed.some((move) => same(move.from, origin))
    this.all = isKnown ? followed : [...followed, { from: origin, to: goes, first }]
  }

  /** Where in the object before what stands at a path now was; the path itself where it never moved. */
  before(path: Path): Path {
    const now = patternOf(path)
    const move = this.all
      .filter(({ to }) => startsWith(now, to))
      .reduce<(typeof this.all)[number] | null>(
        (best, each) => (best && best.to.length >= each.to.length ? best : each),
        null,
      )
    if (!move) return path
    const numbers = path.filter((part) => typeof part === 'number')
    const head = move.from.map((part) => (part === ANY ? (numbers.shift() ?? 0) : part))
    return [...head, ...path.slice(move.to.length)]
  }

  /** Every field with another name or place, as where it was and where it is. */
  told(): readonly { readonly path: Path; readonly from: string; readonly to: string }[] {
    return this.all
      .filter(({ from, to }) => !same(from, to))
      .map(({ from, to, first }) => ({ path: first, from: written(from), to: written(to) }))
  }
}

const same = (a: Pattern, b: Pattern): boolean => a.length === b.length && startsWith(a, b)
const written = (pattern: Pattern): string => formatPath(pattern).replaceAll('.[]', ANY)
