import fs from 'node:fs'
import type { Locator } from '@playwright/test'
import { gallery as chinese } from '../app/words/zh/gallery'
import { withComments } from '../src/examples/comments'
import { exampleIds } from '../src/examples/index'
import { exampleWords } from '../src/words/zh/examples'
import { look } from './axe'
import { expect, pool, test } from './fixtures'
import type { EditorPage } from './pages/editor-page'

const ids = fs.readdirSync('src/examples').flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []))
const OWN = `# my own words\n${pool([[null, ['x.internal', 8000]]], 'own')}`

async function openGallery({ page }: EditorPage): Promise<Locator> {
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'Examples' }).click()
  const dialog = page.getByRole('dialog', { name: 'Examples' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  return dialog
}

test('what is searched for is found, and opens beside the own text, which stays as it was', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  const dialog = await openGallery(editor)
  await expect(dialog.getByRole('status')).toHaveText(`${ids.length} examples`)
  await page.keyboard.type('ollama')
  await expect(dialog.locator('[data-example]').first()).toHaveAccessibleName('Ollama in the cluster')
  await expect(dialog.locator('[data-example=ollama]')).toContainText('HTTP · plaintext')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(editor.file('ollama.yaml')).toBeVisible()
  expect(await editor.text()).toBe(fs.readFileSync('src/examples/ollama.yaml', 'utf8'))
  await editor.file('own').click()
  expect(await editor.text()).toBe(OWN)
})

test('every example opens as a file of its own, accepted by all three', async ({ editor, page }) => {
  await editor.paste(OWN)
  for (const id of ids) {
    const dialog = await openGallery(editor)
    await dialog.locator(`[data-example="${id}"]`).click()
    await expect(editor.file(`${id}.yaml`)).toBeVisible()
    const html = page.locator('html')
    await expect(html).toHaveAttribute('data-verdict-api-server', 'accepts')
    await expect(html).toHaveAttribute('data-verdict-controller', 'accepts')
    await expect(html).toHaveAttribute('data-wire-failing', '0')
    expect(await editor.text()).toBe(fs.readFileSync(`src/examples/${id}.yaml`, 'utf8'))
  }
  await editor.file('own').click()
  expect(await editor.text()).toBe(OWN)
})

test('an example that is open already comes into view again, and not a second time', async ({ editor }) => {
  await editor.paste(OWN)
  for (let i = 0; i < 2; i++) {
    const dialog = await openGallery(editor)
    await dialog.locator('[data-example=groq]').click()
    await expect(dialog).toBeHidden()
  }
  await expect(editor.files.filter({ hasText: 'groq.yaml' })).toHaveCount(1)
})

test('the release that shows the point is chosen with it', async ({ editor, page }) => {
  const dialog = await openGallery(editor)
  await dialog.locator('[data-example=port-80-over-tls]').click()
  await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0-rc.1')
  await expect(editor.card('spec.ai.llm')).toHaveAttribute('data-scheme', 'https')
  await editor.choose('kgateway@2.0.0-rc.2')
  await expect(editor.card('spec.ai.llm')).toHaveAttribute('data-scheme', 'http')
})

test('a search that finds nothing says so and offers others; Escape empties the field, then closes', async ({
  editor,
  page,
}) => {
  const dialog = await openGallery(editor)
  await page.keyboard.type('no such thing')
  await expect(dialog.getByText('No example is about “no such thing”.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Bedrock' }).click()
  await expect(dialog.locator('[data-example=bedrock-irsa]')).toBeVisible()
  await dialog.getByRole('searchbox').fill('no such thing')
  await dialog.getByRole('button', { name: 'Show all examples' }).click()
  await expect(dialog.locator('[data-example]')).toHaveCount(ids.length)
  await dialog.getByRole('searchbox').fill('vllm')
  await page.keyboard.press('Escape')
  await expect(dialog.locator('[data-example]')).toHaveCount(ids.length)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })
  test('what is searched for in Chinese is found, and opens with its comments in Chinese', async ({ editor, page }) => {
    await editor.paste(OWN)
    await page.getByRole('button', { name: '示例', exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name: chinese.title })
    await expect(dialog.getByRole('status')).toHaveText(chinese.count(ids.length, ids.length))
    for (const id of exampleIds) {
      const { title, shows } = exampleWords.examples[id]
      await expect(dialog.locator(`[data-example="${id}"]`)).toContainText(title)
      await expect(dialog.locator(`[data-example="${id}"]`)).toContainText(shows)
    }
    await dialog.getByRole('searchbox').fill('免密钥')
    await expect(dialog.locator('[data-example=bedrock-irsa]')).toBeVisible()
    await expect(dialog.locator('[data-example=openai]')).toHaveCount(0)
    await dialog.getByRole('searchbox').fill('故障转移 提供商')
    await dialog.locator('[data-example=failover-providers]').click()
    await expect(editor.file('failover-providers.yaml')).toBeVisible()
    const source = fs.readFileSync('src/examples/failover-providers.yaml', 'utf8')
    expect(await editor.text()).toBe(withComments(source, exampleWords.comments?.['failover-providers'] ?? []))
  })
})

test('the gallery leads to the lessons', async ({ editor, page }) => {
  const dialog = await openGallery(editor)
  await dialog.getByRole('button', { name: 'New here? Learn it in short lessons' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Lessons' }).locator('[data-lesson]').first()).toBeVisible()
})

test('only what a release takes is shown where that is asked for', async ({ editor }) => {
  await editor.choose('kgateway@2.1.2')
  const dialog = await openGallery(editor)
  await dialog.getByRole('checkbox', { name: 'Only what kgateway 2.1.2 takes' }).check()
  const shown = await dialog.locator('[data-example]').evaluateAll((all) => all.map((one) => one.dataset['example']))
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.every((id) => id?.startsWith('kgateway-2-1-'))).toBe(true)
})

test('keys alone lead through the cards and back', async ({ editor, page }) => {
  await editor.paste(OWN)
  const dialog = await openGallery(editor)
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['example'])
  const cards = await dialog.locator('[data-example]').evaluateAll((all) => all.map((one) => one.dataset['example']))
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(cards[0])
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(cards[1])
  await page.keyboard.press('End')
  expect(await focused()).toBe(cards.at(-1))
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const below = await focused()
  expect(cards.indexOf(below)).toBeGreaterThan(1)
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe(cards[0])
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(editor.file(`${cards[0]}.yaml`)).toBeVisible()
})

test('no accessibility violation, with badges and without a hit, light and dark', async ({ editor, page }) => {
  const dialog = await openGallery(editor)
  await expect(dialog.locator('.gallery-card:not(:has(.gallery-badge))')).toHaveCount(0)
  await look(page, 'badges', 'dialog')
  await dialog.getByRole('searchbox').fill('no such thing')
  await expect(dialog.getByRole('button', { name: 'Show all examples' })).toBeVisible()
  await look(page, 'no hit', 'dialog')
})
