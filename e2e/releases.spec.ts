import { expect, test } from './fixtures'

const FLAT = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: llm
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken:
          kind: SecretRef
          secretRef:
            name: openai-secret
      host: llm.corp.net
      port: 443
`

const GROUPS = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    groups:
    - providers:
      - name: pub
        openai:
          model: gpt-4o
      - name: priv
        openai: {}
        host: llm.corp.net
        port: 443
`

const POLICY = `---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: corp
spec:
  targetRefs:
  - group: agentgateway.dev
    kind: AgentgatewayBackend
    name: llm
    sectionName: priv
  validation:
    hostname: llm.corp.net
    wellKnownCACertificates: System
`

const PRIV = 'spec.ai.groups[0].providers[1]'

test('the same pasted backend under three releases and two data planes', async ({ editor, page }) => {
  await editor.paste(FLAT)
  const card = editor.card('spec.ai.llm')
  await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.1.2')
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(card).toHaveAttribute('data-verify', 'none')
  await editor.inReleases((chooser) => chooser.getByLabel('Data plane').selectOption('agentgateway'))
  await expect(card).toHaveAttribute('data-scheme', 'http')
  await expect(editor.problems.locator('[data-code="no-backend-tls-policy"]')).toBeVisible()
  await editor.choose('kgateway@2.0.5')
  await expect(card).toHaveAttribute('data-reachable', 'false')
  await editor.choose('agentgateway@1.4.1')
  await expect(editor.problems.locator('[data-code="kind-not-served"]').first()).toBeVisible()
})

test('a TLS policy added to the stream turns an endpoint to HTTPS, and the reason names its line', async ({
  editor,
  page,
}) => {
  await editor.paste(GROUPS)
  await expect(page.locator('html')).toHaveAttribute('data-release', 'agentgateway@1.5.0')
  await expect(editor.card(PRIV)).toHaveAttribute('data-scheme', 'http')
  await editor.paste(GROUPS + POLICY)
  await expect(editor.card(PRIV)).toHaveAttribute('data-scheme', 'https')
  await expect(editor.card(PRIV)).toHaveAttribute('data-verify', 'chain+name')
  await expect(editor.card('spec.ai.groups[0].providers[0]')).toHaveAttribute('data-host', 'api.openai.com')
  await editor.openMember(PRIV)
  const why = editor.form.getByRole('region', { name: 'Why' })
  await expect(why).toContainText('the policy on this provider (sectionName) (corp)')
  await expect(
    why.getByRole('button', {
      name: `line ${(GROUPS + POLICY).split('\n').findIndex((line) => line.includes('hostname:')) + 1}`,
    }),
  ).toBeVisible()
})

test('one click adds the missing TLS policy', async ({ editor, page }) => {
  await editor.paste(GROUPS)
  await editor.problems
    .locator('[data-code="no-tls-policy-on-tls-port"]')
    .getByRole('button', { name: 'Add policies.tls' })
    .click()
  await expect(editor.card(PRIV)).toHaveAttribute('data-scheme', 'https')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  expect(await editor.text()).toBe(`${GROUPS}        policies:\n          tls: {}\n`)
})

test('the comparison shows every release, marks changes and opens reasons', async ({ editor, page }) => {
  await editor.paste(FLAT)
  await page.getByRole('tab', { name: 'Releases' }).click()
  const table = page.getByRole('region', { name: 'The text under every release' })
  const heads = table.getByRole('columnheader')
  await expect(heads.first()).toHaveText('Endpoints')
  await expect(heads).toContainText([
    'kgateway 2.0.0-beta1 … 2.0.5',
    'kgateway 2.1.0 Envoy',
    'kgateway 2.1.0 agentgateway',
    'agentgateway 1.0.0 … 1.7.0',
  ])
  const cells = table.getByRole('row').nth(1).getByRole('cell')
  await expect(cells.first()).toHaveText('not served')
  await expect(cells.nth(1)).toContainText('HTTPS · not verified')
  await expect(cells.nth(2)).toContainText('HTTP · plaintext')
  await expect(cells.nth(2)).toContainText('changed')
  await cells.nth(2).getByRole('button').click()
  await expect(table).toContainText('no TLS policy applies')
})

test('releases with the same answer share a column', async ({ editor, page }) => {
  await editor.paste(
    GROUPS.replace('openai:\n          model: gpt-4o', 'vertexai:\n          projectId: p\n          region: eu'),
  )
  await page.getByRole('tab', { name: 'Releases' }).click()
  const heads = page.getByRole('region', { name: 'The text under every release' }).locator('.run-name')
  await expect(heads).toHaveText(
    [
      'kgateway 2.0.0-beta1 … 2.1.2 agentgateway',
      'kgateway 2.2.0 … 2.2.4',
      'agentgateway 1.0.0 … 1.3.0',
      'agentgateway 1.3.1 … 1.7.0',
    ].map((name) => (name.includes('2.1.2 agentgateway') ? /kgateway 2\.0\.0-beta1 … 2\.1\.2/ : name)),
  )
})

test('lists and maps of policies are edited in the form', async ({ editor, page }) => {
  await editor.paste(`${GROUPS}  policies:\n    tls: {}\n`)
  const policies = editor.form.getByRole('region', { name: 'Policies of the whole backend' })
  await editor.addField('Add to TLS', 'caCertificateRefs')
  await policies.getByLabel('tls.caCertificateRefs[0].name').fill('corp-ca')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await editor.addField('Add policy', 'ai')
  await editor.addField('Add to AI', 'routes')
  await policies.getByLabel('Key ai.routes').fill('/v1/messages')
  await page.keyboard.press('Enter')
  await policies.locator('[data-field="/v1/messages"] select').selectOption('Messages')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  expect(await editor.text()).toContain('caCertificateRefs')
  expect(await editor.text()).toContain('/v1/messages: Messages')
})

test('every part of a policy has fields, and what is wrong stands beside them', async ({ editor, page }) => {
  await editor.paste(
    `${GROUPS}  policies:\n    transformation: {}\n    ai:\n      promptGuard:\n        request:\n        - regex:\n            action: Hide\n`,
  )
  const policies = editor.form.getByRole('region', { name: 'Policies of the whole backend' })
  await expect(policies.getByText('Unsupported value: "Hide"')).toBeVisible()
  await policies.locator('[data-field="ai.promptGuard.request[0].regex.action"] select').selectOption('Mask')
  await expect(policies.getByText('Unsupported value: "Hide"')).toHaveCount(0)
  await editor.paste(
    `${GROUPS}  policies:\n    transformation:\n      request:\n        set:\n        - name: ":host"\n          value: "'a'"\n`,
  )
  await expect(policies.getByText('the names that begin with a colon')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'false')
})

test('a backend of agentgateway is built in the form, and the request is shown', async ({ editor, page }) => {
  await editor.paste(GROUPS)
  await editor.addProvider(1, 'OpenAI')
  await expect(page.locator('html')).toHaveAttribute('data-valid', 'true')
  await editor.field('provider').selectOption('bedrock')
  await expect(editor.card('spec.ai.groups[0].providers[2]')).toHaveAttribute(
    'data-host',
    'bedrock-runtime.us-east-1.amazonaws.com',
  )
  await editor.form.getByText('What the upstream receives').click()
  const parts = editor.form.getByRole('list', { name: 'What the upstream receives' }).locator('[data-part]')
  await expect(parts.first()).toContainText('POST /model/{client.model}/converse')
  await editor.field('region').fill('eu-west-1')
  await expect(editor.card('spec.ai.groups[0].providers[2]')).toHaveAttribute(
    'data-host',
    'bedrock-runtime.eu-west-1.amazonaws.com',
  )
})
