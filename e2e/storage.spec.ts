import type { Page } from '@playwright/test'
import { at, expect, pool, test } from './fixtures'
import { EditorPage } from './pages/editor-page'

const TOKEN = 'sk-live-4f9a8b7c6d'
const WITH_TOKEN = pool([[['llm.internal', 443]]]).replace(
  /kind: SecretRef\n.*secretRef:\n.*name: openai-secret/,
  `kind: Inline # ${TOKEN}\n                inline: ${TOKEN}`,
)

/** Another tab of the same browser. */
async function another(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(await page.context().newPage())
  await editor.open()
  return editor
}

async function untilStored(editor: EditorPage, text: string): Promise<void> {
  await expect.poll(() => editor.stored()).toContain(text)
}

test.describe('a file comes back', () => {
  test('after a reload: text, settings and view', async ({ editor, page }) => {
    const text = `${pool([[['one.internal', 443]]], 'first')}---\n${pool([[null], [['two.internal', 80]]], 'second')}`
    await editor.paste(text)
    await editor.choose('kgateway@2.0.0')
    await editor.inReleases((chooser) => chooser.getByLabel('Istio auto mTLS').check())
    await page.getByRole('combobox', { name: 'Backends in this text' }).selectOption('1')
    await editor.card(at(1, 0), 1).locator('.row-face').click()
    await untilStored(editor, `"member":"${at(1, 0)}"`)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0')
    await editor.inReleases((chooser) => expect(chooser.getByLabel('Istio auto mTLS')).toBeChecked())
    await expect(editor.endpoints.locator('.backend-head')).toContainText('second')
    await expect(editor.field('host*')).toHaveValue('two.internal')
    expect(await editor.text()).toBe(text)
    await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)
  })

  test('with the cursor where it stood', async ({ editor, page }) => {
    const text = pool([[null, ['two.internal', 80]]])
    await editor.paste(text)
    await editor.type(['Control+Home', 'ArrowDown', 'ArrowDown', 'End'])
    await page.reload()
    await (await editor.editor()).locator('textarea, .native-edit-context').first().focus()
    await page.keyboard.insertText(' # here')
    expect(await editor.text()).toBe(text.replace('metadata:', 'metadata: # here'))
  })

  test('after the page was closed in the middle of typing', async ({ editor, page }) => {
    await editor.paste(pool([[['llm.internal', 443]]]))
    await editor.openMember(at(0, 0))
    await editor.field('host*').fill('typed.just.now')
    await page.close()
    const again = await another(page)
    await expect(again.card(at(0, 0))).toHaveAttribute('data-host', 'typed.just.now')
    expect(await again.text()).toBe(pool([[['typed.just.now', 443]]]))
  })

  test('after a crash', async ({ editor, page }) => {
    await editor.paste(pool([[['llm.internal', 443]]]))
    await editor.openMember(at(0, 0))
    await editor.field('host*').fill('typed.before.the.crash')
    await untilStored(editor, 'typed.before.the.crash')
    const crashed = page.waitForEvent('crash')
    const session = await page.context().newCDPSession(page)
    void session.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await another(page)
    await expect(again.card(at(0, 0))).toHaveAttribute('data-host', 'typed.before.the.crash')
  })

  for (const [size, filler] of [
    ['', 0],
    [' of 90 kB', 90_000],
  ] as const)
    test(`after a crash right behind a paste${size}: nothing is waited for, no event of the page helps`, async ({
      editor,
      page,
    }) => {
      await editor.paste(pool([[null]], 'before'))
      await untilStored(editor, 'before')
      const text = `${pool([[['pasted.internal', 443]]])}# ${'x'.repeat(filler)}\n`
      const crashed = page.waitForEvent('crash')
      const session = await page.context().newCDPSession(page)
      await editor.pasteOnly(text)
      void session.send('Page.crash').catch(() => undefined)
      await crashed
      const again = await another(page)
      await expect(again.card(at(0, 0))).toHaveAttribute('data-host', 'pasted.internal')
      expect(await again.text()).toBe(text)
    })

  test('when it could not be read, byte for byte', async ({ editor, page }) => {
    const text = `\uFEFF${pool([[null]])}\r\n  what: [\n---\n\t`
    await editor.paste(text)
    await untilStored(editor, 'what: [')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-valid', 'false')
    await page.getByRole('button', { name: 'Copy YAML' }).click()
    await expect(page.getByText(/YAML copied/)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  })
})

test.describe('secrets', () => {
  test('are stored as placeholders, and the page says so after a reload', async ({ editor, page }) => {
    await editor.paste(WITH_TOKEN)
    await untilStored(editor, 'REDACTED')
    expect(await editor.stored()).not.toContain(TOKEN)
    expect(await editor.text()).toBe(WITH_TOKEN)
    await page.reload()
    await expect(page.getByText('Secrets are not stored on this device: REDACTED stands in 2 places')).toBeVisible()
    expect(await editor.text()).toBe(WITH_TOKEN.replaceAll(TOKEN, 'REDACTED'))
  })

  test('are not left behind by a page that is closed, nor by a document that can’t be read', async ({
    editor,
    page,
  }) => {
    const watcher = await another(page)
    await editor.paste(WITH_TOKEN)
    await editor.type(['Control+Home'], '\t- [\n')
    await page.close()
    await untilStored(watcher, 'llm.internal')
    expect(await watcher.stored()).toContain('REDACTED')
    expect(await watcher.stored()).not.toContain(TOKEN)
  })

  test('are kept by those who ask for it, and hidden again when they stop', async ({ editor, page }) => {
    await editor.paste(WITH_TOKEN)
    const dialog = await editor.openStorage()
    const keep = dialog.getByLabel(/^Keep secrets on this device/)
    await expect(keep).not.toBeChecked()
    await keep.check()
    await untilStored(editor, TOKEN)
    await page.reload()
    expect(await editor.text()).toBe(WITH_TOKEN)
    await (await editor.openStorage()).getByLabel(/^Keep secrets on this device/).uncheck()
    await expect.poll(() => editor.stored()).not.toContain(TOKEN)
  })
})

test.describe('where nothing can be stored', () => {
  test('a full storage: the page says so, loses nothing, and stores again when there is room', async ({
    editor,
    page,
  }) => {
    const session = await page.context().newCDPSession(page)
    const { origin } = new URL(page.url())
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
    await editor.paste(`# ${'filler '.repeat(50_000)}\n${pool([[['kept.internal', 443]]])}`)
    const message = page.getByText('Not saved: the storage for this page is full')
    await expect(message).toBeVisible()
    await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'kept.internal')
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await editor.openMember(at(0, 0))
    await expect(message).toHaveCount(0)
    await untilStored(editor, 'kept.internal')
  })

  test('no storage at all: the page works and says that nothing is saved', async ({ context }) => {
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError')
      }
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse })
    })
    const editor = new EditorPage(await context.newPage())
    await editor.open()
    await expect(editor.page.getByText('Not saved: this browser stores nothing for this page')).toBeVisible()
    await editor.paste(pool([[['llm.internal', 443]]]))
    await editor.openMember(at(0, 0))
    await editor.field('port*').fill('80')
    expect(await editor.text()).toBe(pool([[['llm.internal', 80]]]))
    await expect(editor.page.getByText('Not saved: this browser stores nothing for this page')).toBeVisible()
    expect(editor.complaints).toEqual([])
  })

  test('data of a newer version is left alone, and the page says so', async ({ editor, page }) => {
    await editor.paste(pool([[null]], 'mine'))
    await untilStored(editor, '"mine"')
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('ai-backend-editor')
        request.onsuccess = () => resolve(request.result)
      })
      const transaction = database.transaction('works', 'readwrite')
      transaction.objectStore('works').put({ id: 'later', version: 99, kept: 'as it is' })
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      database.close()
    })
    await editor.open()
    await expect(page.getByText('1 file was stored by a newer version of this page and left alone.')).toBeVisible()
    await expect(editor.field('name*')).toHaveValue('mine')
    expect(await editor.stored()).toContain('as it is')
  })

  test('a database of a newer version is left alone too', async ({ editor, page }) => {
    await editor.paste(pool([[null]], 'mine'))
    await untilStored(editor, '"mine"')
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('ai-backend-editor', 99)
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
    )
    await editor.open()
    await expect(page.getByText('Not saved: a newer version of this page has stored data here')).toBeVisible()
    await editor.paste(pool([[null]], 'another'))
    expect(await editor.stored()).toContain('mine')
  })
})

test.describe('several tabs', () => {
  test('each has its own files, and neither overwrites the other', async ({ editor, page }) => {
    await editor.paste(pool([[null]], 'in-the-first'))
    await untilStored(editor, 'in-the-first')
    const other = await another(page)
    await expect(other.page.getByText('Your other files are open in another browser tab')).toBeVisible()
    await other.paste(pool([[null]], 'in-the-second'))
    await untilStored(other, 'in-the-second')
    await page.bringToFront()
    await editor.openMember(at(0, 0))
    await editor.field('model').fill('first-again')
    await untilStored(editor, 'first-again')
    await page.reload()
    await expect(editor.endpoints.locator('.backend-head')).toContainText('in-the-first')
    await other.page.bringToFront()
    await other.page.reload()
    await expect(other.endpoints.locator('.backend-head')).toContainText('in-the-second')
    expect(await editor.text()).toContain('first-again')
  })

  test('a copy of a tab takes nothing from it', async ({ editor, page }) => {
    await editor.paste(pool([[null]], 'original'))
    await untilStored(editor, 'original')
    const name = await page.evaluate(() => sessionStorage.getItem('ai-backend-editor/tab'))
    const copy = await page.context().newPage()
    await copy.addInitScript((tab) => sessionStorage.setItem('ai-backend-editor/tab', tab ?? ''), name)
    const second = new EditorPage(copy)
    await second.open()
    await expect(second.field('name*')).not.toHaveValue('original')
    await second.paste(pool([[null]], 'copy'))
    await untilStored(second, '"copy"')
    await page.reload()
    await expect(editor.field('name*')).toHaveValue('original')
  })
})

test('a file that is closed just before the page stays closed', async ({ editor, page }) => {
  await editor.dropAll([
    ['one.yaml', pool([[null]], 'one')],
    ['two.yaml', pool([[null]], 'two')],
  ])
  await untilStored(editor, 'two.yaml')
  await page.getByRole('button', { name: 'Close two.yaml' }).click()
  await page.reload()
  await expect(editor.field('name*')).toHaveValue('one')
  await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)
})

test.describe('recent files', () => {
  test('are listed, opened beside the file, and deleted one by one', async ({ editor }) => {
    await editor.drop('first.yaml', pool([[null]], 'first'))
    await expect(editor.field('name*')).toHaveValue('first')
    await editor.drop('second.yaml', pool([[null]], 'second'))
    await expect(editor.field('name*')).toHaveValue('second')
    const dialog = await editor.openStorage()
    await expect(dialog.getByRole('listitem')).toHaveText([/second\.yaml/, /first\.yaml/])
    await dialog.getByRole('button', { name: 'Delete second.yaml from this list' }).click()
    await expect(dialog.getByRole('listitem')).toHaveText([/first\.yaml/])
    await expect(dialog.getByRole('button', { name: 'Delete first.yaml from this list' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Open first.yaml' }).click()
    await expect(editor.files).toHaveText(['second', 'first.yaml'])
    await expect(editor.field('name*')).toHaveValue('first')
    await editor.file('second').click()
    await expect(editor.field('name*')).toHaveValue('second')
  })

  test('hold no secret', async ({ editor }) => {
    await editor.drop('secret.yaml', WITH_TOKEN)
    await untilStored(editor, 'secret.yaml')
    expect(await editor.stored()).not.toContain(TOKEN)
  })

  test('a closed file is among them', async ({ editor, page }) => {
    await editor.dropAll([
      ['one.yaml', pool([[null]], 'one')],
      ['two.yaml', pool([[null]], 'two')],
    ])
    await editor.file('two.yaml').click()
    await editor.openMember(at(0, 0))
    await editor.field('model').fill('changed')
    await page.getByRole('button', { name: 'Close two.yaml' }).click()
    await expect(editor.field('name*')).toHaveValue('one')
    await expect(page.getByRole('button', { name: 'Files and storage' })).toBeFocused()
    await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)
    await (await editor.openStorage()).getByRole('button', { name: 'Open two.yaml' }).first().click()
    expect(await editor.text()).toContain('model: changed')
  })

  test('a closed file is taken back as it was, its secrets too; from the list it comes without them, which is said', async ({
    editor,
    page,
  }) => {
    await editor.dropAll([
      ['one.yaml', pool([[null]], 'one')],
      ['secret.yaml', WITH_TOKEN],
    ])
    await page.getByRole('button', { name: 'Close secret.yaml' }).click()
    await expect(page.getByText('secret.yaml closed; it is among the recent files')).toBeVisible()
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect(editor.files).toHaveText(['one.yaml', 'secret.yaml'])
    expect(await editor.text()).toBe(WITH_TOKEN)
    await page.getByRole('button', { name: 'Close secret.yaml' }).click()
    await (await editor.openStorage()).getByRole('button', { name: 'Open secret.yaml' }).first().click()
    await expect(page.getByText('REDACTED stands in 2 places')).toBeVisible()
  })

  test('what is too large for them is not said to be among them', async ({ editor, page }) => {
    const large = `${pool([[null]], 'large')}# ${'x'.repeat(5_000_000)}\n`
    await editor.dropAll([
      ['one.yaml', pool([[null]], 'one')],
      ['large.yaml', large],
    ])
    await page.getByRole('button', { name: 'Close large.yaml' }).click()
    await expect(page.getByText('large.yaml closed; it is too large for the recent files')).toBeVisible()
    await page.getByRole('button', { name: 'Take back' }).click()
    expect((await editor.text()).length).toBe(large.length)
  })
})

test('forget everything leaves nothing, in this tab and in others', async ({ editor, page }) => {
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'Colours: Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await editor.drop('mine.yaml', pool([[null]], 'mine'))
  await untilStored(editor, 'mine.yaml')
  const other = await another(page)
  await other.paste(pool([[null]], 'theirs'))
  await untilStored(other, 'theirs')
  await page.bringToFront()
  const dialog = await editor.openStorage()
  await dialog.getByRole('button', { name: 'Forget everything' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'Forget everything' }).click()
  await dialog.getByRole('button', { name: 'Yes, forget all of it' }).click()
  await expect(page.getByText('Everything is forgotten')).toBeVisible()
  const empty = '[[],[],[]]'
  expect(await editor.stored()).toBe(empty)
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark')
  await expect(editor.endpoints.locator('.backend-head')).not.toContainText('mine')
  await other.page.bringToFront()
  // The other tab keeps what it shows, stores nothing more, and says so.
  await expect(other.page.getByText('Not saved: everything was forgotten in another tab')).toBeVisible()
  await other.openMember(at(0, 0))
  await other.field('model').fill('after')
  await expect(other.endpoints.locator('.backend-head')).toContainText('theirs')
  await other.page.close()
  expect(await editor.stored()).toBe(empty)
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Files' })).toHaveCount(0)
  await expect(editor.endpoints.locator('.backend-head')).not.toContainText('mine')
})

test('what a full storage could not take comes back from where the page left it, and is not lost by the next', async ({
  editor,
  page,
}) => {
  await editor.paste(pool([[null]], 'first'))
  await untilStored(editor, '"text":"apiVersion')
  const full = (): void => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }
  await page.addInitScript(full)
  await page.evaluate(full)
  await editor.paste(pool([[null]], 'second'))
  await expect(page.getByText('Not saved')).toBeVisible()
  await page.reload()
  await expect(editor.field('name*')).toHaveValue('second')
  await editor.paste(pool([[null]], 'third'))
  await page.reload()
  await expect(editor.field('name*')).toHaveValue('third')
})

test('a storage that never answers does not cost what is typed', async ({ context }) => {
  const page = await context.newPage()
  await page.addInitScript(() => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest
  })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.paste(pool([[null]], 'typed'))
  await expect(page.getByText('Not saved')).toBeVisible()
  await page.close()
  const again = new EditorPage(await context.newPage())
  await again.open()
  await expect(again.field('name*')).toHaveValue('typed')
})

test('a file that is closed and taken back at once survives a reload', async ({ editor, page }) => {
  await editor.dropAll([
    ['one.yaml', pool([[null]], 'one')],
    ['two.yaml', pool([[null]], 'two')],
  ])
  await untilStored(editor, 'two.yaml')
  await page.getByRole('button', { name: 'Close two.yaml' }).click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(editor.files).toHaveText(['one.yaml', 'two.yaml'])
  await page.reload()
  await expect(editor.files).toHaveText(['one.yaml', 'two.yaml'])
})
