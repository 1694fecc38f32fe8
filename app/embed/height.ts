/** What an embedded page tells the page around it; a contract with `public/embed.js` and with those who write their own. */
export const HEIGHT = 'ai-backend-editor/height'
/** What the page around may ask; the height comes in answer. */
export const ASK = 'ai-backend-editor/ask-height'

/** Tells the page around the height of what is shown, whenever it changes and whenever it is asked for. */
export function tellHeight(of: HTMLElement, to: Window = window.parent): void {
  const tell = (): void => to.postMessage({ type: HEIGHT, height: Math.ceil(of.getBoundingClientRect().height) }, '*')
  new ResizeObserver(tell).observe(of)
  window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === to && data?.type === ASK) tell()
  })
}
