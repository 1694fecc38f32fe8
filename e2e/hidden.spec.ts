import { at, expect, pool, test } from './fixtures'

const OVERRIDE = '\u202e'
const SPACE = '\u200b'

test('characters that can not be seen are shown in editor, form, card and problems', async ({ editor }) => {
  await editor.paste(pool([[[`h${SPACE}x.internal`, 443]]]).replace('gpt-4o', `"gpt${OVERRIDE}4o" # ${OVERRIDE}`))
  const problem = editor.problems.locator('[data-code="hidden-character"]')
  await expect(problem).toHaveCount(3)
  await expect(problem.first()).toContainText('right-to-left override (U+202E)')
  await expect(problem.first()).toHaveAttribute('data-path', `${at(0, 0)}.provider.openai.model`)

  const card = editor.card(at(0, 0))
  await expect(card).toContainText('gpt⟨U+202E⟩4o')
  await expect(card).toContainText('h⟨U+200B⟩x.internal')
  await editor.openMember(at(0, 0))
  await expect(editor.inspector).toContainText('With hidden characters shown: gpt⟨U+202E⟩4o')
  await expect(editor.field('model')).toHaveValue(`gpt${OVERRIDE}4o`)
  for (const text of [
    await editor.endpoints.innerText(),
    await editor.inspector.innerText(),
    await editor.problems.innerText(),
  ])
    expect(text).not.toMatch(/[\u200b\u202e]/)

  const monaco = await editor.editor()
  await expect(monaco.locator('.view-line', { hasText: 'model:' })).toContainText('[U+202E]')
})

test('a field name in other letters says what it looks like, and one click mends it', async ({ editor }) => {
  const good = pool([[['h.internal', 443]]])
  await editor.paste(good.replace('host:', 'h\u043est:'))
  const problem = editor.problems.locator('[data-code="unknown-field"]')
  await expect(problem).toContainText('It looks like "host", but is written with other characters: U+043E.')
  await problem.getByRole('button', { name: 'Write "host" in plain letters' }).click()
  expect(await editor.text()).toBe(good)
})

test('names of files and notices show them too', async ({ editor, page }) => {
  await editor.paste(`${pool([[null]])}---\n${pool([[null]], `"second${OVERRIDE}"`)}`)
  await page.getByRole('combobox', { name: 'Backends in this text' }).selectOption('1')
  await editor.form.getByRole('button', { name: 'Backends in this text' }).click()
  await page.getByRole('menuitem', { name: 'Delete backend' }).click()
  await expect(page.locator('.notice')).toContainText('second⟨U+202E⟩')
  await editor.drop(`a${OVERRIDE}b.yaml`, pool([[null]], 'other'))
  await expect(editor.field('name*')).toHaveValue('other')
  expect(await page.locator('.app').innerText()).not.toContain(OVERRIDE)
})
