// Fixes and edits that the page offers are made, and do what they promise.
import fs from 'node:fs'
import path from 'node:path'
import '../src/advice/advice'
import '../src/request/requests'
import '../src/schema/facts/load'
import '../src/yaml/edit/editing'
import { DEFAULT_SETTINGS, formatPath, read } from '../src/index'
import { at, expect, pool, test } from './fixtures'

const REPLAY = path.resolve(process.env['SHARED_DIR'] ?? '../shared', 'corpus/replay')

interface Case {
  readonly file: string
  readonly replayOn: string
}

const nameOf = (version: string): string =>
  version.startsWith('v1.')
    ? `agentgateway@${version.slice(1)}`
    : `kgateway@${version === 'v2.2.x' ? '2.2.0' : version.slice(1)}`

/** What is left below it has no place on its release (src/tests/corpora.test.ts). */
const LEFT = 'kgateway-11699b-pathoverride-old-main.yaml'

/** Every fix that is offered for what people wrote, by release, so that it is chosen seldom. */
function offeredFixes() {
  const cases = JSON.parse(fs.readFileSync(path.join(REPLAY, 'index.json'), 'utf8')) as readonly Case[]
  return cases
    .filter(({ replayOn, file }) => !replayOn.includes('beta') && file !== LEFT)
    .map(({ file, replayOn }) => {
      const [text, release] = [fs.readFileSync(path.join(REPLAY, file), 'utf8'), nameOf(replayOn)]
      const { findings } = read(text, { ...DEFAULT_SETTINGS, release })
      const fixes = findings
        .filter(({ fix }) => fix)
        .map(({ code, path: place }) => ({ code, path: formatPath(place) }))
      return { text, release, fixes: [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()] }
    })
    .filter(({ fixes }) => fixes.length > 0)
    .toSorted((a, b) => a.release.localeCompare(b.release))
}

test('every fix for what people wrote takes its finding away', async ({ editor, page }) => {
  test.skip(!fs.existsSync(REPLAY), `${REPLAY} is absent`)
  let chosen = ''
  let made = 0
  for (const { text, release, fixes } of offeredFixes()) {
    for (const { code, path: place } of fixes) {
      await editor.paste(text)
      if (release !== chosen) await editor.choose(release)
      chosen = release
      const finding = page.locator(`.problems .finding[data-code="${code}"][data-path="${place}"]`)
      const before = await finding.count()
      await finding.locator('.fix').first().click()
      await expect(finding, `${code} at ${place}`).toHaveCount(before - 1)
      made++
    }
  }
  expect(made).toBeGreaterThan(40)
})

const HOSTS = [['llm.acme.com', 80], null] as const
const AGENTGATEWAY = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
  ai:
    provider:
      openai: {}
      host: llm.acme.com
      port: 8443
`

test('each edit of what would change it brings the badge that stands beside it', async ({ editor, page }) => {
  const places = [
    { text: pool([HOSTS]), release: 'kgateway@2.0.5', member: at(0, 0) },
    { text: pool([HOSTS]), release: 'kgateway@2.0.1', member: at(0, 1) },
    { text: AGENTGATEWAY, release: 'agentgateway@1.4.1', member: 'spec.ai.provider' },
  ]
  let made = 0
  for (const { text, release, member } of places) {
    await editor.paste(text)
    await editor.choose(release)
    await editor.openMember(member)
    const details = editor.inspector.locator('details.would-change')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
    const offers = editor.inspector.locator('.offers-list .offer-head')
    await expect(offers.first()).toBeVisible()
    for (let i = 0; i < (await offers.count()); i++, made++) {
      const promised = await offers.nth(i).locator('.badge').innerText()
      await offers.nth(i).locator('.fix').click()
      await expect(editor.card(member).locator('.badge')).toHaveText(promised)
      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await expect(offers.nth(i)).toBeVisible()
    }
  }
  expect(made).toBeGreaterThan(4)
})

test('what stands for the whole backend is one line, and production warns of what it forbids', async ({ editor }) => {
  await editor.paste(AGENTGATEWAY)
  await editor.choose('agentgateway@1.4.1')
  await editor.openBackend()
  const line = editor.inspector.getByRole('region', { name: 'Best practice' })
  await expect(line).toContainText('1 endpoint leaves the cluster in plaintext')
  await expect(editor.problems.locator('[data-code="production-plaintext"]')).toHaveCount(0)
  await line.getByRole('checkbox', { name: /Production/ }).check()
  await expect(editor.problems.locator('[data-code="production-plaintext"]')).toBeVisible()
})
