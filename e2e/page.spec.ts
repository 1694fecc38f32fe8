// What the page does around the picture: keys, notices, the ribbon, paper.
import { at, expect, pool, test } from './fixtures'

const PORT_80 = pool([[['llm.internal', 80]], [null]])

test('keys lead through the panes, list themselves, switch production on; a notice undoes; a badge in the text answers hovering', async ({
  editor,
  page,
}) => {
  await editor.paste(PORT_80)
  await editor.editor()
  // The notice brings back what the step took.
  await page.getByRole('button', { name: 'Take back' }).click()
  expect(await editor.text()).not.toBe(PORT_80)
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  expect(await editor.text()).toBe(PORT_80)

  const pane = (): Promise<string | null> =>
    page.evaluate(
      () =>
        document.activeElement?.closest(':is(.stage, .inspector, .yaml, .problems)')?.getAttribute('aria-label') ??
        null,
    )
  await editor.card(at(0, 0)).locator('.row-face').focus()
  const round: (string | null)[] = []
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F6')
    round.push(await pane())
  }
  expect(round).toEqual(['Inspector', 'YAML', 'Problems', 'Endpoints'])

  await editor.find('Keyboard shortcuts')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const [words, keys] of [
    ['Next pane', 'F6'],
    ['Undo', 'Ctrl+Z'],
    ['Find anything', 'Ctrl+K'],
    ['Move a member within its priority', 'Alt+← Alt+→'],
  ] as const)
    await expect(list.getByRole('row', { name: words }).first()).toContainText(keys)
  await page.keyboard.press('Escape')

  await editor.choose('kgateway@2.0.0-rc.1')
  const production = editor.inspector.getByRole('checkbox', { name: /^Production/ })
  await production.focus()
  await page.keyboard.press('Space')
  await expect(editor.problems.locator('[data-code="production-unverified"]').first()).toBeVisible()
  await expect(production).toBeChecked()

  await editor.yamlRegion.locator('.wire-note', { hasText: 'HTTPS · not verified' }).first().hover()
  await expect(page.locator('.monaco-hover:visible').first()).toContainText('This release speaks TLS on every port')
})

test('the ribbon shows where the text changes and leads there; on paper the picture is one sheet', async ({
  editor,
  page,
}) => {
  // Nobody waits for the ribbon; here the clock does.
  await page.clock.install()
  await editor.paste(PORT_80)
  await page.clock.fastForward('00:05')
  const ribbon = page.getByRole('group', { name: 'Where this text changes' })
  await expect(ribbon.getByRole('button', { name: /HTTP · plaintext/ }).first()).toBeVisible()
  await ribbon.getByRole('button', { name: /rc\.1: HTTPS · not verified$/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0-rc.1')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
  await expect(ribbon.locator('[aria-current=true]')).toHaveCount(1)
  expect(await editor.text()).toBe(PORT_80)

  const sheets = async (): Promise<number> =>
    (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const members = (count: number) => Array.from({ length: count }, (_, i) => [`llm-${i}.internal`, 80] as const)
  for (const text of [PORT_80, pool([members(20), members(20), members(20)])]) {
    await editor.paste(text)
    expect(await sheets()).toBe(1)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(editor.endpoints.locator('.row').first()).toBeVisible()
  for (const hidden of ['header.top', '.yaml', '.inspector', '.problems'])
    await expect(page.locator(hidden)).toBeHidden()
})
