import { at, expect, pool, test } from './fixtures'

const LIST = pool([
  [
    ['one.internal', 443],
    ['two.internal', 80],
  ],
  [['three.internal', 80]],
])

test('members are added, duplicated and removed', async ({ editor, page }) => {
  await editor.paste(LIST)
  await editor.addProvider(2, 'OpenAI')
  await expect(editor.card(at(1, 1))).toHaveAttribute('data-host', 'api.openai.com')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await editor
    .card(at(0, 0))
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(editor.card(at(0, 1))).toHaveAttribute('data-host', 'one.internal')
  await editor
    .card(at(0, 0))
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(4)
  await page.getByRole('button', { name: 'Add priority group' }).click()
  await expect(editor.card(at(2, 0))).toBeVisible()
})

test('cards move by mouse within and between groups', async ({ editor }) => {
  await editor.paste(LIST)
  await editor.card(at(1, 0)).dragTo(editor.card(at(0, 0)))
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'three.internal')
  await expect(editor.card(at(0, 2))).toHaveAttribute('data-host', 'two.internal')
  await editor.card(at(0, 2)).dragTo(editor.card(at(0, 0)))
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'two.internal')
})

test('cards move by menu and by shortcut', async ({ editor, page }) => {
  await editor.paste(LIST)
  await editor
    .card(at(0, 0))
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'To next priority' }).click()
  await expect(editor.card(at(1, 1))).toHaveAttribute('data-host', 'one.internal')
  await editor.card(at(1, 1)).locator('.row-face').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(editor.card(at(1, 0))).toHaveAttribute('data-host', 'one.internal')
})

test('switching the provider keeps what both have and says what it drops', async ({ editor, page }) => {
  await editor.paste(pool([[['llm.internal', 443]]]))
  await editor.openMember(at(0, 0))
  await editor.field('provider').selectOption('vertexai')
  await expect(editor.field('model*')).toHaveValue('gpt-4o')
  await editor.field('location*').fill('us-central1')
  await editor.field('provider').selectOption('anthropic')
  // What the provider before needed and nobody filled in goes along.
  await expect(page.getByText(/Switched to Anthropic; dropped .*location/)).toBeVisible()
  const text = await editor.text()
  expect(text).toBe(pool([[['llm.internal', 443]]]).replace('openai:', 'anthropic:'))
})

test('every field of every provider can be edited, and the result is valid', async ({ editor, page }) => {
  await editor.paste(pool([[null]]))
  await editor.openMember(at(0, 0))
  await editor.inspector.getByRole('button', { name: 'Key', exact: true }).click()
  await editor.field('authToken.inline').fill('sk-123')
  await expect(editor.field('authToken.inline')).toHaveAttribute('type', 'password')
  await editor.field('provider').selectOption('azureopenai')
  for (const [name, value] of [
    ['endpoint*', 'my.openai.azure.com'],
    ['deploymentName*', 'd1'],
    ['apiVersion*', '2024-10-21'],
  ] as const)
    await editor.field(name).fill(value)
  await editor.field('host*').fill('proxy.internal')
  await editor.field('port*').fill('8080')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'proxy.internal')
  await editor.field('host*').fill('')
  await editor.field('port*').fill('')
  await editor.field('host*').focus()
  await editor.field('port*').focus()
  await page.keyboard.press('Tab')
  expect(await editor.text()).not.toContain('hostOverride')
  expect(await editor.text()).toContain('apiVersion: "2024-10-21"')
})

test('one provider and a pool turn into each other', async ({ editor, page }) => {
  await editor.paste(LIST)
  await page.getByRole('button', { name: 'Single provider' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(1)
  await expect(editor.card('spec.ai.llm')).toHaveAttribute('data-host', 'one.internal')
  await expect(page.getByText(/Kept the first provider; dropped/)).toBeVisible()
  await page.getByRole('button', { name: 'Pool with priorities' }).click()
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'one.internal')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
})

test('several backends: picker, cursor, new, duplicate, delete, blank', async ({ editor, page }) => {
  await editor.paste(`${pool([[['one.internal', 443]]], 'first')}---\n${pool([[['two.internal', 80]]], 'second')}`)
  const picker = page.getByRole('combobox', { name: 'Backends in this text' })
  await expect(picker).toHaveValue('0')
  await expect(page.locator('[data-endpoint]')).toHaveCount(2)
  await editor.type(['Control+End', 'ArrowUp'])
  await expect(picker).toHaveValue('1')
  await expect(editor.endpoints.locator('.backend-head')).toContainText('second')
  await page.getByRole('button', { name: 'Backends in this text' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate backend' }).click()
  await expect(editor.field('name*')).toHaveValue('second-2')
  await page.getByRole('button', { name: 'Backends in this text' }).click()
  await page.getByRole('menuitem', { name: 'Delete backend' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(2)
  // A new one asks in which kind, by the releases that serve it; what is in view comes first.
  await page.getByRole('button', { name: 'New backend' }).click()
  const kinds = page.getByRole('dialog', { name: 'New backend' }).getByRole('option')
  await expect(kinds.first()).toContainText('kgateway 2.0.0-beta1 to 2.0.5')
  await page.keyboard.press('Enter')
  await expect(editor.field('name*')).toBeFocused()
  await expect(editor.field('name*')).toHaveValue('my-backend')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await page.getByRole('button', { name: 'Backends in this text' }).click()
  await page.getByRole('menuitem', { name: 'Start blank' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
})

test('labels and unknown fields', async ({ editor, page }) => {
  await editor.paste(pool([[null]]).replace('              model: gpt-4o', '              modle: gpt-4o'))
  await page.getByText('labels').click()
  await page.getByLabel('Key').fill('app')
  await page.keyboard.press('Enter')
  await page.getByLabel('Value app').fill('chat')
  expect(await editor.text()).toContain('  labels:\n    app: chat\n')
  await editor.openMember(at(0, 0))
  await expect(editor.form.getByText('Not known to this release')).toBeVisible()
  await expect(editor.problems.locator('[data-code="unknown-field"]')).toHaveAttribute(
    'data-path',
    `${at(0, 0)}.provider.openai.modle`,
  )
})

test('what acts on a card keeps the keyboard at it, and moving leaves no empty group', async ({ editor, page }) => {
  await editor.paste(LIST)
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-endpoint]')?.getAttribute('data-host'))
  await editor.card(at(0, 0)).locator('.row-face').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(focused).toBe('one.internal')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(focused).toBe('one.internal')
  await expect(editor.card(at(1, 1))).toHaveAttribute('data-host', 'one.internal')
  await editor.card(at(0, 0)).locator('.row-face').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(editor.endpoints.getByRole('heading', { name: /^Priority/ })).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
})

test('a notice takes back its own step only', async ({ editor, page }) => {
  await editor.paste(pool([[['llm.internal', 443]]]))
  await editor.openMember(at(0, 0))
  await editor.field('provider').selectOption('anthropic')
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible()
  await editor.field('host*').fill('other.internal')
  await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0)
})

test('scrolling over a port and leaving a field change nothing', async ({ editor, page }) => {
  const text = pool([[['llm.internal', 443]]]).replace('metadata:\n', 'metadata:\n  namespace: # chosen by kubectl\n')
  await editor.paste(text)
  await editor.openMember(at(0, 0))
  await editor.field('port*').focus()
  await editor.field('port*').hover()
  await page.mouse.wheel(0, 200)
  await editor.openBackend()
  await editor.field('namespace').focus()
  await page.keyboard.press('Tab')
  expect(await editor.text()).toBe(text)
})

test('while the text is broken, no backend can be cut or copied', async ({ editor, page }) => {
  await editor.paste(`${pool([[null]], 'first')}---\n${pool([[null]], 'second')}`)
  await editor.type(['Control+Home'], '"broken: [\n')
  await page.getByRole('button', { name: 'Backends in this text' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete backend' })).toBeDisabled()
  await expect(page.getByRole('menuitem', { name: 'Duplicate backend' })).toBeDisabled()
})
