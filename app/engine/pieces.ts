// A large answer crosses to the page in pieces: to unpack hundreds of thousands of findings in one task holds it for seconds.

/** How many items cross at a time: few milliseconds of unpacking. */
const PIECE = 2000

/** Some items of a list that an answer holds under that name; they come in order, before the answer itself. */
export interface Piece {
  readonly of: string
  readonly items: readonly unknown[]
}

/** An answer as pieces of its long lists, and what is left of it: the same with these lists empty. */
export function inPieces(answer: unknown): { readonly pieces: readonly Piece[]; readonly rest: unknown } {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return { pieces: [], rest: answer }
  const long = Object.entries(answer).flatMap(([of, list]) =>
    Array.isArray(list) && list.length > PIECE ? [[of, list as readonly unknown[]] as const] : [],
  )
  const pieces = long.flatMap(([of, list]) =>
    Array.from({ length: Math.ceil(list.length / PIECE) }, (_, i) => ({
      of,
      items: list.slice(i * PIECE, (i + 1) * PIECE),
    })),
  )
  return { pieces, rest: { ...answer, ...Object.fromEntries(long.map(([of]) => [of, []])) } }
}

/** An answer put together again, in what was left of it. */
export function fromPieces(pieces: readonly Piece[], rest: unknown): unknown {
  for (const { of, items } of pieces) (rest as Record<string, unknown[]>)[of]?.push(...items)
  return rest
}
