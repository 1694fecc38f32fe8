import type { Page } from '@playwright/test'
import { expect, pool, test } from './fixtures'

const OWN = `# mine: 我的\n${pool([[['a.internal', 80]]], 'own')}`

const choose = async (page: Page, name: 'English' | '简体中文'): Promise<void> => {
  await page.locator('header.top button[aria-haspopup=menu].icon-only').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', name === 'English' ? 'en' : 'zh-CN')
}

test('the language changes in every mode without losing a byte, the cursor, the selection or what is open', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  const html = page.locator('html')
  const monaco = await editor.editor()
  await page.locator('[data-endpoint]').click()
  await monaco.getByText('gpt-4o').click()
  await page.keyboard.press('End')
  await expect(page.locator('[data-endpoint]')).toContainText('HTTP · plaintext')

  await choose(page, '简体中文')
  await expect(html).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('[data-endpoint]')).toContainText('HTTP · 明文')
  await expect(page.locator('[data-endpoint]')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('region', { name: '详情' })).toContainText('端口 80 不是 443')

  // Other modes, and what lies over the page, say it in the language of the moment.
  await page.getByRole('tab', { name: '版本对比' }).click()
  await expect(page.getByRole('columnheader').first()).toHaveText('端点')
  await choose(page, 'English')
  await expect(page.getByRole('columnheader').first()).toHaveText('Endpoints')
  await choose(page, '简体中文')
  await page.getByRole('tab', { name: '编辑' }).click()
  await page.getByRole('button', { name: '示例' }).first().click()
  await expect(page.getByRole('dialog', { name: '示例' })).toContainText('故障转移')
  await page.keyboard.press('Escape')

  await choose(page, 'English')
  await expect(html).toHaveAttribute('lang', 'en')
  await monaco.locator('textarea, .native-edit-context').first().focus()
  await page.keyboard.type('-mini')
  await expect(html).toHaveAttribute('data-analysis', 'idle')
  expect(await editor.text()).toBe(OWN.replace('gpt-4o', 'gpt-4o-mini'))
})

test('a browser that asks for Chinese gets it from the start, the editor’s own search too, and what was chosen is remembered', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-TW' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page).toHaveTitle('AI 后端编辑器 · kgateway 与 agentgateway')
  await expect(page.getByRole('button', { name: '复制 YAML' })).toBeVisible()
  await page.locator('.yaml .view-line').first().click()
  await page.keyboard.press('Control+F')
  await expect(page.locator('.find-widget').getByPlaceholder('查找')).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(page, 'English')
  await expect(page.getByText('What the editor itself says')).toBeVisible()
  await expect(page).toHaveTitle('AI backend editor · kgateway and agentgateway')
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await page.locator('.yaml .view-line').first().click()
  await page.keyboard.press('Control+F')
  await expect(page.locator('.find-widget').getByPlaceholder('Find')).toBeVisible()
  await context.close()
})

test('until its words have come the page is an outline with the name in the reader’s language', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.route(/page-words-zh-first/, () => undefined)
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('.skeleton-top')).toHaveText('AI 后端')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await context.close()
})
