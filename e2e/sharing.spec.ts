import { deflateSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { at, expect, pool, test } from './fixtures'
import { EditorPage } from './pages/editor-page'

const TOKEN = 'sk-live-4f9a8b7c6d'
const TEXT = `# ours\n${pool([[['llm.internal', 443]]], 'shared')}`
const SECRET = `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: openai-secret # ${TOKEN}\nstringData:\n  Authorization: ${TOKEN}\n`

test('a link carries text and settings to another browser, without secrets', async ({ editor, page, browser }) => {
  await editor.paste(TEXT + SECRET)
  await editor.choose('kgateway@2.0.0')
  await editor.inReleases((chooser) => chooser.getByLabel('Istio auto mTLS').check())
  const link = await editor.share()
  const dialog = page.getByRole('dialog', { name: 'Share as a link' })
  await expect(dialog).toContainText(`${link.length} characters`)
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Line 28 stringData.Authorization',
    'Line 26 the same value again',
  ])
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(dialog.getByText('Link copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  expect(new URL(link).hash.startsWith('#v1.')).toBe(true)
  expect(new URL(link).search).toBe('')
  const { violations } = await new AxeBuilder({ page })
    .include('dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()

  const elsewhere = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const other = new EditorPage(await elsewhere.newPage())
  await other.page.goto(link)
  await expect(other.page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0')
  await other.inReleases((chooser) => expect(chooser.getByLabel('Istio auto mTLS')).toBeChecked())
  expect(await other.text()).toBe((TEXT + SECRET).replaceAll(TOKEN, 'REDACTED'))
  expect(new URL(other.page.url()).hash).toBe('')
  await elsewhere.close()
})

test('a document that can’t be read is left out of the link', async ({ editor, page }) => {
  await editor.paste(`${TEXT}---\nauthToken:\n  inline: ${TOKEN}\n broken: [\n`)
  const link = await editor.share()
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(
    'a whole document, because it can’t be read',
  )
  await page.keyboard.press('Escape')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(editor.field('name*')).toHaveValue('shared')
  expect(await editor.text()).toBe(`${TEXT}---\n# A document that could not be read stood here.\n`)
})

test('a link opens beside the file, and is kept or discarded', async ({ editor, page }) => {
  await editor.paste(TEXT)
  const link = await editor.share()
  await page.keyboard.press('Escape')
  await editor.paste(pool([[null]], 'mine'))
  await page.goto(link)
  await expect(editor.files).toHaveText(['mine', 'shared'])
  await expect(editor.field('name*')).toHaveValue('shared')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.field('name*')).toHaveValue('mine')
  await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)

  await page.goto(link)
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0)
  await expect(editor.files).toHaveText(['mine', 'shared'])
  await editor.file('mine').click()
  expect(await editor.text()).toBe(pool([[null]], 'mine'))
  await expect.poll(() => editor.stored()).toContain('"shared"')
  await page.reload()
  await expect(editor.files).toHaveText(['mine', 'shared'])
  await expect(editor.field('name*')).toHaveValue('mine')
})

const packed = (content: string): string => `#v1.${deflateSync(content).toString('base64url')}`

for (const [name, fragment, message] of [
  ['damaged', '#v1.eJyrVipJrShRslJKtFJIzcvMSQUAKP0FNg', 'This link is damaged or was cut off; nothing was opened.'],
  ['newer', '#v7.something-else', 'This link was made by a newer version of this page.'],
  [
    'exploding',
    packed(JSON.stringify({ text: 'a'.repeat(30_000_000) })),
    'This link expands to more than 4 MB and was not opened.',
  ],
] as const)
  test(`a ${name} link says so and loses nothing`, async ({ editor, page }) => {
    await editor.paste(TEXT)
    await page.goto(`/${fragment}`)
    await expect(page.getByText(message)).toBeVisible()
    expect(await editor.text()).toBe(TEXT)
    await page.reload()
    await expect(page.getByText(message)).toBeVisible()
    expect(await editor.text()).toBe(TEXT)
  })

test('a link for a release that is not known here opens with the automatic one and says so', async ({
  editor,
  page,
}) => {
  await page.goto(`/${packed(JSON.stringify({ text: TEXT, release: 'kgateway@9.0.0' }))}`)
  await expect(page.getByText('The link asks for kgateway@9.0.0')).toBeVisible()
  await expect(editor.release).toHaveAccessibleName(/Automatic/)
  await expect(editor.card(at(0, 0))).toBeVisible()
})
