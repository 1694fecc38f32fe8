import { expect, pool, test } from './fixtures'

const OWN = `# mine: 我的\n${pool([[['a.internal', 80]]], 'own')}`

test('the language changes in every mode without losing a byte, the cursor, the selection or what is open', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  const html = page.locator('html')
  const choose = async (name: string): Promise<void> => {
    await page.locator('header.top button[aria-haspopup=menu].icon-only').click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const monaco = await editor.editor()
  await page.locator('[data-endpoint]').click()
  await monaco.getByText('gpt-4o').click()
  await page.keyboard.press('End')
  await expect(page.locator('[data-endpoint]')).toContainText('HTTP · plaintext')

  await choose('简体中文')
  await expect(html).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('[data-endpoint]')).toContainText('HTTP · 明文')
  await expect(page.locator('[data-endpoint]')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('region', { name: '详情' })).toContainText('端口 80 不是 443')

  // Other modes, and what lies over the page, say it in the language of the moment.
  await page.getByRole('tab', { name: '版本对比' }).click()
  await expect(page.getByRole('columnheader').first()).toHaveText('端点')
  await choose('English')
  await expect(page.getByRole('columnheader').first()).toHaveText('Endpoints')
  await choose('简体中文')
  await page.getByRole('tab', { name: '编辑' }).click()
  await page.getByRole('button', { name: '示例' }).first().click()
  await expect(page.getByRole('dialog', { name: '示例' })).toContainText('故障转移')
  await page.keyboard.press('Escape')

  await choose('English')
  await expect(html).toHaveAttribute('lang', 'en')
  await monaco.locator('textarea, .native-edit-context').first().focus()
  await page.keyboard.type('-mini')
  await expect(html).toHaveAttribute('data-analysis', 'idle')
  expect(await editor.text()).toBe(OWN.replace('gpt-4o', 'gpt-4o-mini'))
})

test('a browser that asks for Chinese gets it from the start, and what was chosen is remembered', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-TW' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('button', { name: '复制 YAML' })).toBeVisible()
  await page.locator('header.top button[aria-haspopup=menu].icon-only').click()
  await page.getByRole('menuitem', { name: 'English', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await context.close()
})
