// An answer that comes back from the cluster is pasted, and leads to its cause in the text.
import { at, expect, pool, test } from './fixtures'

/** Port 80 on a release that speaks TLS on every port. */
const PORT_80 = pool([[['model-failover.default.svc.cluster.local', 80]], [null]])

const LOG =
  '[2026-11-02T10:00:00.000Z] "POST /v1/chat/completions HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure|TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER} - "-" 0 91'
/** A token as curl -v prints it; nobody's. */
const TOKEN = 'sk-proj-Zq8vX2mN4pR7tW1yB5dF9hJ3kL6sA0cE'

test('a log line that is pasted into the YAML is explained beside it, and leads to the line; nothing of it is kept', async ({
  editor,
  page,
}) => {
  await editor.paste(PORT_80)
  await editor.choose('kgateway@2.0.0-rc.1')
  await page.evaluate(
    (answer) => navigator.clipboard.writeText(answer),
    `> authorization: Bearer ${TOKEN}\n< HTTP/1.1 503 Service Unavailable\n${LOG}\n`,
  )
  await (await editor.editor()).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+V')
  const dialog = page.getByRole('dialog', { name: 'What does this answer mean?' })
  await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(TOKEN))
  // The handshake tells more than the status.
  await expect(dialog.locator('[data-diagnosis]')).toHaveCount(1)
  await expect(dialog.locator('[data-diagnosis=tls-plain-server]')).toContainText('of line 3')
  await dialog
    .getByRole('button', { name: /^Line 20 spec\.ai\.multipool\.priorities\[0\]\.pool\[0\]\.hostOverride\.port/ })
    .click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.card(at(0, 0))).toHaveAttribute('aria-current', 'true')
  await expect(editor.field('port')).toBeFocused()
  expect(await editor.text()).toBe(PORT_80)
  expect(await editor.stored()).not.toContain(TOKEN)

  // The same from the problems list, where an object that is refused leads to its field.
  await editor.problems.getByRole('button', { name: 'What does this answer mean?' }).click()
  await dialog.getByRole('textbox').fill('The Backend "model-failover" is invalid: spec.ai.llm.host: Required value')
  await expect(dialog.locator('[data-diagnosis=apply-required]')).toContainText('Your YAML does not show the cause')
  await dialog.getByRole('textbox').fill('error: something new')
  await expect(dialog).toContainText('Not recognised')
  await dialog.getByRole('button', { name: 'Forget it' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  // Whoever meant it as text gets it as text.
  await page.evaluate((answer) => navigator.clipboard.writeText(answer), LOG)
  await (await editor.editor()).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+V')
  await dialog.getByRole('button', { name: 'Put it into the YAML all the same' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await editor.text()).toBe(PORT_80 + LOG)
})
