import AxeBuilder from '@axe-core/playwright'
import { at, expect, pool, ROUTE, test } from './fixtures'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('no accessibility violation in files, offers and storage', async ({ editor, page }) => {
      await editor.dropAll([
        ['one.yaml', `${pool([[null]], 'one')}status: {}\n`],
        ['two.yaml', pool([[null]], 'two')],
      ])
      const dialog = await editor.openStorage()
      await expect(dialog.getByRole('button', { name: 'Open two.yaml' })).toBeVisible()
      const open = await new AxeBuilder({ page })
        .include('dialog')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Remove them' })).toBeVisible()
      const behind = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .exclude('.monaco-editor')
        .analyze()
      expect(
        [...open.violations, ...behind.violations].map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        ),
      ).toEqual([])
    })
  })
}

const NASTY = pool([[null, ['x.internal', 70000]], [['y.example.org', 80]]])
const ROUTED = `${NASTY}---
${ROUTE}`

/** One page, led from state to state; each is looked through as it is. */
for (const width of [390, 1000, 1440])
  test(`no accessibility violation in any state at ${width}, light and dark`, async ({ editor, page }) => {
    await page.setViewportSize({ width, height: 900 })
    await editor.paste(ROUTED)
    const look = async (state: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const axe = new AxeBuilder({ page }).exclude('.monaco-editor')
        // Only contrast differs in the dark.
        const { violations } = await (
          colorScheme === 'light'
            ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
            : axe.withRules(['color-contrast'])
        ).analyze()
        expect(
          violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).toEqual([])
      }
    }
    const outline = editor.endpoints.getByRole('region', { name: 'Documents of this text' })
    await expect(outline).toBeVisible()
    await look('picture')
    await editor.openMember(at(0, 1))
    await look('member')
    await editor.inspector.getByRole('button', { name: 'Close' }).click()
    await outline.locator('.outline-face', { hasText: 'chat' }).click()
    await look('route')
    await editor.inspector.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('tab', { name: 'Releases' }).click()
    await expect(page.getByRole('columnheader').first()).toBeVisible()
    await look('releases')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    await look('palette')
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
