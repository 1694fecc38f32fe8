import { expect, type Locator, type Page } from '@playwright/test'

/** The page as a person sees it; specs speak in these terms. */
export class EditorPage {
  /** Picture and inspector. */
  readonly form: Locator
  readonly inspector: Locator
  readonly endpoints: Locator
  readonly problems: Locator
  readonly yamlRegion: Locator
  readonly release: Locator
  /** Requests to other origins and console errors since the page opened. */
  readonly complaints: string[] = []

  constructor(readonly page: Page) {
    this.form = page.locator('.stage, .inspector')
    this.endpoints = page.getByRole('region', { name: /^(?:Endpoints|端点)$/ })
    this.problems = page.getByRole('region', { name: 'Problems' })
    this.yamlRegion = page.getByRole('region', { name: 'YAML' })
    this.release = page.getByRole('button', { name: /^Release / })
    this.inspector = page.getByRole('region', { name: 'Inspector' })
    page.on('console', (message) => {
      const isOfTest = message.text().startsWith('Service Worker registration blocked')
      if (!isOfTest && (message.type() === 'error' || message.type() === 'warning'))
        this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (
        protocol !== 'blob:' &&
        protocol !== 'data:' &&
        origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin
      )
        this.complaints.push(`request to ${request.url()}`)
    })
  }

  async open(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.locator('html')).toHaveAttribute('data-analysis', 'idle')
    await expect(this.endpoints).toBeVisible()
  }

  /** Waits until Monaco stands in its place. */
  async editor(): Promise<Locator> {
    const editor = this.yamlRegion.locator('.monaco-editor').first()
    await expect(editor).toBeVisible()
    return editor
  }

  /** Pastes a text onto the page, outside of any field. */
  async paste(text: string): Promise<void> {
    await this.pasteOnly(text)
    await expect(this.page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  }

  /** Pastes and waits for nothing. */
  async pasteOnly(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }

  /** Drops a file onto the page. */
  async drop(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([file, content]) => {
        const data = new DataTransfer()
        data.items.add(new File([content ?? ''], file ?? '', { type: 'application/yaml' }))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      [name, text],
    )
  }

  /** Drops several files onto the page. */
  async dropAll(files: readonly (readonly [name: string, text: string])[]): Promise<void> {
    await this.page.evaluate((given) => {
      const data = new DataTransfer()
      for (const [name, content] of given) data.items.add(new File([content], name, { type: 'application/yaml' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, files)
  }

  /** The tabs of the files, by name. */
  get files(): Locator {
    return this.page.getByRole('navigation', { name: 'Files' }).locator('.file-name')
  }

  file(name: string): Locator {
    return this.page.getByRole('navigation', { name: /^(?:Files|文件)$/ }).getByRole('button', { name, exact: true })
  }

  /** The link that `Share` offers for the text in view. */
  async share(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click()
    return this.page.getByLabel('Link', { exact: true }).inputValue()
  }

  async openStorage(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Files and storage' }).click()
    await this.page.getByRole('menuitem', { name: /^Recent files/ }).click()
    return this.page.getByRole('dialog')
  }

  /** Everything that the browser has stored for the page, as one text. */
  async stored(): Promise<string> {
    return this.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
      const contents = names.map(async (name) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name)
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error(name))
        })
        const stores = Array.from(database.objectStoreNames).map((store) => {
          return new Promise<unknown[]>((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll()
            request.onsuccess = () => resolve(request.result as unknown[])
          })
        })
        const all = await Promise.all(stores)
        database.close()
        return all
      })
      return JSON.stringify([await Promise.all(contents), Object.entries(localStorage), Object.entries(sessionStorage)])
    })
  }

  /** The whole text, as `Copy YAML` gives it. */
  async text(): Promise<string> {
    await this.page.getByRole('button', { name: /^(?:Copy|复制) YAML$/ }).click()
    await expect(
      this.page
        .getByRole('status')
        .filter({ hasText: /YAML copied|已复制 YAML/ })
        .first(),
    ).toBeVisible()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  card(path: string, document = 0): Locator {
    return this.page.locator(`[data-endpoint="${path}"][data-document="${document}"]`)
  }

  /** Opens a member's form. */
  async openMember(path: string): Promise<void> {
    await this.card(path).locator('.row-face').click()
  }

  /** Selects the backend itself. */
  async openBackend(): Promise<void> {
    await this.endpoints.locator('.backend-head').click()
  }

  /** The control of a field, by the field's name in YAML; a star says that it is required. */
  field(name: string): Locator {
    const of = `[data-field="${name.replace('*', '')}"]`
    return this.form.locator(`${of} :is(input, select, textarea)`)
  }

  /** Something in the menu of ways out of the page. */
  async takeAway(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Take away' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Opens the chooser of releases, which holds the facts about the cluster too. */
  async openReleases(): Promise<Locator> {
    await this.release.click()
    const chooser = this.page.getByRole('dialog', { name: /^Release / })
    await expect(chooser.getByRole('searchbox')).toBeFocused()
    return chooser
  }

  /** Does something in the chooser of releases, and closes it. */
  async inReleases(act: (chooser: Locator) => Promise<unknown>): Promise<void> {
    await act(await this.openReleases())
    await this.page.keyboard.press('Escape')
  }

  /** Adds a provider to a priority by the list that asks which. */
  async addProvider(priority: number, provider: string): Promise<void> {
    const label = `Add provider to priority ${priority}`
    await this.page.getByRole('button', { name: label }).click()
    await this.page.getByRole('dialog', { name: label }).getByRole('searchbox').fill(provider)
    await this.page.getByRole('option', { name: provider }).first().click()
  }

  /** Adds to an object of the form what stands behind its button, by the field's name in YAML. */
  async addField(button: string, field: string): Promise<void> {
    await this.inspector.getByRole('button', { name: button, exact: true }).click()
    await this.page.locator(`.popover:popover-open [data-choice="${field}"]`).click()
  }

  async choose(release: string): Promise<void> {
    const chooser = await this.openReleases()
    await chooser.getByRole('searchbox').fill(release)
    await chooser.locator(`[data-choice="${release}"]`).click()
    if (release !== 'auto') await expect(this.page.locator('html')).toHaveAttribute('data-release', release)
  }

  /** Does something by the list that finds everything. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const dialog = this.page.getByRole('dialog', { name: 'Find anything' })
    await dialog.getByRole('searchbox').fill(words)
    await dialog.getByRole('option', { name: words }).first().click()
    await expect(dialog).toHaveCount(0)
  }

  /** Types into Monaco at its end or, after `Control+A`, over everything. */
  async type(keys: readonly string[], text = ''): Promise<void> {
    const editor = await this.editor()
    await editor.click({ position: { x: 200, y: 8 } })
    for (const key of keys) await this.page.keyboard.press(key)
    if (text !== '') await this.page.keyboard.insertText(text)
  }
}
