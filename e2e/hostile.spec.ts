import { hostileInputs } from '../src/tests/hostile/corpus'
import { expect, test } from './fixtures'

// Every text goes through the engine in src/tests/hostile; here a part of them goes through the page, the large ones all.

const LARGE = /^(?:width|long lines|streams|bombs)$/
const chosen = hostileInputs.filter(({ family }, i) => LARGE.test(family) || i % 16 === 0)
const PARTS = 6
/** Sixty times the second that a text may take, on whatever machine: only a hang fails. */
const PATIENCE = 60_000

for (let part = 0; part < PARTS; part++)
  test(`hostile texts are pasted, shown and given back, part ${part + 1} of ${PARTS}`, async ({ editor, page }) => {
    const own = chosen.filter((_, i) => i % PARTS === part)
    // A guard that grows with what is to be done; a part once had too little for its texts on a busy machine.
    test.setTimeout(own.length * PATIENCE)
    await editor.editor()
    for (const { family, name, make } of own) {
      const text = make()
      await test.step(`${family}: ${name}`, async () => {
        await page.evaluate((pasted) => {
          const data = new DataTransfer()
          data.setData('text/plain', pasted)
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          )
        }, text)
        await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
        await page.getByRole('button', { name: 'Copy YAML' }).click()
        const out = await page.evaluate(() => navigator.clipboard.readText())
        expect(out.length).toBe(text.length)
      })
    }
  })
