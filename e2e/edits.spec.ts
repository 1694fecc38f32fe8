import { expect, pool, test } from './fixtures'

const ONE = pool([[['llm.internal', 80]]])
const WRONG = ONE.replace('model:', 'modell:')
/** Far beyond 40 kB: a worker answers, and not before the click. */
const LARGE = WRONG + '# filler\n'.repeat(60_000)

test('a fix clicked before the worker has answered for what was typed mends the text as it is', async ({
  editor,
  page,
}) => {
  await editor.paste(LARGE)
  const fix = editor.problems.locator('[data-code="unknown-field"]').getByRole('button').last()
  await expect(fix).toBeVisible()
  await editor.editor()
  await editor.type(['Control+Home'])
  // From now on no answer comes, however fast the machine, until the fix has been clicked.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as typeof Function.prototype
    const held: (() => void)[] = []
    Worker.prototype.postMessage = function (this: Worker, ...call: unknown[]) {
      held.push(() => void own.apply(this, call))
    }
    const release = (): void => {
      Object.defineProperty(Worker.prototype, 'postMessage', { value: own, writable: true, configurable: true })
      for (const post of held) post()
    }
    Object.assign(window, { release })
  })
  await page.keyboard.type('# typed')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'busy')
  await fix.click()
  await page.evaluate(() => (window as unknown as { release: () => void }).release())
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  expect(await editor.text()).toBe(`# typed\n${LARGE.replace('modell:', 'model:')}`)
})

for (const [name, wrapped] of [
  ['a heredoc', `kubectl apply -f- <<EOF\n${ONE}EOF\n`],
  ['a heredoc that is piped', `cat <<'EOF' | kubectl apply -f -\n${ONE}EOF\n`],
  ['a Markdown fence', `\`\`\`yaml\n${ONE}\`\`\`\n`],
  ['a copy that is indented as a whole', ONE.replaceAll(/^(?=.)/gm, '   ')],
] as const)
  test(`${name} is taken out of its wrapper, which is said, in one step`, async ({ editor, page }) => {
    const before = await editor.text()
    await editor.paste(wrapped)
    await expect(page.getByText('The YAML inside the pasted text replaced the text')).toBeVisible()
    await expect(page.locator('[data-endpoint]').first()).toHaveAttribute('data-host', 'llm.internal')
    expect(await editor.text()).toBe(ONE)
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    await undo.click()
    expect(await editor.text()).toBe(before)
    await expect(undo).toBeDisabled()
    await page.getByRole('button', { name: 'Redo', exact: true }).click()
    expect(await editor.text()).toBe(ONE)
  })

test('several heredocs in one paste are one stream', async ({ editor, page }) => {
  const two = ONE.replace('model-failover', 'second').replace('llm.internal', 'other.internal')
  await editor.paste(`# first\nkubectl apply -f- <<EOF\n${ONE}EOF\n\nkubectl apply -f- <<EOF\n${two}EOF\n`)
  await expect(page.locator('[data-endpoint][data-host="llm.internal"]')).toHaveCount(1)
  await expect(page.locator('[data-endpoint][data-host="other.internal"]')).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
})
