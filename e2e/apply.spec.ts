import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAll } from 'js-yaml'
import { expect, test } from './fixtures'

const BACKEND = `# A price of $5 and a path like C:\\x
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
  namespace: demo
spec:
  ai:
    groups:
    - providers:
      - name: large
        openai:
          model: gpt-4o
    - providers:
      - name: small
        openai:
          model: gpt-4o-mini
  policies:
    auth:
      secretRef:
        name: openai-secret
`

/** What a stand-in for kubectl gets when bash runs a command. */
function runInBash(script: string, values: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kubectl-'))
  writeFileSync(join(folder, 'kubectl'), '#!/bin/sh\nexec cat > "$RECORD/stdin"\n')
  chmodSync(join(folder, 'kubectl'), 0o755)
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, RECORD: folder, ...values }
  execFileSync('bash', ['-c', script], { env })
  const stdin = readFileSync(join(folder, 'stdin'), 'utf8')
  rmSync(folder, { recursive: true })
  return stdin
}

const kindsOf = (yaml: string): string[] => (loadAll(yaml) as { kind: string }[]).map(({ kind }) => kind)

test('what a backend lacks is added and applied: bash hands kubectl the whole text, with the key put in', async ({
  editor,
}) => {
  const { page } = editor
  await editor.paste(BACKEND)
  await page.getByRole('tab', { name: 'Apply', exact: true }).click()
  const apply = page.getByRole('region', { name: 'Apply', exact: true })

  // One by one, seen before it is added.
  const secret = apply.locator('[data-companion=secret]')
  await expect(secret).toContainText('Nothing on the wire changes')
  await secret.getByText('Lines that come').click()
  await expect(secret.locator('.hunks')).toContainText('OPENAI_API_KEY')
  await secret.getByRole('button', { name: 'Copy it alone' }).click()
  const alone = await page.evaluate(() => navigator.clipboard.readText())
  expect(kindsOf(alone)).toEqual(['Secret'])
  expect(alone).toContain('${OPENAI_API_KEY}')
  await page.getByRole('button', { name: 'Add Secret: Secret openai-secret' }).click()
  await expect(apply.getByText('read -rs OPENAI_API_KEY')).toBeVisible()

  // The rest at once: what is needed only then comes along.
  await page.getByRole('button', { name: /^Add all/ }).click()
  await expect(apply.getByText('All of it stands in the text.')).toBeVisible()
  await page.getByRole('button', { name: 'Copy YAML' }).click()
  const yaml = await page.evaluate(() => navigator.clipboard.readText())

  await page.getByRole('button', { name: 'Copy the command', exact: true }).first().click()
  await expect(page.getByText('Command copied')).toBeVisible()
  const script = await page.evaluate(() => navigator.clipboard.readText())
  const stdin = runInBash(script, { OPENAI_API_KEY: 'sk-$`x\\' })
  const put = yaml.replace("'${OPENAI_API_KEY}'", () => "'sk-$`x\\'")
  const inOrder = (text: string): string[] => text.split(/^---\n/m).sort()
  expect(inOrder(stdin)).toEqual(inOrder(put))
  expect(kindsOf(stdin)).toEqual([
    'Namespace',
    'Secret',
    'Gateway',
    'AgentgatewayBackend',
    'AgentgatewayPolicy',
    'HTTPRoute',
  ])

  // Every way out hands over the same.
  await page.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('menuitem', { name: 'Copy as kubectl command' }).click()
  await expect(page.getByText('kubectl command copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script)
  await page.getByRole('button', { name: 'Take away' }).click()
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Download a ZIP/ }).click(),
  ])
  expect(zip.suggestedFilename()).toBe('llm.zip')
  expect(readFileSync(await zip.path()).includes('2-secret-demo-openai-secret.yaml')).toBe(true)

  // It tells how to see that it works.
  await expect(apply.locator('[data-check=request]')).toContainText('localhost:8080/v1/chat/completions')

  // Two steps, two undos.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Copy YAML' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(BACKEND)
})
