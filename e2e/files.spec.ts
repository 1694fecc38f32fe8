import fs from 'node:fs'
import { at, expect, pool, test } from './fixtures'

const WINDOWS = `\uFEFF# von Hand\r\n${pool([[['llm.internal', 443]]]).replaceAll('\n', '\r\n')}`

test('open, copy and download keep every byte', async ({ editor, page }, info) => {
  const file = info.outputPath('given.yaml')
  fs.writeFileSync(file, WINDOWS)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await (await chooser).setFiles(file)
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-port', '443')
  await editor.editor()
  const waiting = page.waitForEvent('download')
  await editor.takeAway('Download YAML')
  const saved = await waiting
  expect(saved.suggestedFilename()).toBe('model-failover.yaml')
  expect(fs.readFileSync(await saved.path()).equals(fs.readFileSync(file))).toBe(true)
  // An edit in a file with a byte order mark and CRLF touches only its own place.
  await editor.openMember(at(0, 0))
  await editor.field('port*').fill('80')
  const again = page.waitForEvent('download')
  await editor.takeAway('Download YAML')
  expect(fs.readFileSync(await (await again).path(), 'utf8')).toBe(WINDOWS.replace('port: 443', 'port: 80'))
})

test('drop replaces the text as one step, with a way back', async ({ editor }) => {
  const before = await editor.text()
  const dropped = pool([[null]], 'dropped')
  await editor.drop('dropped.yaml', dropped)
  await expect(editor.field('name*')).toHaveValue('dropped')
  expect(await editor.text()).toBe(dropped)
  await editor.drop('again.yaml', before)
  await editor.page
    .getByRole('status')
    .filter({ hasText: 'again.yaml replaced the text' })
    .getByRole('button', { name: 'Take back' })
    .click()
  expect(await editor.text()).toBe(dropped)
})

test('a file that the system hands over opens as one', async ({ editor, page }) => {
  await page.addInitScript(() => {
    const setConsumer = (take: unknown): unknown => Object.assign(window, { handOver: take })
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
  })
  await editor.open()
  await expect.poll(() => page.evaluate(() => 'handOver' in window)).toBe(true)
  const text = pool([[['handed.internal', 443]]], 'handed')
  await page.evaluate((content) => {
    const { handOver } = window as unknown as { handOver: (launch: object) => void }
    handOver({ files: [{ getFile: () => Promise.resolve(new File([content], 'handed.yaml')) }] })
  }, text)
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'handed.internal')
  expect(await editor.text()).toBe(text)
})

test('a file that is no text is refused and said to be', async ({ editor, page }, info) => {
  const before = await editor.text()
  const file = info.outputPath('picture.yaml')
  fs.writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x80]))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByText('picture.yaml is not UTF-8 text')).toBeVisible()
  expect(await editor.text()).toBe(before)
})

test('copying with errors works and says how many remain', async ({ editor, page }) => {
  await editor.paste(pool([[null]]).replace('type: AI', 'type: Robot'))
  await page.getByRole('button', { name: 'Copy YAML' }).click()
  await expect(page.getByText('1 error remains')).toBeVisible()
})

test('from 1 MB on a worker answers, and nothing is lost', async ({ editor, page }) => {
  const text = Array.from({ length: 400 }, (_, i) => pool([[['llm.internal', 8000 + i]]], `b-${i}`)).join('---\n')
  const large = `${text}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: filler\ndata:\n  filler: ${'x'.repeat(1_000_000)}\n`
  await editor.paste(large)
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  await expect(page.locator('[data-endpoint]')).toHaveCount(400)
  expect(await editor.text()).toBe(large)
})

test('a word of the page that is dragged, and what is dropped behind a dialog, change nothing', async ({
  editor,
  page,
}) => {
  const before = await editor.text()
  const heading = page.getByRole('heading', { level: 1 })
  await heading.dblclick()
  const box = await heading.boundingBox()
  if (!box) throw new Error('no heading')
  await page.mouse.move(box.x + 10, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(400, 300, { steps: 5 })
  await page.mouse.up()
  expect(await editor.text()).toBe(before)
  await editor.openStorage()
  await editor.drop('other.yaml', pool([[null]], 'other'))
  await page.keyboard.press('Escape')
  expect(await editor.text()).toBe(before)
})
