/**
 * Loads a part of the page. A browser remembers a module that did not load and never asks for it again; so a part that
 * failed is asked for under another address, which its error names, the next time.
 */
export function loadAgain<T>(load: () => Promise<T>): () => Promise<T> {
  let failed: string | null = null
  let times = 0
  return async () => {
    try {
      return await (failed === null ? load() : (import(/* @vite-ignore */ `${failed}?again=${++times}`) as Promise<T>))
    } catch (error) {
      failed ??= addressIn(String(error))
      throw error
    }
  }
}

/** The address of one's own module that an error names; null where the browser names none, and asks again by itself. */
function addressIn(message: string): string | null {
  const [address] = /https?:\/\/[^\s?]+\.js/.exec(message) ?? []
  return address?.startsWith(`${window.location.origin}/`) ? address : null
}
