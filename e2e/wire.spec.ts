import type { Page } from '@playwright/test'
import { look } from './axe'
import { expect, test } from './fixtures'

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai:
        model: gpt-4o
      host: llm.corp.net
      port: 8443
      pathPrefix: /llm
  policies:
    auth:
      secretRef:
        name: corp-key
`

const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: inside
  - name: outside
  rules:
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: llm
`

const POLICY = `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: edge
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: outside
  backend:
    tls: {}
`

const CARD = 'spec.ai.provider'
const GEMINI = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: g
spec:
  type: AI
  ai:
    llm:
      provider:
        gemini:
          authToken:
            kind: Inline
            inline: very-secret
          model: gemini-2.0-flash
          apiVersion: v1beta
`

const request = (page: Page) => page.getByRole('list', { name: 'What the upstream receives' })
const part = (page: Page, name: string) => request(page).locator(`[data-part="${name}"]`)
const lineOf = (text: string, of: string): number => text.split('\n').findIndex((line) => line.includes(of)) + 1

test('each part of the request says why, and leads to the field that caused it', async ({ editor, page }) => {
  await editor.paste(BACKEND)
  await editor.openMember(CARD)
  await editor.form.getByText('What the upstream receives').click()
  await expect(part(page, 'path')).toContainText('POST /llm/chat/completions')
  await expect(part(page, 'path')).toContainText('The prefix /llm takes the place of /v1')
  await expect(part(page, 'host')).toContainText('Host: llm.corp.net')
  await expect(part(page, 'auth[0]')).toContainText('Authorization: Bearer <Secret corp-key, key Authorization>')
  await expect(part(page, 'model')).toContainText('model: gpt-4o')
  await part(page, 'model')
    .getByRole('button', { name: `model: gpt-4o line ${lineOf(BACKEND, 'model:')}` })
    .click()
  await expect(editor.field('model')).toBeFocused()
  await part(page, 'host').getByRole('button').first().press('Enter')
  await expect(editor.field('host')).toBeFocused()
  await editor.field('host').fill('other.corp.net')
  await expect(part(page, 'host')).toContainText('Host: other.corp.net')
})

test('a cause without a field in the form leads to its line in the text', async ({ editor, page }) => {
  const filters = '    filters:\n    - type: URLRewrite\n      urlRewrite:\n        hostname: public.example.com\n'
  await editor.paste(BACKEND + ROUTE + filters)
  await editor.editor()
  await editor.openMember(CARD)
  await editor.form.getByText('What the upstream receives').click()
  await expect(part(page, 'host')).toContainText('Host: public.example.com')
  await part(page, 'host').getByRole('button').first().click()
  await page.keyboard.insertText('changed.example.com')
  await expect(part(page, 'host')).toContainText('Host: changed.example.com')
})

test('streaming is shown only where it differs, and no secret is', async ({ editor, page }) => {
  await editor.paste(GEMINI)
  await editor.openMember('spec.ai.llm')
  await editor.form.getByText('What the upstream receives').click()
  await expect(request(page)).toContainText(
    'when streaming: POST /v1beta/models/gemini-2.0-flash:streamGenerateContent',
  )
  await expect(request(page).locator('[data-part="host"]')).toHaveCount(1)
  await expect(request(page)).toContainText('in the query: key=<authToken.inline>')
  await expect(request(page)).not.toContainText('very-secret')
  await editor.paste(BACKEND)
  await editor.openMember(CARD)
  await editor.form.getByText('What the upstream receives').click()
  await expect(part(page, 'path')).toHaveCount(1)
  await expect(request(page)).not.toContainText('when streaming')
})

test('an answer that differs by Gateway is shown for each way', async ({ editor }) => {
  await editor.paste(BACKEND + ROUTE)
  await editor.openMember(CARD)
  const why = editor.form.getByRole('region', { name: 'Why' })
  await expect(why.locator('[data-via]')).toHaveCount(0)
  await editor.paste(BACKEND + ROUTE + POLICY)
  await editor.openMember(CARD)
  await expect(editor.card(CARD)).toHaveAttribute('data-scheme', 'http')
  await expect(editor.card(CARD)).toContainText('1 way differs')
  const way = why.locator('[data-via="HTTPRoute default/chat rules[0] of Gateway outside"]')
  await expect(way).toContainText('HTTPS · verified')
  await expect(way).toContainText('the policy on the Gateway (edge)')
  await expect(way.getByRole('button', { name: `line ${lineOf(BACKEND + ROUTE + POLICY, 'tls: {}')}` })).toBeVisible()
})

test('a Gateway without a route is said to be assumed, and a missing Secret what it costs', async ({ editor }) => {
  await editor.paste(BACKEND + POLICY)
  await editor.openMember(CARD)
  const why = editor.form.getByRole('region', { name: 'Why' })
  await expect(editor.card(CARD)).toHaveAttribute('data-scheme', 'https')
  await expect(why).toContainText('Gateway default/outside changes the answer and is assumed to be on the way')
  await expect(why).toContainText(
    'Secret corp-key with key Authorization is not in this text; it is taken as present. Without it the whole backend is not sent',
  )
})

const SEVERAL = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai: {}
  policies:
    ai:
      routes:
        /v1/messages: Messages
        /v1/embeddings: Embeddings
        "*": Completions
`

test('each kind of request that is configured is shown with its own path, and the release decides it', async ({
  editor,
}) => {
  await editor.paste(SEVERAL)
  await editor.choose('agentgateway@1.5.0')
  await editor.openMember(CARD)
  await editor.inspector.getByText('What the upstream receives').click()
  const list = (kind: string) => editor.inspector.getByRole('list', { name: `What the upstream receives: ${kind}` })
  await expect(list('Completions').locator('[data-part="path"]')).toContainText('/v1/chat/completions')
  await expect(list('Embeddings').locator('[data-part="path"]')).toContainText('/v1/embeddings')
  await expect(list('Messages, sent as Completions').locator('[data-part="path"]')).toContainText(
    '/v1/chat/completions',
  )
  await editor.choose('agentgateway@1.6.0')
  await expect(list('Messages, sent as Responses').locator('[data-part="path"]')).toContainText('/v1/responses')
})

const TLS_POLICY = `---
apiVersion: gateway.networking.k8s.io/v1alpha3
kind: BackendTLSPolicy
metadata:
  name: llm
spec:
  targetRefs:
  - group: agentgateway.dev
    kind: AgentgatewayBackend
    name: llm
  validation:
    hostname: llm.corp.net
    wellKnownCACertificates: System
`

/** What a cluster with a newer Gateway API has of it. */
const V1_ALONE = JSON.stringify({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'backendtlspolicies.gateway.networking.k8s.io' },
  spec: {
    group: 'gateway.networking.k8s.io',
    names: { kind: 'BackendTLSPolicy', plural: 'backendtlspolicies' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
})

test('a cluster that has BackendTLSPolicy v1 alone, by its dropped CRD, refuses the older version', async ({
  editor,
  page,
}) => {
  await editor.paste(BACKEND + TLS_POLICY)
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await editor.drop('backendtlspolicies.yaml', V1_ALONE)
  const refused = editor.problems.locator('[data-code="kind-not-served"][data-severity="error"]')
  await expect(refused).toContainText('gateway.networking.k8s.io/v1')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'false')
})

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('requests and ways are readable and accessible, light and dark', async ({ editor, page }) => {
    await editor.paste(BACKEND + ROUTE + POLICY)
    await editor.openMember(CARD)
    await editor.form.getByText('What the upstream receives').click()
    await expect(part(page, 'model')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await look(page, 'requests and ways')
    await part(page, 'host').getByRole('button').first().click()
    await expect(editor.field('host')).toBeFocused()
  })
})
