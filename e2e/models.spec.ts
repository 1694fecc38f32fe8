import { expect, test } from './fixtures'

const HEAD = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata:\n  name: '
const model = (name: string, body: string): string => `${HEAD}${name}\nspec:\n  parentRefs:\n  - name: gw\n${body}`

test('a model shows as a card with its connection, and its fields open under it', async ({ editor }) => {
  await editor.paste(model('llama', '  provider: Groq\n  policies:\n    auth:\n      secretRef:\n        name: groq\n'))
  const card = editor.card('spec')
  await expect(card).toHaveAttribute('data-host', 'api.groq.com')
  await expect(card).toHaveAttribute('data-scheme', 'https')
  await expect(card).toContainText('llama')
  await card.getByRole('button').first().click()
  await expect(editor.field('baseURL')).toBeVisible()
  await expect(editor.page.getByRole('button', { name: /^Add priority group/ })).toHaveCount(0)
})

test('a virtual model shows a card for each target, with the connection of the model that it names', async ({
  editor,
}) => {
  const targets =
    '  virtualModel:\n    failover:\n      targets:\n      - modelRef: {name: first}\n        priority: 0\n      - modelRef: {name: other}\n        priority: 1\n'
  await editor.paste(`${model('smart', targets)}---\n${model('first', '  provider: Anthropic\n')}`)
  const target = (i: number) => editor.card(`spec.virtualModel.failover.targets[${i}]`)
  await expect(target(0)).toHaveAttribute('data-host', 'api.anthropic.com')
  await expect(target(0)).toContainText('Anthropic')
  await expect(target(1)).toHaveAttribute('data-scheme', 'unknown')
  await target(0).getByRole('button').first().click()
  await expect(target(0)).toBeVisible()
})
