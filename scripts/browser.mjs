import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of an installed Chromium; undefined where Playwright's own shall be used.
 * @returns {string | undefined}
 */
export function installedChromium() {
  return [process.env['CHROMIUM_PATH'], ...KNOWN].find((file) => file && fs.existsSync(file))
}

/** Makes sure that a browser is there: an installed one, else Playwright's download, else the system's package. */
function ensureBrowser() {
  if (installedChromium()) return
  const attempts = [
    ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
    ['npx', ['playwright', 'install', 'chromium']],
    ['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']],
  ]
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'inherit' })
      return
    } catch {
      process.stderr.write(`${command} ${args.join(' ')} did not work here\n`)
    }
  }
  throw new Error('no Chromium: install one, or set CHROMIUM_PATH')
}

if (process.argv[1]?.endsWith('browser.mjs')) ensureBrowser()
