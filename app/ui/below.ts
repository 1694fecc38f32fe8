/** Puts a panel of the top layer below what opened it, within the window. */
export function placeBelow(opener: HTMLElement | null, panel: HTMLElement | null): void {
  const at = opener?.getBoundingClientRect()
  if (!at || !panel) return
  const top = Math.max(8, Math.min(at.bottom + 4, window.innerHeight - panel.scrollHeight - 10))
  panel.style.top = `${top}px`
  panel.style.maxHeight = `${window.innerHeight - top - 8}px`
  panel.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - panel.offsetWidth - 8))}px`
}
