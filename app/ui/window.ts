import { useState } from 'react'

/** How many rows of a long list are drawn at once. */
const STEP = 100

/** The first rows of a list, and more on demand: a list of thousands costs as much as one of a hundred. */
export function useWindow(length: number): { readonly shown: number; readonly rest: number; readonly showMore: () => void } {
  const [wanted, setWanted] = useState(STEP)
  const shown = Math.min(wanted, length)
  return { shown, rest: length - shown, showMore: () => setWanted(shown + STEP * 5) }
}
