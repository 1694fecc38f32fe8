import { look } from './axe'
import { at, expect, pool, ROUTE, test } from './fixtures'

const NASTY = pool([[null, ['x.internal', 70000]], [['y.example.org', 80]]])
const ROUTED = `${NASTY}---
${ROUTE}`

/** One page, led from state to state; each is looked through as it is. */
for (const width of [390, 1000, 1440])
  test(`no accessibility violation in any state at ${width}, light and dark`, async ({ editor, page }) => {
    await page.setViewportSize({ width, height: 900 })
    const { inspector, endpoints } = editor
    const close = (): Promise<void> => inspector.getByRole('button', { name: 'Close' }).click()
    const dialog = page.getByRole('dialog')
    // The modes are looked through at every width; what lies over them, or is a part of them, at one.
    const isWhole = width === 1440
    await look(page, 'first visit')
    await editor.paste(ROUTED)
    const outline = endpoints.getByRole('region', { name: 'Documents of this text' })
    await expect(outline).toBeVisible()
    if (isWhole) await look(page, 'picture of a backend that is refused')
    await editor.openMember(at(0, 1))
    await inspector.getByText('What would change it').click()
    await expect(inspector.locator('.offers-list').first()).toBeVisible()
    await look(page, 'member, why, what would change it')
    if (isWhole) {
      await inspector.locator('.term').first().click()
      await expect(page.locator('.popover:popover-open')).toBeVisible()
      await look(page, 'a term', '.popover:popover-open')
      await page.keyboard.press('Escape')
    }
    await close()
    if (isWhole) {
      await outline.locator('.outline-face', { hasText: 'chat' }).click()
      await look(page, 'route')
      await close()
    }
    await endpoints.getByRole('button', { name: 'Play failures' }).click()
    await endpoints.getByRole('button', { name: 'Send a request' }).click()
    await look(page, 'play', '.stage')
    await endpoints.getByRole('button', { name: 'Play failures' }).click()
    await page.getByRole('tab', { name: 'Releases' }).click()
    await expect(page.getByRole('columnheader').first()).toBeVisible()
    await look(page, 'releases')
    await page.getByRole('tab', { name: 'Apply' }).click()
    await expect(page.locator('#pane-apply h2').first()).toBeVisible()
    await look(page, 'apply')
    await page.getByRole('tab', { name: 'Build' }).click()
    for (const [state, act] of [
      ['palette', () => page.keyboard.press('Control+k')],
      ['share', () => page.getByRole('button', { name: 'Share', exact: true }).click()],
      ['shortcuts', () => editor.find('Keyboard shortcuts')],
    ] as const) {
      if (!isWhole) break
      await act()
      await expect(dialog.getByRole('heading').first()).toBeVisible()
      await look(page, state, 'dialog')
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    await editor.find('Lessons')
    await page.locator('[data-lesson=private-ca]').click()
    await expect(page.getByRole('button', { name: 'Show me' })).toBeVisible()
    await look(page, 'a lesson')
    await page.keyboard.press('Escape')
    await editor.find('Present')
    await look(page, 'present')
    await editor.find('Present')
    await editor.paste('spec: [\n')
    await look(page, 'text that can not be read')
    await editor.paste('# nothing\n')
    await look(page, 'empty')
  })

/** Two open files, an offer, and the list of what is kept. */
test('no accessibility violation in files, offers and storage', async ({ editor, page }) => {
  await editor.dropAll([
    ['one.yaml', `${pool([[null]], 'one')}status: {}\n`],
    ['two.yaml', pool([[null]], 'two')],
  ])
  const dialog = await editor.openStorage()
  await expect(dialog.getByRole('button', { name: 'Open two.yaml' })).toBeVisible()
  await look(page, 'storage', 'dialog')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove them' })).toBeVisible()
  await look(page, 'files and offers')
})

test('keyboard only: from the top to a changed port', async ({ editor, page }) => {
  await editor.paste(pool([[['llm.internal', 80]]]))
  const press = async (wanted: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 40 && !(await wanted()); i++) await page.keyboard.press('Tab')
    expect(await wanted()).toBe(true)
  }
  const focused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  await press(focused('.row-face'))
  await page.keyboard.press('Enter')
  await press(focused('input[type=number]'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('443')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
  await page.keyboard.press('Control+z')
  await expect(editor.card(at(0, 0))).not.toHaveAttribute('data-port', '443')
})

test('the page answers for itself: policy, own origin, marks', async ({ editor, page }) => {
  await editor.editor()
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    /default-src 'none'/,
  )
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  for (const name of ['Open', 'Copy YAML', 'Take away', 'Undo', 'Redo', 'Add priority group'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Take away' }).click()
  await expect(page.getByRole('menuitem', { name: 'Download YAML' })).toBeVisible()
  await expect(editor.endpoints.locator('[data-endpoint]')).toHaveCount(2)
})

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('tabs lead to form, text and problems', async ({ editor, page }) => {
    await expect(editor.endpoints).toBeVisible()
    await page.getByRole('tab', { name: 'YAML' }).click()
    await editor.editor()
    await expect(editor.endpoints).toBeHidden()
    await page.getByRole('tab', { name: 'Problems' }).click()
    await expect(editor.problems).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
