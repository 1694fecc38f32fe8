// What holds the page's main thread while somebody opens, types, clicks a fix and takes back in large texts.
const PATIENCE = 120_000
/** What is over before it can be measured is waited for as long, in milliseconds. */
const REST = 1500

/** Notes every long task, and of every click and key how long it took until something was drawn. */
function watch() {
  window.seen = { long: [], events: [] }
  const note = (type, into, options) =>
    new PerformanceObserver((list) => into().push(...list.getEntries().map(({ duration }) => duration))).observe({
      type,
      ...options,
    })
  note('longtask', () => window.seen.long)
  note('event', () => window.seen.events, { durationThreshold: 16 })
}

const paste = (text) =>
  new Promise((resolve) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    // In a task of its own: what carries the text into the page is no task of the page.
    setTimeout(() => {
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      resolve()
    }, 200)
  })

const idle = (page) =>
  page.waitForFunction(() => document.documentElement.dataset.analysis === 'idle', null, {
    timeout: PATIENCE,
    polling: 100,
  })

/** Puts the cursor at the end of the editor's fourth line. */
async function toTheEditor(page) {
  await page
    .locator('.monaco-editor .view-line')
    .nth(3)
    .click({ timeout: PATIENCE, position: { x: 1, y: 5 } })
  await page.keyboard.press('End')
}

/** What a person does with a text, in this order. */
const ACTIONS = {
  open: async (page, text) => {
    await page.evaluate(paste, text)
  },
  'click a card': async (page) => page.locator('.row-face').first().click({ timeout: PATIENCE }),
  'type in the form': async (page) => {
    await page.locator('.inspector input[type=number]').first().click({ timeout: PATIENCE })
    await page.keyboard.press('End')
    for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  },
  'type in the editor': async (page) => {
    await toTheEditor(page)
    for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  },
  undo: async (page) => page.getByRole('button', { name: 'Undo', exact: true }).click({ timeout: PATIENCE }),
  'click a fix, not waiting': async (page) => {
    await toTheEditor(page)
    await page.keyboard.press('4')
    await page.locator('[data-code=unknown-field] .fix').first().click({ timeout: PATIENCE })
  },
  copy: async (page) => page.getByRole('button', { name: 'Copy YAML' }).click({ timeout: PATIENCE }),
}

/**
 * Puts one text through the page; a row an action: how many tasks were longer than 50 ms, the longest one, and the longest
 * time from a click or key to the picture after it. `around` may look at each action from outside, a profiler say.
 */
export async function longTasks(page, text, row, around = (_name, act) => act()) {
  await page.evaluate(watch)
  for (const [name, act] of Object.entries(ACTIONS)) {
    await page.evaluate(() => Object.assign(window.seen, { long: [], events: [] }))
    const start = Date.now()
    await around(name, async () => {
      await act(page, text)
      await idle(page)
    })
    const took = Date.now() - start
    await page.waitForTimeout(REST)
    const { long, events } = await page.evaluate(() => window.seen)
    const most = (all) => Math.max(0, ...all).toFixed(0)
    row(`  ${name}`, long.length, most(long), most(events), (took / 1000).toFixed(1))
  }
}

/** Texts of up to 20 MB that nobody means well with, and one of many documents. */
export const HUGE = {
  'flow list of a million': () => `a: [${'1,'.repeat(1_000_000)}1]\n`,
  'block list of a million': () => `a:\n${'- 1\n'.repeat(1_000_000)}`,
  'line of ten million letters': () => `a: ${'x'.repeat(10_000_000)}\n`,
  '20 MB of comments': () => `# ${'y'.repeat(198)}\n`.repeat(100_000),
  '20 MB in 260,000 documents': () =>
    '---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a-name-of-some-length\n'.repeat(260_000),
}
/** So many clicks follow the paste, one after the other. */
const CLICKS = 30

/** Pastes a huge text and clicks on: the longest time from a click to the picture after it, in a row. */
export async function clicksAfterPaste(page, name, text, row) {
  await page.evaluate(watch)
  await page.evaluate(paste, text)
  const more = page.getByRole('button', { name: /^Release / })
  for (let i = 0; i < CLICKS; i++) {
    await more.click({ timeout: PATIENCE })
    await page.waitForTimeout(200)
  }
  await idle(page)
  await page.waitForTimeout(REST)
  const { long, events } = await page.evaluate(() => window.seen)
  row(
    `  ${name}`,
    long.filter((ms) => ms > 50).length,
    Math.max(0, ...long).toFixed(0),
    Math.max(0, ...events).toFixed(0),
  )
}
