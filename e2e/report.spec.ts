import { at, expect, pool, test } from './fixtures'

const TOKEN = 'sk-live-4f9a8b7c6d'
const SECRET = `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: openai-secret\nstringData:\n  Authorization: ${TOKEN}\n`

test('a wrong badge is reported without secrets, and lines for other editors come and go in one step', async ({
  editor,
  page,
}) => {
  const text = pool([[null, ['llm.internal', 443]]]) + SECRET
  await editor.paste(text)
  await editor.openMember(at(0, 1))
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'Report a wrong badge' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report a wrong badge' })
  await dialog.getByRole('button', { name: 'Copy text' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Text copied')
  const issue = await page.evaluate(() => navigator.clipboard.readText())
  for (const part of ['llm.internal:443', at(0, 1), 'kgateway@2.0.5', 'kind: Secret']) expect(issue).toContain(part)
  expect(issue).not.toContain(TOKEN)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('menuitem', { name: 'Add schema lines for editors' }).click()
  await expect(page.getByText('Editors with yaml-language-server')).toBeVisible()
  const [line = ''] = (await editor.text()).split('\n')
  const address = /^# yaml-language-server: \$schema=(.*)$/.exec(line)?.[1] ?? ''
  const schema = await page.request.get(address)
  expect(await schema.json()).toMatchObject({ properties: { kind: { const: 'Backend' } } })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(text)
})
