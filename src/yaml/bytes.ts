/**
 * The text that bytes hold, byte order mark and all; null where they are no UTF-8. A replacement character in the place of
 * what can't be read would be lost bytes in everything that is written afterwards.
 */
export function textOf(bytes: Uint8Array | ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
