import { expect, pool, test } from './fixtures'
import { EditorPage } from './pages/editor-page'

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: backends.gateway.kgateway.dev
spec:
  group: gateway.kgateway.dev
  names: {kind: Backend, plural: backends}
  scope: Namespaced
  versions:
  - name: v1alpha1
    served: true
    storage: true
    schema:
      openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
`

test('an editor that does not load leaves the form, says so, and loads when asked again', async ({ context }) => {
  const page = await context.newPage()
  let isBlocked = true
  await page.route(/YamlEditor-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()))
  const editor = new EditorPage(page)
  await editor.open()
  await expect(editor.yamlRegion.getByRole('alert')).toContainText('did not load')
  await editor.paste(pool([[['llm.internal', 80]]]))
  await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-scheme', 'http')
  await expect(editor.endpoints).toBeVisible()
  isBlocked = false
  await editor.yamlRegion.getByRole('button', { name: 'Try again' }).click()
  await expect((await editor.editor()).locator('.view-line').first()).toBeVisible()
  // Its language has come with it.
  await expect.poll(() => editor.yamlRegion.locator('.view-line span[class*="mtk"]').count()).toBeGreaterThan(5)
  await expect.poll(() => editor.yamlRegion.locator('.mtk5, .mtk22, .mtk6').count()).toBeGreaterThan(0)
  await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-host', 'llm.internal')
})

for (const chunk of ['load', 'advice', 'start'])
  test(`a page whose part "${chunk}" does not load says so, and starts when loaded again`, async ({ context }) => {
    const page = await context.newPage()
    const part = new RegExp(`/${chunk}-.*\\.js`)
    await page.route(part, (route) => route.abort())
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('did not load')
    await page.unroute(part)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await new EditorPage(page).editor()
  })

test('the licence texts of all that the page ships are shown when somebody asks', async ({ editor, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'About and licences …' }).click()
  const dialog = page.getByRole('dialog', { name: 'About' })
  for (const [name, words] of [
    ['ai-backend-editor', 'Apache License'],
    ['react-dom', 'Meta Platforms'],
    ['monaco-editor', 'Microsoft Corporation'],
    ['@marcbachmann/cel-js', 'MIT License'],
    ['@bufbuild/re2', ''],
    ['js-yaml', 'Vitaly Puzrin'],
  ]) {
    const entry = dialog.locator('details').filter({ has: page.getByText(new RegExp(`^${name} \\d`)) })
    await entry.locator('summary').click()
    await expect(entry.locator('pre')).toContainText(words ?? '')
  }
  // It came with the question, not with the page.
  expect(asked.filter((url) => /\/About-.*\.js$/.test(url))).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(editor.complaints).toEqual([])
})

test('a backend that is dropped together with a CRD opens although the reader of CRDs does not load', async ({
  context,
}) => {
  const page = await context.newPage()
  const editor = new EditorPage(page)
  await editor.open()
  await page.route(/\/read-.*\.js/, (route) => route.abort())
  await editor.dropAll([
    ['crd.yaml', CRD],
    ['backend.yaml', pool([[['llm.internal', 80]]])],
  ])
  await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-host', 'llm.internal')
  await expect(page.getByText('the part of the page that reads CRDs did not load')).toBeVisible()
})

test('a CRD under which no answer comes is set aside, and not used again after a reload before somebody wants it', async ({
  context,
}) => {
  const page = await context.newPage()
  await page.clock.install()
  // The worker is kept from hearing of any CRD: whatever hangs it, the page sees the same.
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as typeof Function.prototype
    Worker.prototype.postMessage = function (this: Worker, ...call: unknown[]) {
      const [{ task, args }] = call as [{ task?: string; args?: [string, object, string[]?] }]
      if (task !== 'analyze' || (args?.[2]?.length ?? 0) === 0 || 'answers' in window) own.apply(this, call)
    }
  })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.drop('crd.yaml', CRD)
  await expect(page.getByText('Judged by your cluster’s own CRD')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'busy')
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeEnabled()
  await page.clock.runFor(30_000)
  const aside = page.getByText('crd.yaml is not used: under it no answer came in time.')
  await expect(aside).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  await page.reload()
  await expect(aside).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  await page.evaluate(() => Object.assign(window, { answers: true }))
  await page.getByRole('button', { name: 'Use it again' }).click()
  await expect(page.getByText('Judged by your cluster’s own CRD')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  await expect(aside).toBeHidden()
})

test('an edit is not lost when the clock goes back', async ({ editor, page }) => {
  await editor.paste(pool([[['first.internal', 80]]]))
  await expect.poll(() => editor.stored()).toContain('first.internal')
  await page.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 86_400_000
  })
  await editor.paste(pool([[['second.internal', 80]]]))
  await page.reload()
  await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-host', 'second.internal')
  await page.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 2 * 86_400_000
  })
  await editor.paste(pool([[['third.internal', 80]]]))
  await expect.poll(() => editor.stored()).toContain('third.internal')
  await page.reload()
  await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-host', 'third.internal')
})

for (const [name, text] of [
  ['a flow list of a million items', `a: [${'1,'.repeat(1_000_000)}1]\n`],
  ['a block list of a million items', `a:\n${'- 1\n'.repeat(1_000_000)}`],
  ['a line of ten million letters', `a: ${'x'.repeat(10_000_000)}\n`],
  ['20 MB of lines', `# ${'y'.repeat(198)}\n`.repeat(100_000)],
] as const)
  test(`after a paste of ${name} the page answers a click`, async ({ editor, page }) => {
    await page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    await expect(undo).toBeEnabled()
    await undo.click()
    await expect(page.locator('[data-endpoint]').first()).toBeVisible()
    expect(editor.complaints).toEqual([])
  })
