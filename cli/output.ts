import fs from 'node:fs'
import { whenReady } from './input.js'

/**
 * Writes a text to a descriptor as a whole. A reader that has gone away (`| head`) has what it wants, and is no fault; any
 * other fault (a full disk) is thrown. Node's own stream drops the rest after a short write to a file.
 */
export function write(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  try {
    for (let at = 0; at < bytes.length;) {
      const from = at
      at += whenReady(() => fs.writeSync(fd, bytes, from))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
