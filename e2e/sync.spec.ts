import { at, expect, pool, test } from './fixtures'

const COMMENTED = pool([[['ollama.ai.svc.cluster.local', 11434]], [null]])
  .replace('model: gpt-4o', 'model:   "gpt-4o"   # the good one')
  .replace('spec:\n', '# what we want\nspec:\n  unknownThing: {kept: yes}\n')

test('form to YAML to form, keeping every other byte', async ({ editor }) => {
  await editor.paste(COMMENTED)
  await editor.openMember(at(0, 0))
  await editor.field('model').fill('gpt-5')
  await editor.field('host*').fill('vllm.ai.svc.cluster.local')
  const now = COMMENTED.replace('"gpt-4o"', '"gpt-5"').replace('ollama.ai', 'vllm.ai')
  expect(await editor.text()).toBe(now)
  await editor.paste(now.replace('gpt-5', 'o3'))
  await editor.openMember(at(0, 0))
  await expect(editor.field('model')).toHaveValue('o3')
})

test('typing in the editor moves the form', async ({ editor }) => {
  await editor.paste(pool([[['llm.internal', 80]]]))
  await editor.openMember(at(0, 0))
  await editor.type(['Control+End', 'ArrowUp', 'End', 'Backspace', 'Backspace'], '443')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
  await expect(editor.field('port*')).toHaveValue('443')
})

test('one history covers form and editor', async ({ editor }) => {
  const start = pool([[['llm.internal', 80]]])
  await editor.paste(start)
  await editor.openMember(at(0, 0))
  await editor.field('model').fill('from-form')
  await editor.type(['Control+End'], '# from the editor\n')
  const both = await editor.text()
  expect(both).toContain('# from the editor')
  await editor.type(['Control+z'])
  expect(await editor.text()).toBe(start.replace('gpt-4o', 'from-form'))
  await editor.page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(start)
  await editor.type(['Control+y', 'Control+Shift+z'])
  expect(await editor.text()).toBe(both)
})

test('broken text dims the form and keeps its last state; mending brings it back', async ({ editor }) => {
  await editor.paste(pool([[['llm.internal', 80]]]))
  await editor.type(['Control+Home'], '\t- [\n')
  await expect(editor.form.getByRole('alert')).toBeVisible()
  await expect(editor.card(at(0, 0))).toBeVisible()
  await expect(editor.problems.locator('[data-code="syntax"]')).toHaveAttribute('data-severity', 'error')
  await editor.type(['Control+z'])
  await expect(editor.form.getByRole('alert')).toHaveCount(0)
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'http')
})

test('findings are the editor’s markers, completion offers what is allowed and absent', async ({ editor }) => {
  await editor.paste(
    `${pool([[['llm.internal', 80]]])}---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: second\nspec:\n  type: AI\n  typo: 1\n  ai:\n    llm:\n      `,
  )
  await editor.editor()
  await expect(editor.yamlRegion.locator('.squiggly-error').first()).toBeVisible()
  await editor.type(['Control+End', 'Control+Space'])
  const suggestions = editor.page.locator('.suggest-widget .monaco-list-row')
  await expect(suggestions.filter({ hasText: 'hostOverride' })).toBeVisible()
  await expect(suggestions.filter({ hasText: 'provider' })).toBeVisible()
  await expect(suggestions.filter({ hasText: 'multipool' })).toHaveCount(0)
  await editor.page.keyboard.press('Escape')
})

test('a problem leads to its line and its field', async ({ editor }) => {
  await editor.paste(pool([[null, ['x.internal', 70000]]]))
  await editor.problems.locator('[data-code="too-large"]').getByRole('button').first().click()
  await expect(editor.field('port*')).toBeFocused()
  await expect(editor.field('port*')).toHaveAttribute('aria-invalid', 'true')
})

test('hover explains a field', async ({ editor }) => {
  await editor.paste(pool([[['llm.internal', 80]]]))
  const view = await editor.editor()
  await view.getByText('hostOverride', { exact: false }).first().hover()
  await expect(editor.page.getByText('Send requests to another host').first()).toBeVisible()
})
