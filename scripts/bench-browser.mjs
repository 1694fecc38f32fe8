// Measures the built page in Chromium: keystroke to badge in form and editor, long tasks, time to a usable page, heap; with --long
// what holds the page while somebody works on the largest texts.
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { installedChromium } from './browser.mjs'
import { clicksAfterPaste, HUGE, longTasks } from './long-tasks.mjs'

const PORT = 4198
const KEYS = 24
const executablePath = installedChromium()

const member = (port) =>
  `        - provider:\n            openai:\n              authToken:\n                kind: SecretRef\n                secretRef:\n                  name: s\n              model: m\n          hostOverride:\n            host: h.internal\n            port: ${port}\n`
const head = (name) =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: ${name}\nspec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n`
const pool = (name, groups, members) =>
  head(name) + Array.from({ length: groups }, () => `      - pool:\n${member(80).repeat(members)}`).join('')
const stream = (documents) =>
  Array.from({ length: documents }, (_, i) => pool(`b${i}`, 1, 1) + '        # filler\n'.repeat(5)).join('---\n')

const cases = [
  ['1 member', pool('b', 1, 1)],
  ['20 members', pool('b', 4, 5)],
  ['20 × 20 members', pool('b', 20, 20)],
  ['400 documents', stream(400)],
]

const server = await preview({ preview: { port: PORT, host: '127.0.0.1' } })
const browser = await chromium.launch({
  args: ['--no-sandbox', '--enable-precise-memory-info'],
  ...(executablePath && { executablePath }),
})

/** Notes when a key goes down and when the first card's port follows, and every long task. */
function watch() {
  const seen = { times: [], long: [], since: 0 }
  window.seen = seen
  window.addEventListener('keydown', (event) => (seen.since = event.timeStamp), true)
  const port = () => document.querySelector('[data-endpoint]')?.getAttribute('data-port') ?? null
  let last = port()
  new MutationObserver(() => {
    const now = port()
    if (now !== last && seen.since > 0) seen.times.push(performance.now() - seen.since)
    last = now
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-port'] })
  new PerformanceObserver((list) => seen.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })
}

const paste = (text) => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}

const idle = (page) => page.waitForFunction(() => document.documentElement.dataset.analysis === 'idle')

/** Types digits and takes them back, one key at a time, each after the answer to the one before. */
async function type(page) {
  await page.evaluate(() => Object.assign(window.seen, { times: [], long: [] }))
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace')
    await idle(page)
    await page.waitForTimeout(40)
  }
  const { times, long } = await page.evaluate(() => window.seen)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)
  return {
    keys: times.length,
    median: at(0.5),
    p95: at(0.95),
    longest: Math.max(0, ...long).toFixed(0),
    long: long.filter((duration) => duration > 50).length,
  }
}

const row = (...cells) =>
  console.log(cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](i === 0 ? 28 : 14)).join(''))

async function openPage() {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`http://127.0.0.1:${PORT}/`)
  await page.locator('.row-face').first().waitFor()
  const form = await page.evaluate(() => performance.now())
  await page.locator('.monaco-editor .view-line').first().waitFor()
  const editor = await page.evaluate(() => performance.now())
  return { page, form, editor }
}

/** The texts that are large or wide: what holds the page while they are worked on. Takes minutes. */
async function measureLongTasks() {
  const { SCALE } = await import('../dist/bench/texts.js')
  row('what holds the page', 'over 50 ms', 'longest ms', 'to picture ms', 'took s')
  for (const [name, { size, make }] of Object.entries(SCALE)) {
    const { page } = await openPage()
    row(`${size} ${name}`)
    await longTasks(page, make(size), row).catch((error) => row('  not finished', String(error).split('\n')[0]))
    await page.context().close()
  }
  row('clicks after a huge paste', 'over 50 ms', 'longest ms', 'to picture ms')
  for (const [name, make] of Object.entries(HUGE)) {
    const { page } = await openPage()
    await clicksAfterPaste(page, name, make(), row).catch((error) =>
      row('  not finished', String(error).split('\n')[0]),
    )
    await page.context().close()
  }
}

async function measureKeystrokes() {
  row('keystroke to badge', 'keys', 'median ms', 'p95 ms', 'longest task', 'over 50 ms')
  for (const [name, text] of cases) {
    const { page } = await openPage()
    await page.evaluate(paste, text)
    await idle(page)
    await page.waitForTimeout(1500)
    await page.evaluate(watch)
    await page.locator('.row-face').first().click()
    await page.locator('.inspector input[type=number]').first().click()
    await page.keyboard.press('End')
    await page.waitForTimeout(500)
    const form = await type(page)
    row(`${name}, form`, form.keys, form.median, form.p95, form.longest, form.long)
    await page.locator('.monaco-editor .view-line', { hasText: 'port: 80' }).first().click()
    await page.keyboard.press('End')
    await page.waitForTimeout(500)
    const editor = await type(page)
    row(`${name}, editor`, editor.keys, editor.median, editor.p95, editor.longest, editor.long)
    const heap = await page.evaluate(() => performance.memory.usedJSHeapSize / 1e6)
    row(`${name}, heap`, `${heap.toFixed(0)} MB`)
    await page.context().close()
  }
  const { page, form, editor } = await openPage()
  row('page', `form ${form.toFixed(0)} ms`, `editor ${editor.toFixed(0)} ms`)
  await page.context().close()
}

try {
  await (process.argv.includes('--long') ? measureLongTasks() : measureKeystrokes())
} finally {
  await browser.close()
  await server.close()
}
