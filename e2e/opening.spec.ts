import fs from 'node:fs'
import path from 'node:path'
import { at, expect, pool, test } from './fixtures'

const [ONE, TWO] = [pool([[['one.internal', 443]]], 'one'), pool([[['two.internal', 80]]], 'two')]

test('several files are kept apart, each with its text, history, settings and view', async ({ editor, page }, info) => {
  const files = [
    ['one.yaml', ONE],
    ['two.yaml', TWO],
  ].map(([name = '', text = '']) => {
    fs.writeFileSync(info.outputPath(name), text)
    return info.outputPath(name)
  })
  fs.writeFileSync(info.outputPath('picture.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x80]))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await (await chooser).setFiles([...files, info.outputPath('picture.yaml')])
  await expect(
    page.getByText('2 files opened, each on its own: one.yaml, two.yaml. Not UTF-8 text and not opened: picture.yaml'),
  ).toBeVisible()
  await expect(editor.files).toHaveText(['one.yaml', 'two.yaml'])
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')

  await editor.openMember(at(0, 0))
  await editor.field('port*').fill('80')
  await editor.choose('kgateway@2.0.0')
  await editor.type(['Control+End'])
  await editor.file('two.yaml').click()
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'two.internal')
  await expect(editor.release).toHaveAccessibleName(/Automatic/)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await expect(editor.field('port*')).toHaveCount(0)
  expect(await editor.text()).toBe(TWO)
  await editor.file('one.yaml').click()
  await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0')
  await expect(editor.field('port*')).toHaveValue('80')
  await page.keyboard.press('Control+z')
  expect(await editor.text()).toBe(ONE)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  // The editor still shows what the store says.
  await editor.type(['Control+End'], '# typed\n')
  expect(await editor.text()).toBe(`${ONE}# typed\n`)
})

test('files stand beside a text that has begun, and one file replaces the text in view', async ({ editor }) => {
  await editor.paste(ONE)
  await editor.dropAll([
    ['a.yaml', TWO],
    ['b.yaml', TWO],
  ])
  await expect(editor.files).toHaveText(['one', 'a.yaml', 'b.yaml'])
  await editor.file('one').click()
  await editor.drop('c.yaml', pool([[null]], 'three'))
  await expect(editor.files).toHaveText(['three', 'a.yaml', 'b.yaml'])
  await editor.page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(ONE)
})

test('a dropped folder opens its YAML files, with folders inside', async ({ editor, page }, info) => {
  const folder = info.outputPath('backends')
  fs.mkdirSync(path.join(folder, 'inner'), { recursive: true })
  for (const [name, text] of [
    ['b.yaml', TWO],
    ['a.yml', ONE],
    ['readme.md', '# no'],
    ['.hidden.yaml', ONE],
    ['inner/c.json', JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } })],
  ] as const)
    fs.writeFileSync(path.join(folder, name), text)
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data })
  await expect(editor.files).toHaveText(['a.yml', 'b.yaml', 'c.json'])
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'one.internal')
})

test('files are added, closed and switched with the keyboard, and the last one leaves a new one', async ({
  editor,
  page,
}) => {
  await editor.paste(ONE)
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'New file' }).click()
  await expect(editor.files).toHaveCount(2)
  await editor.file('one').focus()
  await page.keyboard.press('Enter')
  expect(await editor.text()).toBe(ONE)
  await page
    .getByRole('button', { name: /^Close / })
    .last()
    .click()
  await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)
  expect(await editor.text()).toBe(ONE)
})

const OBJECT = ONE.replace(
  'metadata:\n',
  'metadata:\n  creationTimestamp: "2025-11-01T10:00:00Z" # by the server\n  generation: 2\n',
)
const item = `- ${OBJECT.trimEnd().replaceAll('\n', '\n  ')}\n  status:\n    conditions: []\n`
const LIST = `apiVersion: v1\nitems:\n# the first\n${item}kind: List\nmetadata:\n  resourceVersion: ""\n`

test('what kubectl get adds goes in one step, and comes back in one', async ({ editor, page }) => {
  await editor.paste(LIST)
  await expect(page.getByText('4 fields of this text are only the API server’s')).toBeVisible()
  await page.getByRole('button', { name: 'Remove them' }).click()
  const clean = `apiVersion: v1\nitems:\n# the first\n- ${ONE.trimEnd().replaceAll('\n', '\n  ')}\nkind: List\n`
  expect(await editor.text()).toBe(clean)
  await expect(page.getByRole('button', { name: 'Remove them' })).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(LIST)
  await page
    .getByRole('status')
    .filter({ hasText: 'only the API server’s' })
    .getByRole('button', { name: 'Dismiss' })
    .click()
  await expect(page.getByRole('button', { name: 'Remove them' })).toHaveCount(0)
})

test('fields of the API server that can not be cut out are said to stay', async ({ editor, page }) => {
  // An anchor that goes while an alias stays has to be taken apart step by step.
  const items = Array.from(
    { length: 101 },
    (_, i) =>
      `- kind: Job\n  metadata:\n    name: s${i}\n    generation: ${i === 0 ? '&g ' : ''}1\n    uid: u\n  count: ${i === 0 ? '1' : '*g'}\n`,
  )
  await editor.paste(`apiVersion: v1\nkind: List\nitems:\n${items.join('')}`)
  await page.getByRole('button', { name: 'Remove them' }).click()
  await expect(page.getByText(/fields of the API server could not be cut out and stay/)).toBeVisible()
  await page.clock.install()
  await editor.paste(`kind: Secret\nmetadata:\n  name: a\n  name: b\n  uid: u\n`)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'false')
  // What is offered is counted after a pause.
  await page.clock.runFor(5000)
  await expect(page.getByRole('button', { name: 'Remove them' })).toHaveCount(0)
})

test('a file that is opened in view of another file stands beside it, under its own name', async ({ editor }) => {
  await editor.dropAll([
    ['a.yaml', pool([[null]], 'a')],
    ['b.yaml', pool([[null]], 'b')],
  ])
  await editor.drop('c.yaml', pool([[null]], 'c'))
  await expect(editor.files).toHaveText(['a.yaml', 'b.yaml', 'c.yaml'])
  await expect(editor.field('name*')).toHaveValue('c')
  await editor.file('a.yaml').click()
  await expect(editor.field('name*')).toHaveValue('a')
})

test('the comparison never shows another work', async ({ editor, page }) => {
  const large = (name: string): string =>
    `${pool([Array.from({ length: 100 }, () => [`${name}.internal`, 443] as const)], name)}# ${'x'.repeat(20_000)}\n`
  await editor.dropAll([
    ['a.yaml', large('first')],
    ['b.yaml', large('second')],
  ])
  await page.getByRole('tab', { name: 'Releases' }).click()
  const table = page.getByRole('region', { name: 'The text under every release' })
  await expect(table).toContainText('first.internal')
  // Read right after the click, in its task and the microtasks behind it: no machine is too slow or too fast for that.
  const label = await table.getAttribute('aria-label')
  const shown = await editor.file('b.yaml').evaluate(async (button: HTMLElement, name) => {
    button.click()
    await Promise.resolve()
    return document.querySelector(`[aria-label="${name}"]:not([role=tab])`)?.textContent ?? ''
  }, label)
  expect(shown).not.toContain('first.internal')
  await expect(table).toContainText('second.internal')
})
