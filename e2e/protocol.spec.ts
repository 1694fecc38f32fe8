import type { Locator } from '@playwright/test'
import { at, expect, pool, test } from './fixtures'

const ISSUE_10960 = pool([[['model-failover.default.svc.cluster.local', 80]]])

test('issue 10960: port 80 is HTTPS on rc.1 and HTTP from 2.0.0 on, and typing 443 turns the badge', async ({
  editor,
}) => {
  await editor.paste(ISSUE_10960)
  const card = editor.card(at(0, 0))
  await editor.choose('kgateway@2.0.0-rc.1')
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(card).toContainText('HTTPS · not verified')
  await expect(editor.problems.locator('[data-code="tls-to-plain-port"]')).toBeVisible()
  for (const release of [
    'kgateway@2.0.0',
    'kgateway@2.0.1',
    'kgateway@2.0.2',
    'kgateway@2.0.3',
    'kgateway@2.0.4',
    'kgateway@2.0.5',
  ]) {
    await editor.choose(release)
    await expect(card).toHaveAttribute('data-scheme', 'http')
    await expect(card).toContainText('HTTP · plaintext')
  }
  await editor.openMember(at(0, 0))
  await editor.field('port*').fill('443')
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(card).toHaveAttribute('data-port', '443')
  expect(await editor.text()).toBe(ISSUE_10960.replace('port: 80', 'port: 443'))
})

for (const [name, text] of [
  ['one endpoint', ISSUE_10960],
  [
    'twenty endpoints',
    pool(Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => ['llm.internal', 80] as const))),
  ],
] as const)
  test(`the badge changes in the frame of the keystroke: ${name}`, async ({ editor }) => {
    await editor.paste(text)
    await editor.openMember(at(0, 0))
    await expect(editor.field('port*')).toBeVisible()
    const scheme = await editor.page.evaluate(
      (path) => {
        const input = document.querySelector<HTMLInputElement>(
          '[id="field:0:spec.ai.multipool.priorities[0].pool[0].hostOverride.port"]',
        )
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '443')
        input?.dispatchEvent(new Event('input', { bubbles: true }))
        return document.querySelector(`[data-endpoint="${path}"]`)?.getAttribute('data-scheme')
      },
      at(0, 0),
    )
    expect(scheme).toBe('https')
  })

test('a pool of mixed schemes shows each member’s own', async ({ editor }) => {
  await editor.paste(
    pool([[null, ['llm.internal', 443], ['llm.internal', 8080]], [['ollama.ai.svc.cluster.local', 11434]]]),
  )
  await editor.choose('kgateway@2.0.5')
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-verify', 'chain')
  await expect(editor.card(at(0, 1))).toHaveAttribute('data-verify', 'none')
  await expect(editor.card(at(0, 2))).toHaveAttribute('data-scheme', 'http')
  await expect(editor.card(at(1, 0))).toHaveAttribute('data-host', 'ollama.ai.svc.cluster.local')
  await expect(editor.page.locator('[data-endpoint]')).toHaveCount(4)
  await expect(editor.page.getByRole('status').filter({ hasText: '4 endpoints: 2 HTTPS, 2 HTTP' })).toBeVisible()
})

test('one click shows why, step by step, for the release chosen', async ({ editor }) => {
  await editor.paste(ISSUE_10960)
  await editor.openMember(at(0, 0))
  const why = editor.form.getByRole('region', { name: 'Why' })
  await expect(why).toContainText('Port 80 is not 443: plain HTTP.')
  await expect(why.getByRole('link').first()).toHaveAttribute('title', /ai_model_cluster\.go @ v/)
  await why
    .getByRole('button', { name: /^port: 80 line \d+$/ })
    .first()
    .click()
  await editor.choose('kgateway@2.0.0-rc.1')
  await expect(why).toContainText('This release speaks TLS on every port')
})

test('Istio auto mTLS is asked for where it matters', async ({ editor }) => {
  await editor.paste(pool([[null]]))
  const istio = (chooser: Locator): Locator => chooser.getByLabel('Istio auto mTLS')
  await editor.inReleases((chooser) => expect(istio(chooser)).toHaveCount(0))
  await editor.choose('kgateway@2.0.0')
  await editor.inReleases((chooser) => istio(chooser).check())
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-scheme', 'http')
  await expect(editor.problems.locator('[data-code="istio-takes-tls"]')).toBeVisible()
})

test('a fix goes in with one click, and one undo takes it back', async ({ editor }) => {
  const text = pool([
    [
      ['llm.internal', 8080],
      ['api.openai.com', 8443],
    ],
  ])
  await editor.paste(text)
  const finding = editor.problems.locator('[data-code="plaintext-credential"]')
  await finding.getByRole('button', { name: 'Use port 443' }).click()
  await expect(editor.card(at(0, 1))).toHaveAttribute('data-scheme', 'https')
  await expect(finding).toHaveCount(0)
  await editor.page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(text)
})

test('a shape of another release is shown as not served, and loses nothing', async ({ editor }) => {
  const text = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: later
spec:
  type: AI
  ai:
    priorityGroups:
    - providers:
      - name: a
        openai:
          authToken:
            kind: Passthrough
        host: h.internal
        port: 443
`
  await editor.paste(text)
  await editor.choose('kgateway@2.0.5')
  const card = editor.card('spec.ai.priorityGroups[0].providers[0]')
  await expect(card).toHaveAttribute('data-reachable', 'false')
  await expect(card).toContainText('not served by kgateway@2.0.5')
  await expect(editor.problems.locator('[data-code="shape-not-served"]')).toBeVisible()
  await expect(editor.page.locator('html')).toHaveAttribute('data-valid', 'false')
  expect(await editor.text()).toBe(text)
})
