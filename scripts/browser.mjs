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

const FIREFOXES = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/**
 * The path of an installed Firefox: the program itself, since a wrapper around it gets no say in where its profile stands.
 * @returns {string | undefined}
 */
export function installedFirefox() {
  return [process.env['FIREFOX_PATH'], ...FIREFOXES].find((file) => file && fs.existsSync(file))
}

const packageOf = (name) => [
  'sh',
  ['-c', `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${name}`],
]

/** Tries one way after another to get a browser. */
function install(attempts, otherwise) {
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'inherit' })
      return
    } catch {
      process.stderr.write(`${command} ${args.join(' ')} did not work here\n`)
    }
  }
  throw new Error(otherwise)
}

/** Makes sure that the browsers are there: installed ones, else the system's package; of Chromium also Playwright's download. */
function ensureBrowsers() {
  if (!installedChromium())
    install(
      [
        ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
        ['npx', ['playwright', 'install', 'chromium']],
        packageOf('chromium'),
      ],
      'no Chromium: install one, or set CHROMIUM_PATH',
    )
  if (!installedFirefox()) {
    const brew = ['brew', ['install', '--cask', 'firefox']]
    install(
      process.platform === 'darwin' ? [brew] : [packageOf('firefox-esr'), packageOf('firefox')],
      'no Firefox: install one, or set FIREFOX_PATH',
    )
    if (!installedFirefox()) throw new Error('no Firefox where one is looked for: set FIREFOX_PATH')
  }
}

if (process.argv[1]?.endsWith('browser.mjs')) ensureBrowsers()
