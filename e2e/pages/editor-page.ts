import { expect, type Locator, type Page } from '@playwright/test'

/** The page as a person sees it; specs speak in these terms. */
export class EditorPage {
  readonly form: Locator
  readonly endpoints: Locator
  readonly problems: Locator
  readonly yamlRegion: Locator
  readonly release: Locator
  /** Requests to other origins and console errors since the page opened. */
  readonly complaints: string[] = []

  constructor(readonly page: Page) {
    this.form = page.getByRole('region', { name: 'Backend form' })
    this.endpoints = page.getByRole('region', { name: 'Endpoints' })
    this.problems = page.getByRole('region', { name: 'Problems' })
    this.yamlRegion = page.getByRole('region', { name: 'YAML' })
    this.release = page.getByRole('combobox', { name: 'Release' })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'blob:' && protocol !== 'data:' && origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin)
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
    await expect(editor).toBeVisible({ timeout: 15_000 })
    return editor
  }

  /** Pastes a text onto the page, outside of any field. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
    await expect(this.page.locator('html')).toHaveAttribute('data-analysis', 'idle', { timeout: 20_000 })
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

  /** The whole text, as `Copy YAML` gives it. */
  async text(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy YAML' }).click()
    await expect(this.page.getByRole('status').filter({ hasText: 'YAML copied' }).first()).toBeVisible()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  card(path: string, document = 0): Locator {
    return this.page.locator(`[data-endpoint="${path}"][data-document="${document}"]`)
  }

  /** Opens a member's form. */
  async openMember(path: string): Promise<void> {
    await this.card(path).locator('.card-face').click()
  }

  field(name: string): Locator {
    return this.form.getByLabel(name, { exact: true })
  }

  async choose(release: string): Promise<void> {
    await this.release.selectOption(release)
    if (release !== 'auto') await expect(this.page.locator('html')).toHaveAttribute('data-release', release)
  }

  /** Types into Monaco at its end or, after `Control+A`, over everything. */
  async type(keys: readonly string[], text = ''): Promise<void> {
    const editor = await this.editor()
    await editor.click({ position: { x: 200, y: 8 } })
    for (const key of keys) await this.page.keyboard.press(key)
    if (text !== '') await this.page.keyboard.insertText(text)
  }
}
