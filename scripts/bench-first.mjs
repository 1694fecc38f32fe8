// Holds the built page and the engine against those of the first version, both in one run, and writes what it measured to
// docs/bench.md. The first version is checked out, installed and built under a temporary folder, which goes again.
import { chromium } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { TEXTS, typeInto } from './bench-keys.mjs'
import { installedChromium } from './browser.mjs'

const FIRST = 'f8c4eb88'
const ROUNDS = Number(process.env['ROUNDS'] ?? 9)
const FRAME = 1000 / 60
/** How long a work is repeated before it is measured, in milliseconds. */
const WARM = 1500
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
}

/** Where a version shows what is waited for. */
const NEW = {
  name: 'now',
  picture: '.row-face',
  form: '.inspector input, .inspector select, .inspector button',
  face: '.row-face',
  port: '.inspector input[type=number]',
}
const OLD = {
  name: 'first version',
  picture: '.card-face',
  form: '.card-face',
  face: '.card-face',
  port: '.lane input[type=number]',
}

const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** Serves a folder as a static host does, compressed, on a port of its own. */
async function serve(folder) {
  const packed = new Map()
  const server = http.createServer(({ url }, response) => {
    const name = new URL(url ?? '/', 'http://host').pathname
    const file = path.join(folder, name === '/' ? 'index.html' : name)
    if (!packed.has(file)) packed.set(file, fs.existsSync(file) ? gzipSync(fs.readFileSync(file)) : null)
    const body = packed.get(file)
    if (!body) return response.writeHead(404).end()
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

/** Notes in a page that starts when each selector is first there, and every long task. */
function watchStart(selectors) {
  const seen = { at: {}, longest: 0 }
  window.started = seen
  const look = () => {
    for (const [name, selector] of Object.entries(selectors))
      if (seen.at[name] === undefined && document.querySelector(selector)) seen.at[name] = performance.now()
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
  }).observe({ type: 'longtask', buffered: true })
}

async function start(browser, address, { picture, form }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watchStart, { picture, form, editor: '.monaco-editor .view-line' })
  await page.goto(address)
  await page.waitForFunction(() => window.started.at.editor !== undefined)
  await page.waitForTimeout(700)
  const { at, longest, paint } = await page.evaluate(() => ({
    ...window.started,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }))
  return { page, context, times: { paint, ...at, longest } }
}

/** The engine of a version as a module for Node. */
async function engineOf(root, entry, outDir) {
  const lib = { ssr: path.join(root, entry), outDir, emptyOutDir: true, target: 'node20', minify: true }
  await build({ root, configFile: false, logLevel: 'error', publicDir: false, build: lib, ssr: { noExternal: true } })
  const [file] = fs.readdirSync(outDir).filter((name) => name === `${path.basename(entry, '.ts')}.js`)
  return import(pathToFileURL(path.join(outDir, file ?? 'index.js')).href)
}

/** The fastest of several runs of each, once both are warm; they take turns: others only slow work down. */
function fastest(works, rounds = 15) {
  const best = works.map(() => Infinity)
  for (const work of works) for (const end = performance.now() + WARM; performance.now() < end;) work()
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) {
      const since = performance.now()
      work()
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - since)
    }
  return best
}

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'first-version-'))
const old = path.join(temporary, 'repository')
const lines = []
const tell = (line = '') => {
  lines.push(line)
  console.log(line)
}
const began = os.loadavg().map((load) => load.toFixed(1))

try {
  run(process.cwd(), 'git', 'worktree', 'add', '--force', '--detach', old, FIRST)
  run(old, 'npm', 'ci', '--silent', '--prefer-offline', '--no-audit', '--no-fund')
  run(old, 'npx', 'vite', 'build', '--logLevel', 'error')
  run(process.cwd(), 'npx', 'vite', 'build', '--logLevel', 'error')
  const servers = [await serve(path.resolve('dist/page')), await serve(path.join(old, 'dist/page'))]
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--enable-precise-memory-info'],
    ...(executablePath && { executablePath }),
  })
  const starts = [NEW, OLD].map(() => [])
  const keys = [NEW, OLD].map(() => ({}))
  try {
    // The first round warms disk and browser up, and is not counted.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, version] of [NEW, OLD].entries()) {
        const { context, times } = await start(browser, servers[i].address, version)
        if (round > 0) starts[i].push(times)
        await context.close()
      }
    for (const [i, version] of [NEW, OLD].entries())
      for (const name of ['20 members', '20 × 20 members']) {
        const { page, context } = await start(browser, servers[i].address, version)
        keys[i][name] = await typeInto(page, TEXTS[name], version)
        await context.close()
      }
  } finally {
    await browser.close()
    for (const server of servers) server.close()
  }
  const engines = [
    await engineOf(process.cwd(), 'src/library.ts', path.join(temporary, 'now')),
    await engineOf(old, 'src/index.ts', path.join(temporary, 'first')),
  ]

  const of = (i, what) => median(starts[i].map((times) => times[what]))
  const holds = (isTrue) => (isTrue ? 'yes' : 'no')
  tell('# Against the first version')
  tell()
  tell(
    `\`npm run bench:first\` writes this page: the build of this version and that of the first one (\`${FIRST}\`), in turns, ${ROUNDS} starts each, median, in Chromium at 1440 × 900 from a local server that compresses.`,
  )
  tell()
  tell(
    `Measured with Node ${process.versions.node} and Chromium ${browser.version()} on ${os.cpus().length} cores (${os.cpus()[0]?.model ?? ''}); load average ${began.join(', ')} before and ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')} after. Milliseconds.`,
  )
  tell()
  tell('| start | now | first version | share | goal | holds |')
  tell('| --- | ---: | ---: | ---: | ---: | --- |')
  for (const [label, what, goal] of [
    ['first paint with content', 'paint', 1 / 4],
    ['picture', 'picture', 1 / 2],
    ['form', 'form', 1 / 2],
    ['editor', 'editor', 1 / 2],
  ]) {
    const share = of(0, what) / of(1, what)
    const cells = [label, ms(of(0, what)), ms(of(1, what)), share.toFixed(2), `≤ ${goal}`, holds(share <= goal)]
    tell(`| ${cells.join(' | ')} |`)
  }
  const longest = [of(0, 'longest'), of(1, 'longest')]
  tell(`| longest task | ${ms(longest[0])} | ${ms(longest[1])} | | ≤ 100 ms | ${holds(longest[0] <= 100)} |`)
  tell()
  tell('The picture of the first version is its form; that of this one is followed by the form of what is selected.')
  tell()
  tell(
    '| keystroke to badge | now: median | 95th | tasks over 50 ms | first version: median | 95th | tasks over 50 ms |',
  )
  tell('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const name of ['20 members', '20 × 20 members'])
    for (const place of ['form', 'editor']) {
      const cells = keys.flatMap((of) => [ms(of[name][place].median), ms(of[name][place].p95), of[name][place].long])
      tell(`| ${name}, ${place} | ${cells.join(' | ')} |`)
    }
  tell()
  const inFrame = ['form', 'editor'].every((place) => keys[0]['20 members'][place].median <= FRAME)
  const noTask = ['form', 'editor'].every((place) => keys[0]['20 × 20 members'][place].long === 0)
  tell(
    `Within a frame (${FRAME.toFixed(1)} ms) at 20 endpoints: ${holds(inFrame)}. No task above 50 ms at 400: ${holds(noTask)}.`,
  )
  tell()
  tell('| analysis in Node | now | first version | share |')
  tell('| --- | ---: | ---: | ---: |')
  for (const [name, text] of Object.entries(TEXTS)) {
    const asked = (engine) => () => engine.analyze(text, { ...engine.DEFAULT_SETTINGS, release: 'kgateway@2.0.4' })
    const [now, first] = fastest(engines.map(asked))
    tell(`| ${name} | ${ms(now)} | ${ms(first)} | ${(now / first).toFixed(2)} |`)
  }
  run(process.cwd(), 'npx', 'vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error')
  const calls = Array.from({ length: ROUNDS }, () => {
    const since = performance.now()
    execFileSync(process.execPath, ['dist/cli/main.js', '--help'], { stdio: 'ignore' })
    return performance.now() - since
  })
  tell()
  tell(
    `The command line starts, answers \`--help\` and ends in ${ms(median(calls))} ms (goal: under 300): ${holds(median(calls) < 300)}.`,
  )
  fs.writeFileSync('docs/bench.md', `${lines.join('\n')}\n`)
  run(process.cwd(), 'npx', 'prettier', '--write', '--log-level', 'error', 'docs/bench.md')
} finally {
  fs.rmSync(temporary, { recursive: true, force: true })
  execFileSync('git', ['worktree', 'prune'])
}
