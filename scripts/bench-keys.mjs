// What the page does while somebody types: keystroke to badge, and the tasks that hold it.

const KEYS = 24

const member = (port) =>
  `        - provider:\n            openai:\n              authToken:\n                kind: SecretRef\n                secretRef:\n                  name: s\n              model: m\n          hostOverride:\n            host: h.internal\n            port: ${port}\n`
const head = (name) =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: ${name}\nspec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n`
const pool = (name, groups, members) =>
  head(name) + Array.from({ length: groups }, () => `      - pool:\n${member(80).repeat(members)}`).join('')
const stream = (documents) =>
  Array.from({ length: documents }, (_, i) => pool(`b${i}`, 1, 1) + '        # filler\n'.repeat(5)).join('---\n')

/** The texts that are typed into, by name. */
export const TEXTS = {
  '1 member': pool('b', 1, 1),
  '20 members': pool('b', 4, 5),
  '20 × 20 members': pool('b', 20, 20),
  '400 documents': stream(400),
}

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
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return {
    keys: times.length,
    median: at(0.5),
    p95: at(0.95),
    longest: Math.max(0, ...long),
    long: long.filter((duration) => duration > 50).length,
  }
}

/** Pastes a text into an open page and types into a port, in the form and in the editor; `face` opens the first endpoint’s form. */
export async function typeInto(page, text, { face, port }) {
  await page.evaluate(paste, text)
  await idle(page)
  await page.waitForTimeout(1500)
  await page.evaluate(watch)
  await page.locator(face).first().click()
  await page.locator(port).first().click()
  await page.keyboard.press('End')
  await page.waitForTimeout(500)
  const form = await type(page)
  await page.locator('.monaco-editor .view-line', { hasText: 'port: 80' }).first().click()
  await page.keyboard.press('End')
  await page.waitForTimeout(500)
  const editor = await type(page)
  const heap = await page.evaluate(() => (performance.memory?.usedJSHeapSize ?? 0) / 1e6)
  return { form, editor, heap }
}
