import { at, expect, pool, test } from './fixtures'

const TEXT = pool([[['https://llm.internal', 443]]])

test('paste, file, form, fix and typing are one step each, back and forth', async ({ editor, page }) => {
  const states: string[] = [await editor.text()]
  const done = async (): Promise<void> => void states.push(await editor.text())
  await editor.paste(TEXT)
  await done()
  await editor.problems.locator('[data-code="host-not-a-name"]').getByRole('button', { name: /^Use / }).click()
  await done()
  await editor.openMember(at(0, 0))
  await editor.field('port*').fill('8080')
  await done()
  await editor.type(['Control+End'], '# typed\n')
  await done()
  await editor.drop('other.yaml', pool([[null]], 'other'))
  await expect(editor.field('name*')).toHaveValue('other')
  await done()
  expect(new Set(states).size).toBe(6)
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }))
  for (const state of states.slice(0, -1).reverse()) {
    await undo?.click()
    expect(await editor.text()).toBe(state)
  }
  await expect(undo!).toBeDisabled()
  for (const state of states.slice(1)) {
    await redo?.click()
    expect(await editor.text()).toBe(state)
  }
  await expect(redo!).toBeDisabled()
})

test('undo leaves focus and cursor where they are', async ({ editor, page }) => {
  await editor.paste(pool([[['llm.internal', 443]]]))
  await editor.openMember(at(0, 0))
  await editor.field('model').fill('another-model')
  await editor.field('port*').focus()
  await page.keyboard.press('Control+z')
  await expect(editor.field('port*')).toBeFocused()
  await expect(editor.field('model')).toHaveValue('gpt-4o')
  await editor.field('model').fill('another-model')
  // The cursor behind `metadata:` in line 3 stays there while a later line changes.
  await editor.type(['Control+Home', 'ArrowDown', 'ArrowDown', 'End'])
  await page.keyboard.press('Control+z')
  await page.keyboard.insertText(' # here')
  expect(await editor.text()).toBe(pool([[['llm.internal', 443]]]).replace('metadata:', 'metadata: # here'))
})
