import fs from 'node:fs'
import { textOf } from '../src/index.js'
import { UsageError } from './arguments.js'
import { cli } from './language.js'

/** More than that is no file of Kubernetes objects, but a device that never ends or a mistake; in bytes. */
const MAX_INPUT = 256 * 1024 * 1024
const CHUNK = 1024 * 1024

/** The text of a file, or of standard input for "-". Throws a UsageError that says in one line why it can't be read. */
export function readText(file: string): string {
  const name = file === '-' ? cli.input : file
  const fd = opened(file, name)
  try {
    if (fd === 0 && isClosed(fd)) throw new Error(cli.closed)
    const text = textOf(bytesOf(fd))
    if (text === null) throw new Error(cli.notText)
    return text
  } catch (error) {
    throw unreadable(name, error)
  } finally {
    if (fd !== 0) fs.closeSync(fd)
  }
}

function opened(file: string, name: string): number {
  try {
    return file === '-' ? 0 : fs.openSync(file, 'r')
  } catch (error) {
    throw unreadable(name, error)
  }
}

function unreadable(name: string, error: unknown): UsageError {
  return new UsageError(cli.unreadable(name, error instanceof Error ? error.message : String(error)))
}

/** In the place of a closed descriptor Node opens /dev/null for reading and writing; `< /dev/null` can't be written to. */
function isClosed(fd: number): boolean {
  try {
    const own = fs.fstatSync(fd)
    const nothing = fs.statSync('/dev/null')
    if (!own.isCharacterDevice() || own.rdev !== nothing.rdev) return false
    fs.writeSync(fd, '\n')
    return true
  } catch {
    return false
  }
}

function bytesOf(fd: number): Buffer {
  const chunks: Buffer[] = []
  let size = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const count = whenReady(() => fs.readSync(fd, chunk, 0, CHUNK, null))
    if (count === 0) return Buffer.concat(chunks)
    size += count
    if (size > MAX_INPUT) throw new Error(cli.tooLarge(MAX_INPUT / 1024 / 1024))
    chunks.push(chunk.subarray(0, count))
  }
}

/** A call on a descriptor that may not block: made again until the other side is ready. */
export function whenReady<T>(call: () => T): T {
  for (;;) {
    try {
      return call()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
