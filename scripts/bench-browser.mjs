// Measures the built page in Chromium: keystroke to badge in form and editor, long tasks, time to a usable page, heap; with --long
// what holds the page while somebody works on the largest texts.
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { installedChromium } from './browser.mjs'
import { TEXTS, typeInto } from './bench-keys.mjs'
import { clicksAfterPaste, HUGE, longTasks } from './long-tasks.mjs'

const PORT = 4198
const executablePath = installedChromium()

const server = await preview({ preview: { port: PORT, host: '127.0.0.1' } })
const browser = await chromium.launch({
  args: ['--no-sandbox', '--enable-precise-memory-info'],
  ...(executablePath && { executablePath }),
})

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
  for (const [name, text] of Object.entries(TEXTS)) {
    const { page } = await openPage()
    const { heap, ...places } = await typeInto(page, text, { face: '.row-face', port: '.inspector input[type=number]' })
    for (const [place, { keys, median, p95, longest, long }] of Object.entries(places))
      row(`${name}, ${place}`, keys, median.toFixed(1), p95.toFixed(1), longest.toFixed(0), long)
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
