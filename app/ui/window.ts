import { useState } from 'react'

/** How many rows of a long list are drawn at once, unless they say otherwise. */
const STEP = 100

/** The first rows of a list, and more on demand: a list of thousands costs as much as one of a hundred. */
export function useWindow(
  length: number,
  step = STEP,
): { readonly shown: number; readonly rest: number; readonly showMore: () => void } {
  const [wanted, setWanted] = useState(step)
  const shown = Math.min(wanted, length)
  return { shown, rest: length - shown, showMore: () => setWanted(shown + step * 5) }
}
