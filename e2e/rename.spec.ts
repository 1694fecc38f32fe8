import { expect, routeTo, test } from './fixtures'

const ROUTED = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    provider:
      openai: {}
  policies:
    auth:
      secretRef:
        name: key
---
${routeTo(['agentgateway.dev', 'AgentgatewayBackend', 'chat'], 'web')}---
apiVersion: v1
kind: Secret
metadata:
  name: key
`

test('a name that is typed takes its references along, and one undo takes all back; a Secret is renamed with a preview', async ({
  editor,
}) => {
  const { page } = editor
  const text = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Copy YAML' }).click()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  await editor.paste(ROUTED)
  const name = editor.inspector.getByRole('textbox', { name: /^Name/ }).first()
  await name.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('assistant')
  await expect(name).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByText('1 reference names assistant now')).toBeVisible()
  const renamed = ROUTED.replace('  name: chat\nspec:\n  ai', '  name: assistant\nspec:\n  ai')
  const followed = renamed.replace('Backend\n      name: chat', 'Backend\n      name: assistant')
  expect(await text()).toBe(followed)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await text()).toBe(ROUTED)

  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: /^Rename/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What').selectOption({ label: 'Secret key' })
  await dialog.getByLabel('New name').fill('openai-key')
  await expect(dialog.getByText('1 reference follows.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click()
  expect(await text()).toBe(ROUTED.replaceAll('name: key', 'name: openai-key'))
})
