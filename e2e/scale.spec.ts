import type { Page } from '@playwright/test'
import { at, expect, pool, test } from './fixtures'
import { EditorPage } from './pages/editor-page'

const DOCUMENTS = 400
/** 10,000 lines and more, 400 backends. */
const STREAM = Array.from(
  { length: DOCUMENTS },
  (_, i) => pool([[['llm.internal', 8000 + i]]], `b-${i}`) + '# filler\n'.repeat(7),
).join('---\n')
const POOL = pool(Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => ['llm.internal', 80] as const)))

const html = (page: Page) => page.locator('html')
const idle = (page: Page) => expect(html(page)).toHaveAttribute('data-analysis', 'idle')

/** Notes every value that an attribute of the page takes from now on. */
async function watch(page: Page, selector: string, attribute: string): Promise<() => Promise<(string | null)[]>> {
  await page.evaluate(
    ([of, name]) => {
      const element = document.querySelector(of ?? '')
      const seen: (string | null)[] = []
      Object.assign(window, { seen })
      const note = (): void => void seen.push(element?.getAttribute(name ?? '') ?? null)
      new MutationObserver(note).observe(element ?? document, { attributes: true, attributeFilter: [name ?? ''] })
    },
    [selector, attribute],
  )
  return () => page.evaluate(() => (window as unknown as { seen: (string | null)[] }).seen)
}

test('10,000 lines with 400 documents: pasted, edited in form and editor, taken back, and out again byte for byte', async ({
  editor,
  page,
}) => {
  expect(STREAM.split('\n').length).toBeGreaterThanOrEqual(10_000)
  await editor.paste(STREAM)
  await expect(page.locator('[data-endpoint]')).toHaveCount(DOCUMENTS)
  expect(await editor.text()).toBe(STREAM)

  await page.getByRole('combobox', { name: 'Backends in this text' }).selectOption('200')
  await editor.card(at(0, 0), 200).locator('.row-face').click()
  await editor.field('port*').fill('443')
  await idle(page)
  await expect(editor.card(at(0, 0), 200)).toHaveAttribute('data-scheme', 'https')
  await editor.type(['Control+End'], '# typed\n')
  await idle(page)
  const changed = `${STREAM.replace('port: 8200\n', 'port: 443\n')}# typed\n`
  expect(await editor.text()).toBe(changed)

  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }))
  await undo?.click()
  await undo?.click()
  expect(await editor.text()).toBe(STREAM)
  await redo?.click()
  await redo?.click()
  expect(await editor.text()).toBe(changed)
})

test('400 members: while answers are worked out the page says so, and none of an older text is shown', async ({
  editor,
  page,
}) => {
  await editor.paste(POOL)
  await expect(page.locator('[data-endpoint]')).toHaveCount(400)
  await editor.openMember(at(0, 0))
  const states = await watch(page, 'html', 'data-analysis')
  await editor.field('port*').click()
  await page.keyboard.press('End')
  await page.keyboard.type('4321')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-port', '804321')
  await idle(page)
  expect(await states()).toEqual(expect.arrayContaining(['busy', 'idle']))
  for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-port', '80')
  await idle(page)
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-port', '80')
  expect(await editor.text()).toBe(POOL)
})

test('400 members: what is undone is gone from its field at once, and an emptied field leaves the text', async ({
  editor,
  page,
}) => {
  await editor.paste(POOL)
  await editor.openMember(at(0, 0))
  await editor.field('host*').click()
  await page.keyboard.press('End')
  await page.keyboard.type('.abc')
  await idle(page)
  // A pause ends a run of typing; here the clock makes it.
  await page.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 10_000
  })
  await page.keyboard.press('Control+z')
  await page.keyboard.type('Q')
  await idle(page)
  expect(await editor.text()).toBe(POOL.replace('llm.internal', 'llm.internalQ'))
  await page.keyboard.press('Control+z')
  await editor.field('model').fill('')
  await page.keyboard.press('Tab')
  await idle(page)
  expect(await editor.text()).toBe(POOL.replace('              model: gpt-4o\n', ''))
})

test('what is out of sight is not drawn: cards, other backends, problems, rows of the comparison', async ({
  editor,
  page,
}) => {
  const isDrawn = (of: string): Promise<boolean[]> =>
    page
      .locator(of)
      .evaluateAll((all) =>
        [all[0], all.at(-1)].map(
          (element) => element?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false,
        ),
      )
  await editor.paste(POOL)
  await expect(page.locator('[data-endpoint]')).toHaveCount(400)
  await expect.poll(() => isDrawn('.row')).toEqual([true, false])
  await page.getByRole('tab', { name: 'Releases' }).click()
  const table = page.getByRole('region', { name: 'The text under every release' })
  await expect(table.getByRole('row')).toHaveCount(101)
  await table.getByRole('button', { name: 'Show more (300 not shown)' }).click()
  await expect(table.getByRole('row')).toHaveCount(401)
  await page.getByRole('tab', { name: 'Build' }).click()
  await editor.paste(POOL.replaceAll('host: llm', 'hots: llm'))
  await expect(editor.problems.locator('[data-code]')).toHaveCount(100)
  await editor.paste(STREAM)
  await expect.poll(() => isDrawn('.other')).toEqual([true, false])
})

test('of thousands of members most are frames until somebody asks for more', async ({ editor, page }) => {
  await editor.paste(
    pool(Array.from({ length: 50 }, () => Array.from({ length: 20 }, () => ['llm.internal', 80] as const))),
  )
  await expect(page.locator('[data-endpoint]')).toHaveCount(1000)
  await expect(page.locator('[data-endpoint][data-scheme="http"][data-port="80"]')).toHaveCount(1000)
  expect(await page.locator('.row').count()).toBeLessThan(600)
  await editor.endpoints.getByRole('button', { name: /^Show more/ }).click()
  await expect(page.locator('.row')).toHaveCount(1000)
  await expect(page.locator('[data-endpoint]')).toHaveCount(1000)
})

test('killed in the middle of typing into 10,000 lines, the page comes back with the last key', async ({
  editor,
  page,
}) => {
  await editor.paste(STREAM)
  await expect.poll(() => editor.stored()).toContain(`b-${DOCUMENTS - 1}`)
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  await editor.type(['Control+End'], '# typed just now')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const again = new EditorPage(await page.context().newPage())
  await again.open()
  await expect(again.page.locator('[data-endpoint]')).toHaveCount(DOCUMENTS)
  expect(await again.text()).toBe(`${STREAM}# typed just now`)
})
