// What a first-time user does, with typed keys and clicks, from the beginning to the end.
import { at, expect, pool, ROUTE, test } from './fixtures'

/** The text that cost people two days: port 80, and TLS all the same. */
const PORT_80 = `# failover to the cluster's own model
${pool([[['model-failover.default.svc.cluster.local', 80]], [null]])}`

test('from the pasted text to the cause, on the release that had the fault, and to the way out', async ({
  editor,
  page,
}) => {
  await editor.paste(PORT_80)
  await editor.choose('kgateway@2.0.0-rc.1')
  const card = editor.card(at(0, 0))
  await expect(card).toContainText('HTTPS · not verified')
  await editor.openMember(at(0, 0))
  await expect(editor.inspector).toContainText('This release speaks TLS on every port')
  await editor.inspector.getByText('What would change it').click()
  await expect(editor.inspector.getByRole('button', { name: /^Use kgateway 2\.0\.0-rc\.2/ })).toBeVisible()
  // However long the inspector is, the page as a whole has nothing to scroll.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  // A release that takes an edit too says so, and one click keeps what its badge promises.
  await editor.inspector.getByRole('button', { name: 'Use kgateway 2.0.1 · Set the port to 443' }).click()
  await expect(card).toContainText('HTTPS · CA chain only')
  await page.keyboard.press('Control+z')
  await editor.choose('kgateway@2.0.0-rc.1')
  await editor.inspector.getByRole('button', { name: /^Use kgateway 2\.0\.0-rc\.2/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0-rc.2')
  await expect(card).toContainText('HTTP · plaintext')
  expect(await editor.text()).toBe(PORT_80)
})

test('on a projector the picture is seen at any width, menus open on the screen, and there is a way out', async ({
  editor,
  page,
}) => {
  const menu = page.getByRole('button', { name: 'Files and storage' })
  await menu.click()
  await page.getByRole('menuitem', { name: /^Present/ }).click()
  await menu.click()
  await expect(page.getByRole('menuitem', { name: /^Present/ })).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 960, height: 600 })
  await expect(editor.card(at(0, 0))).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('Escape, or the menu again, ends presenting')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).not.toHaveAttribute('data-present')
})

test('what would change it does what its badge promises, in one step that can be taken back', async ({ editor }) => {
  await editor.paste(PORT_80)
  await editor.openMember(at(0, 0))
  await editor.inspector.getByText('What would change it').click()
  await editor.inspector.getByRole('button', { name: 'Set the port to 443' }).click()
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
  expect(await editor.text()).toBe(PORT_80.replace('port: 80', 'port: 443'))
  await editor.page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(PORT_80)
})

test('a text of 2.0 is led to agentgateway: what is kept is shown, and one step does it', async ({ editor, page }) => {
  await editor.paste(PORT_80)
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: 'Move to another release …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To').selectOption('agentgateway@1.4.1')
  await expect(dialog.getByRole('row')).toHaveCount(3)
  // Before and after beside each other, in the text too.
  await expect(dialog.getByRole('row').nth(1)).toContainText('HTTP · plaintext')
  await dialog.getByText('Lines that change').click()
  await expect(dialog).toContainText('multipool:')
  await expect(dialog).toContainText('groups:')
  // As a model each member is one, which the pool's leads to.
  await dialog.getByLabel('To').selectOption('agentgateway@1.6.0')
  await dialog.getByLabel('AI backends become').selectOption('AgentgatewayModel')
  await expect(dialog).toContainText('Clients ask for the model model-failover now')
  await dialog.getByLabel('AI backends become').selectOption('')
  await dialog.getByLabel('To').selectOption('agentgateway@1.4.1')
  await dialog.getByRole('button', { name: 'Move to agentgateway 1.4.1' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-release', 'agentgateway@1.4.1')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await expect(editor.card('spec.ai.groups[0].providers[0]')).toHaveAttribute('data-scheme', 'http')
  expect(await editor.text()).toContain("# failover to the cluster's own model")
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(PORT_80)
})

test('the same thing is selected in picture, inspector and text', async ({ editor, page }) => {
  await editor.paste(PORT_80)
  await editor.editor()
  await editor.openMember(at(1, 0))
  await expect(editor.card(at(1, 0))).toHaveAttribute('aria-current', 'true')
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toContainText('OpenAI')
  await expect(page.locator('.selected-lines').first()).toBeVisible()
  // The cursor in the text selects too.
  await page.locator('.view-line', { hasText: 'port: 80' }).click()
  await expect(editor.card(at(0, 0))).toHaveAttribute('aria-current', 'true')
  await expect(editor.field('port')).toHaveValue('80')
  await editor.inspector.getByRole('button', { name: 'Close' }).click()
  await expect(editor.endpoints.locator('.backend-head')).toHaveAttribute('aria-current', 'true')
})

const WITH_ROUTE = `${PORT_80}---
${ROUTE}`

test('route and Gateway are told of beside the picture; a route is selected everywhere, changed by its form, and a link carries it', async ({
  editor,
  page,
}) => {
  await editor.paste(WITH_ROUTE)
  const outline = editor.endpoints.getByRole('region', { name: 'Documents of this text' })
  await expect(outline.getByText('Gateway gw not in this text')).toBeVisible()
  await editor.endpoints.locator('.sources').getByRole('button', { name: 'HTTPRoute chat' }).click()
  const face = outline.locator('.outline-face', { hasText: 'chat' })
  await expect(face).toHaveAttribute('aria-current', 'true')
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toContainText('chat')
  // The picture stays, and what is done in it is done to its backend.
  await expect(editor.card(at(0, 0))).toBeVisible()
  await editor.field('parentRefs[0].name*').fill('gateway')
  await expect(outline.getByText('Gateway gateway not in this text')).toBeVisible()
  const changed = WITH_ROUTE.replace('name: gw', 'name: gateway')
  expect(await editor.text()).toBe(changed)
  const link = await editor.share()
  await page.keyboard.press('Escape')
  await editor.endpoints.locator('.lane-name').first().click()
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toContainText('Priority 1')
  await editor.inspector.getByRole('button', { name: 'Close' }).click()
  await expect(editor.endpoints.locator('.backend-head')).toHaveAttribute('aria-current', 'true')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(face).toHaveAttribute('aria-current', 'true')
  await expect(editor.field('parentRefs[0].name*')).toHaveValue('gateway')
  await page.locator('.view-line', { hasText: 'port: 80' }).click()
  await expect(editor.card(at(0, 0))).toHaveAttribute('aria-current', 'true')
})

test('a pool of three members in two priorities, by mouse only', async ({ editor, page }) => {
  await page.getByRole('button', { name: 'Backends in this text' }).click()
  await page.getByRole('menuitem', { name: 'Start blank' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(1)
  if ((await page.getByRole('button', { name: 'Add priority group' }).count()) === 0) {
    await editor.openBackend()
    await page.getByRole('button', { name: 'Pool with priorities' }).click()
  }
  const add = async (priority: number): Promise<void> => {
    await page.getByRole('button', { name: `Add provider to priority ${priority}` }).click()
    await page.getByRole('option', { name: 'OpenAI', exact: true }).click()
  }
  await add(1)
  await expect(page.locator('[data-endpoint]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add priority group' }).click()
  await expect(page.locator('[data-endpoint]')).toHaveCount(3)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  // A priority by its handle, to the place of the other one.
  const lanes = editor.endpoints.locator('.lane')
  await expect(lanes.nth(0).locator('[data-endpoint]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Move priority 2' }).dragTo(lanes.nth(0).locator('.rows'))
  await expect(lanes.nth(0).locator('[data-endpoint]')).toHaveCount(1)
  await expect(lanes.nth(1).locator('[data-endpoint]')).toHaveCount(2)
})

test('a pool of three members in two priorities, by keyboard only', async ({ editor, page }) => {
  await editor.paste(pool([[null]]))
  const add = async (priority: number): Promise<void> => {
    await page.getByRole('button', { name: `Add provider to priority ${priority}` }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('searchbox', { name: 'Find a provider' })).toBeFocused()
    await page.keyboard.type('openai')
    await page.keyboard.press('Enter')
  }
  await add(1)
  await expect(page.locator('[data-endpoint]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add priority group' }).focus()
  await page.keyboard.press('Enter')
  await add(2)
  await expect(page.locator('[data-endpoint]')).toHaveCount(4)
  // One too many: up it goes, and then away, by the keys that the menu shows.
  const row = editor.card(at(1, 1))
  await row.locator('.row-face').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(editor.card(at(0, 2)).locator('.row-face')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('[role=menuitem]:focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Remove', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-endpoint]')).toHaveCount(3)
  await expect(editor.card(at(1, 0))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
})

test('the header is one row at 860, 1200 and 1440, with the choices of Istio and data plane in use', async ({
  editor,
  page,
}) => {
  const isOneRow = async (): Promise<void> => {
    for (const width of [860, 1200, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const [header, modes] = await page.evaluate(() =>
        ['header.top', '.mode-bar'].map((each) => document.querySelector(each)?.getBoundingClientRect().height ?? 0),
      )
      expect(header).toBeLessThanOrEqual(50)
      expect(modes).toBeLessThanOrEqual(42)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
  await editor.choose('kgateway@2.0.0')
  await editor.inReleases((chooser) => chooser.getByLabel('Istio').check())
  await isOneRow()
  await editor.choose('kgateway@2.1.0')
  await editor.inReleases((chooser) => chooser.getByLabel('Data plane').selectOption('agentgateway'))
  await isOneRow()
})

test('on a projector, 1440 at 150 %, stage and reasons are seen together', async ({ editor, page }) => {
  await page.setViewportSize({ width: 960, height: 600 })
  await editor.paste(PORT_80)
  await editor.openMember(at(0, 0))
  await expect(editor.card(at(0, 0))).toBeInViewport({ ratio: 1 })
  await expect(editor.card(at(1, 0))).toBeInViewport({ ratio: 1 })
  await expect(editor.inspector.locator('.why-path li').first()).toBeInViewport({ ratio: 1 })
})

test('twelve members are seen without scrolling', async ({ editor, page }) => {
  const six = Array.from({ length: 6 }, (_, i) => [`llm-${i}.internal`, 80] as const)
  await editor.paste(pool([six, six]))
  await expect(page.locator('[data-endpoint]')).toHaveCount(12)
  await expect(editor.card(at(1, 5))).toBeInViewport({ ratio: 1 })
})

test('nothing jumps: picture, inspector and text stay where they are', async ({ editor, page }) => {
  await editor.paste(PORT_80)
  await editor.openMember(at(0, 0))
  const places = (): Promise<readonly number[]> =>
    page.evaluate(() =>
      ['.row', '.inspector-head', '.yaml'].map(
        (each) => document.querySelector(each)?.getBoundingClientRect().top ?? 0,
      ),
    )
  const before = await places()
  await editor.field('port').focus()
  expect(await places()).toEqual(before)
  // Another badge, a finding, and a notice.
  await editor.field('port').fill('443')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
  expect(await places()).toEqual(before)
  await editor.field('port').fill('70000')
  await expect(editor.problems.locator('[data-severity="error"]')).not.toHaveCount(0)
  expect(await places()).toEqual(before)
  await editor.text()
  expect(await places()).toEqual(before)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a pool of three members in two priorities, by touch', async ({ editor, page }) => {
    await editor.paste(pool([[null]]))
    await page.getByRole('button', { name: 'Add provider to priority 1' }).tap()
    await page.getByRole('option', { name: 'OpenAI', exact: true }).tap()
    await expect(page.locator('[data-endpoint]')).toHaveCount(2)
    await editor.inspector.getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('button', { name: 'Add priority group' }).tap()
    await expect(page.locator('[data-endpoint]')).toHaveCount(3)
    await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
    // A member goes to the other priority, and a priority before the other one, by fingers alone.
    await editor
      .card(at(0, 0))
      .getByRole('button', { name: /^Actions for/ })
      .tap()
    await page.getByRole('menuitem', { name: 'To next priority' }).tap()
    await expect(editor.card(at(1, 1))).toBeVisible()
    await expect(editor.card(at(0, 1))).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  })

  test('a member is selected, changed and looked at in the text by touch', async ({ editor, page }) => {
    await editor.paste(PORT_80)
    await editor.card(at(0, 0)).locator('.row-face').tap()
    await editor.field('port').fill('443')
    await editor.inspector.getByRole('button', { name: 'Close' }).tap()
    await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'https')
    await page.getByRole('tab', { name: 'YAML' }).tap()
    await expect(page.getByRole('region', { name: 'YAML' })).toBeVisible()
    await page.getByRole('tab', { name: /^Problems/ }).tap()
    await expect(editor.problems).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

const TWO_GROUPS = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: failover
spec:
  ai:
    groups:
    - providers:
      - name: first
        openai:
          model: gpt-4o
    - providers:
      - name: second
        openai:
          model: gpt-4o-mini
`

test('failover is played on the picture: by keyboard nowhere without eviction, one click mends it, by mouse the next one is served, without motion all at once', async ({
  editor,
  page,
}) => {
  await editor.paste(TWO_GROUPS)
  await editor.choose('agentgateway@1.4.1')
  const { endpoints } = editor
  await endpoints.getByRole('button', { name: 'Play failures' }).focus()
  await page.keyboard.press('Enter')
  const fault = endpoints.getByLabel('How 1.1 first fails')
  await fault.focus()
  await page.keyboard.type('answers 500')
  await expect(fault).toHaveValue('server-error')
  const send = endpoints.getByRole('button', { name: 'Send a request' })
  await send.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const log = endpoints.getByRole('list', { name: 'Requests so far' }).getByRole('listitem')
  await expect(log).toHaveCount(2)
  await expect(log.nth(1)).toContainText('the client gets 500')
  await expect(endpoints).toContainText('none goes to a member that works')
  await endpoints.locator('.play-verdict button').click()
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  expect(await editor.text()).toContain('eviction')
  // What was played on another pool counts for nothing; who fails is remembered.
  await expect(log).toHaveCount(0)
  await expect(fault).toHaveValue('server-error')
  await send.click()
  await send.click()
  await expect(log.nth(1)).toContainText('the client gets 200')
  const second = editor.card('spec.ai.groups[1].providers[0]')
  await expect(second).toContainText('100 % of the next requests')
  await expect(editor.card('spec.ai.groups[0].providers[0]')).toContainText('out for 3 s more')
  await log.nth(0).getByRole('button').click()
  await expect(endpoints).toContainText('The client got 500.')
  await endpoints.getByRole('button', { name: 'Wait 10 s' }).click()
  await expect(second).toContainText('none of the next requests')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await endpoints.getByRole('button', { name: 'Send 10' }).click()
  await expect(log).toHaveCount(12)
  await expect(log.last().getByRole('button')).toHaveAttribute('aria-current', 'step')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a server with OpenAI’s API joins with its host, its path and TLS as the release needs them', async ({
  editor,
  page,
}) => {
  await editor.paste(TWO_GROUPS)
  await editor.choose('agentgateway@1.4.1')
  await editor.addProvider(2, 'Groq')
  const card = editor.card('spec.ai.groups[1].providers[1]')
  await expect(card).toHaveAttribute('data-host', 'api.groq.com')
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(editor.inspector).toContainText('POST /openai/v1/chat/completions')
  await editor.addProvider(2, 'vLLM')
  await expect(editor.card('spec.ai.groups[1].providers[2]')).toHaveAttribute('data-scheme', 'http')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  // Where the release can't say its path, that is said, and it can't be chosen.
  await editor.paste(pool([[null]]))
  await page.getByRole('button', { name: 'Add provider to priority 1' }).click()
  await page.getByRole('searchbox', { name: 'Find a provider' }).fill('groq')
  await expect(page.getByRole('option', { name: 'Groq' })).toHaveText(/this release has no field for its path/)
  await expect(page.getByRole('option', { name: 'Groq' })).toBeDisabled()
})

test('what is looked for is found by keyboard; what is wrong at the cursor is mended there; the picture is taken away', async ({
  editor,
  page,
}) => {
  await editor.paste(TWO_GROUPS.replace('model: gpt-4o-mini', 'modle: gpt-4o-mini'))
  await page.keyboard.press('Control+k')
  const find = page.getByRole('dialog', { name: 'Find anything' }).getByRole('searchbox')
  await find.fill('second')
  await page.keyboard.press('Enter')
  await expect(editor.card('spec.ai.groups[1].providers[0]')).toHaveAttribute('aria-current', 'true')
  await editor.editor()
  await page.locator('.view-line', { hasText: 'modle' }).click()
  await page.keyboard.press('Control+.')
  await expect(page.locator('.action-widget').first()).toContainText('Rename to')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  expect(await editor.text()).toBe(TWO_GROUPS)
  const download = page.waitForEvent('download')
  await editor.takeAway('Picture as SVG')
  expect((await download).suggestedFilename()).toBe('failover.svg')
})

test('an AgentgatewayBackend with TLS, its Secret and its route, through forms only', async ({ editor, page }) => {
  await editor.paste(`apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai: {}
      host: vllm.corp.net
      port: 8443
---
apiVersion: v1
kind: Secret
metadata:
  name: old
`)
  await editor.choose('agentgateway@1.4.1')
  const card = editor.card('spec.ai.provider')
  await expect(card).toHaveAttribute('data-scheme', 'http')
  await card.locator('.row-face').click()
  // The switch shows what it writes, and the badge that follows, before it writes.
  const tls = editor.inspector.getByRole('switch', { name: 'Encrypt with TLS' })
  await tls.click()
  const offer = editor.inspector.locator('.tls-switch li').first()
  await expect(offer).toContainText('HTTPS · verified')
  await expect(offer).toContainText('tls: {}')
  await expect(card).toHaveAttribute('data-scheme', 'http')
  await offer.locator('.fix').click()
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(tls).toHaveAttribute('aria-checked', 'true')
  // The credential is a choice.
  await editor.inspector.getByRole('button', { name: 'Close' }).click()
  await editor.addField('Add policy', 'auth')
  await editor.inspector.getByRole('button', { name: 'Secret', exact: true }).click()
  await editor.inspector.locator('[data-field="auth.secretRef.name"] input').pressSequentially('llm-key')
  await expect(editor.inspector.locator('[data-field="auth.secretRef.name"] input')).toBeFocused()
  const outline = editor.endpoints.getByRole('region', { name: 'Documents of this text' })
  await expect(outline.getByText('Secret llm-key not in this text')).toBeVisible()
  // Its Secret, by its own form: the name, and a key.
  await outline.locator('.outline-face', { hasText: 'old' }).click()
  await editor.field('name*').fill('llm-key')
  await editor.addField('Add field', 'stringData')
  await editor.inspector.getByLabel('Key stringData').fill('Authorization')
  await page.keyboard.press('Enter')
  await editor.inspector.locator('[data-field="Authorization"] input').pressSequentially('sk-1')
  await expect(outline.getByRole('button', { name: 'Secret llm-key' }).first()).toBeVisible()
  await expect(outline.getByText('not in this text')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  expect(await editor.text()).toContain('stringData:\n  Authorization: sk-1\n')
})
