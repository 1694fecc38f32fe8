import { expect, pool, test } from './fixtures'

const AGENTGATEWAY = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai: {}
`
const html = (editor: { page: import('@playwright/test').Page }) => editor.page.locator('html')

test('three verdicts: green only where API server, controller and wire say yes', async ({ editor }) => {
  const status = editor.page.getByRole('status').filter({ hasText: 'API server' })
  await editor.paste(AGENTGATEWAY)
  await expect(html(editor)).toHaveAttribute('data-verdict-api-server', 'accepts')
  await expect(html(editor)).toHaveAttribute('data-verdict-controller', 'accepts')
  await expect(html(editor)).toHaveAttribute('data-wire-failing', '0')
  await expect(status.locator('.accepted')).toHaveCount(3)

  // Accepted, then refused by the controller: nothing is green.
  await editor.paste(pool([[null, null]]).replace('openai:', 'anthropic:'))
  await editor.choose('kgateway@2.0.5')
  await expect(html(editor)).toHaveAttribute('data-verdict-controller', 'refuses')
  await expect(html(editor)).toHaveAttribute('data-wire-failing', '2')
  await expect(status.locator('.accepted')).toHaveCount(0)

  for (const nothing of ['# nothing\n', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\n']) {
    await editor.paste(nothing)
    await expect(html(editor)).toHaveAttribute('data-verdict-api-server', 'nothing')
    await expect(status.locator('.accepted, .refused')).toHaveCount(0)
  }

  await editor.paste(AGENTGATEWAY.replace('openai: {}', 'openai: {typo: 1}'))
  await expect(html(editor)).toHaveAttribute('data-verdict-api-server', 'refuses')
  await expect(status.locator('.accepted')).toHaveCount(0)
})

test('typed letters stay in the field in which they are typed, whatever appears around it', async ({
  editor,
  page,
}) => {
  await editor.paste(AGENTGATEWAY)
  await editor.choose('agentgateway@1.4.1')
  const policies = page.getByRole('region', { name: 'Policies of the whole backend' })
  const words: readonly (readonly [string, string])[] = [
    ['auth.key', 'sk-123'],
    ['http.requestTimeout', '30s'],
    ['tls.sni', 'llm.internal'],
    ['tcp.connectTimeout', '5s'],
  ]
  for (const [name, value] of words) {
    const policy = name.split('.')[0] ?? ''
    await editor.addField('Add policy', policy)
    // What was added gets the focus; who types goes on from there.
    await expect(page.locator(`[id="field:0:spec.policies.${policy}"]`).locator(':scope:focus, :focus')).toHaveCount(1)
    // Credentials exclude each other: one is chosen first.
    if (name === 'auth.key') await policies.getByRole('button', { name: 'Key', exact: true }).click()
    const field = policies.locator(`[data-field="${name}"] :is(input, select, textarea)`)
    await field.focus()
    await page.keyboard.type(value)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(value)
  }
  const text = await editor.text()
  for (const [, value] of words) expect(text).toContain(value)
})

test('Tab through the whole page changes no byte; who types in the editor keeps Tab', async ({ editor, page }) => {
  await editor.paste(AGENTGATEWAY)
  await editor.editor()
  const before = await editor.text()
  for (let i = 0; i < 120; i++) await page.keyboard.press('Tab')
  expect(await editor.text()).toBe(before)
  await editor.type(['Control+End'], '#')
  await page.keyboard.press('Tab')
  await page.keyboard.type('x')
  expect(await editor.text()).toMatch(/# +x\s*$/)
})

test('while the text can not be read, the release stays and no other file is shown', async ({ editor, page }) => {
  await editor.paste(pool([[['llm.internal', 80]]]))
  const release = await html(editor).getAttribute('data-release')
  await editor.type(['Control+Home'], '\t- [\n')
  await expect(html(editor)).toHaveAttribute('data-verdict-api-server', 'refuses')
  await expect(html(editor)).toHaveAttribute('data-release', release ?? '')
  // Another text that can't be read: what stood there before is not its last state.
  await editor.paste('other: [\n')
  await expect(page.locator('[data-endpoint]')).toHaveCount(0)
  await expect(editor.form.getByText('There is no AI backend')).toHaveCount(0)
})
