/** The window and where an opener stands, in the units in which its panel is placed: those of a part that is shown larger are larger. */
export function seenFrom(opener: HTMLElement): {
  readonly at: DOMRect
  readonly width: number
  readonly height: number
} {
  const larger = (opener as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1
  const { x, y, width, height } = opener.getBoundingClientRect()
  return {
    at: new DOMRect(x / larger, y / larger, width / larger, height / larger),
    width: window.innerWidth / larger,
    height: window.innerHeight / larger,
  }
}

/** Puts a panel of the top layer below what opened it, within the window. */
export function placeBelow(opener: HTMLElement | null, panel: HTMLElement | null): void {
  if (!opener || !panel) return
  const { at, width, height } = seenFrom(opener)
  const top = Math.min(at.bottom + 4, height - 160)
  panel.style.top = `${top}px`
  panel.style.maxHeight = `${height - top - 8}px`
  panel.style.left = `${Math.max(8, Math.min(at.left, width - panel.offsetWidth - 8))}px`
}
