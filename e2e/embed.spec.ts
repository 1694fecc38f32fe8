import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { EditorPage } from './pages/editor-page'

test('a page of documentation shows backends with their reasons, at their height, without the editor', async ({
  page,
}) => {
  const { complaints } = new EditorPage(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/embed-example.html')
  const frame = page.frameLocator('iframe >> nth=0')
  const endpoints = frame.locator('[data-endpoint]')
  await expect(endpoints).toHaveCount(2)
  await expect(frame.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.5')
  await expect(endpoints.first()).toContainText('HTTP')
  await expect(endpoints.first().getByRole('list')).toContainText('Port 80 is not 443')

  const second = endpoints.nth(1).getByRole('button')
  await second.focus()
  const height = (): Promise<number> =>
    page
      .locator('iframe')
      .first()
      .evaluate(({ clientHeight }) => clientHeight)
  await expect.poll(height).toBeGreaterThan(250)
  const before = await height()
  await page.keyboard.press('Enter')
  await expect(second).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(height).toBeGreaterThan(before)

  const dark = page.frameLocator('iframe >> nth=1')
  await expect(dark.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(dark.locator('[data-scheme=https]').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(asked.filter((path) => /YamlEditor|editor\.worker|\/start-/.test(path))).toEqual([])
  expect(complaints).toEqual([])

  const [editor] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('link', { name: 'Open in the editor' }).click(),
  ])
  await expect(editor.getByRole('region', { name: 'YAML' })).toBeVisible()
  await expect(editor.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.5')

  await page.goto('/?embed&lang=zh&theme=light')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByText('没有可显示的后端')).toBeVisible()
})
