import { expect, test } from './fixtures'

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    host: llm.corp.net
    port: 443
    provider:
      openai:
        modle: gpt-4o
`

const html = (editor: { page: { locator: (selector: string) => import('@playwright/test').Locator } }) =>
  editor.page.locator('html')

test('a typo and two misplaced fields are told with what was meant, and one click each mends them', async ({
  editor,
}) => {
  await editor.paste(BACKEND)
  await expect(html(editor)).toHaveAttribute('data-valid', 'false')
  const problem = (path: string) => editor.problems.locator(`[data-code="unknown-field"][data-path="${path}"]`)
  await expect(problem('spec.ai.provider.openai.modle')).toContainText('Did you mean "model"?')
  await problem('spec.ai.provider.openai.modle').getByRole('button', { name: 'Rename to "model"' }).click()
  await expect(problem('spec.ai.host')).toContainText('A field of that name belongs at spec.ai.provider.host.')
  await problem('spec.ai.host').getByRole('button', { name: 'Move to spec.ai.provider.host' }).click()
  await problem('spec.ai.port').getByRole('button', { name: 'Move to spec.ai.provider.port' }).click()
  await expect(html(editor)).toHaveAttribute('data-valid', 'true')
  await expect(editor.card('spec.ai.provider')).toHaveAttribute('data-host', 'llm.corp.net')
  expect(await editor.text()).toContain(
    '      openai:\n        model: gpt-4o\n      host: llm.corp.net\n      port: 443\n',
  )
})

const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'agentgatewaybackends.agentgateway.dev' },
  spec: {
    group: 'agentgateway.dev',
    names: { kind: 'AgentgatewayBackend', plural: 'agentgatewaybackends' },
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                properties: {
                  ai: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                  owner: { type: 'string', pattern: '^(a+)+$' },
                },
                'x-kubernetes-validations': [
                  { rule: 'has(self.owner)', message: 'our cluster wants an owner' },
                  { rule: "self.owner.find('x') == 'x'" },
                ],
              },
            },
          },
        },
      },
    ],
  },
}

test('a CRD dropped on the page judges its kind until it is removed, and is remembered with the session', async ({
  editor,
}) => {
  const good = BACKEND.replace('    host: llm.corp.net\n    port: 443\n', '').replace('modle', 'model')
  await editor.paste(good)
  await expect(html(editor)).toHaveAttribute('data-valid', 'true')
  await editor.drop('crd.yaml', JSON.stringify(CRD))
  const judges = editor.page.getByText('Judged by your cluster’s own CRD: AgentgatewayBackend v1alpha1.')
  await expect(judges).toBeVisible()
  await expect(html(editor)).toHaveAttribute('data-valid', 'false')
  await expect(editor.problems.locator('[data-code="crd-rule"]')).toContainText('our cluster wants an owner')
  await expect(editor.problems.locator('[data-code="rule-not-checked"]')).toHaveAttribute('data-severity', 'info')
  // The text stays, and so does what the release says of the connection.
  expect(await editor.text()).toBe(good)
  await expect(editor.card('spec.ai.provider')).toHaveAttribute('data-scheme', 'https')

  await editor.paste(good.replace('spec:\n', `spec:\n  owner: ${'a'.repeat(3000)}!\n`))
  await expect(editor.problems.locator('[data-code="pattern"][data-path="spec.owner"]')).toBeVisible()

  await editor.page.reload()
  await expect(judges).toBeVisible()
  await editor.page.getByRole('button', { name: 'Remove the CRD' }).click()
  await expect(judges).toBeHidden()
  await expect(editor.problems.locator('[data-code="unknown-field"][data-path="spec.owner"]')).toBeVisible()
})

test('completion inside the second document of a stream offers the fields of its kind', async ({ editor }) => {
  await editor.paste(
    `${BACKEND}---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: r\nspec:\n  rules:\n    - name: a\n      \n`,
  )
  const monaco = await editor.editor()
  await monaco.locator('.view-line', { hasText: 'name: a' }).click()
  await editor.page.keyboard.press('End')
  await editor.page.keyboard.press('ArrowDown')
  await editor.page.keyboard.press('End')
  await editor.page.keyboard.press('Control+Space')
  const list = editor.page.locator('.suggest-widget')
  await expect(list.getByText('backendRefs', { exact: true })).toBeVisible()
  await expect(list.getByText('matches', { exact: true })).toBeVisible()
  await expect(list.getByText('provider', { exact: true })).toHaveCount(0)
})
