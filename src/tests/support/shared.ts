import fs from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'

/** The folder of reference data: `../shared` beside the project, or where SHARED_DIR says. */
const SHARED = path.resolve(process.env['SHARED_DIR'] ?? '../shared')

/**
 * A test over a file or folder of the reference data. Without that data the test is skipped with a visible line, so the
 * suite passes on any machine; with REQUIRE_SHARED=1 it fails.
 */
export function testShared(
  name: string,
  relative: string,
  body: (place: string) => void | Promise<void>,
  timeout?: number,
): void {
  const place = path.join(SHARED, relative)
  if (fs.existsSync(place)) test(name, () => body(place), timeout)
  else if (process.env['REQUIRE_SHARED'] === '1')
    test(name, () => {
      throw new Error(`${place} is required (REQUIRE_SHARED=1) and absent`)
    })
  else test.skip(`${name} (skipped: ${place} is absent)`, () => undefined)
}
