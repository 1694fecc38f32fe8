import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { EditorPage } from './pages/editor-page'

test.use({ serviceWorkers: 'allow' })

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The built page below /x/y/ of a plain static host, in a folder of its own that may change. */
async function host(): Promise<{ readonly folder: string; readonly url: string; readonly stop: () => void }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'))
  fs.cpSync('dist/page', folder, { recursive: true })
  const server = http.createServer(({ url = '' }, response) => {
    const name = new URL(url, 'http://host').pathname.replace(/^\/x\/y\/$/, '/x/y/index.html')
    const file = path.join(folder, name.replace(/^\/x\/y\//, ''))
    if (!name.startsWith('/x/y/') || !fs.existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
    response.end(fs.readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { folder, url: `http://127.0.0.1:${port}/x/y/`, stop: () => server.close() }
}

test('below any path: after one visit the page works without a network, and a new version waits to be asked for', async ({
  page,
  context,
}) => {
  const { folder, url, stop } = await host()
  const editor = new EditorPage(page)
  await page.goto(url)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

  await context.setOffline(true)
  await page.reload()
  await editor.editor()
  await editor.paste(
    'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: offline\nspec:\n  ai:\n    provider:\n      openai: {}\n',
  )
  await expect(editor.card('spec.ai.provider')).toHaveAttribute('data-scheme', 'https')
  await context.setOffline(false)

  const other = new EditorPage(await context.newPage())
  await other.page.goto(url)
  await expect(other.endpoints).toBeVisible()

  // The next version has another worker, and lacks a part that an open page has not asked for yet.
  const worker = path.join(folder, 'service-worker.js')
  const code = fs.readFileSync(worker, 'utf8')
  const part = /assets\/About-[\w-]+\.js/.exec(code)?.[0] ?? ''
  fs.rmSync(path.join(folder, part))
  fs.writeFileSync(worker, code.replace(new RegExp(`\\{[^{}]*${part.replaceAll('.', '\\.')}[^{}]*\\},?`), ''))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const take = page.getByRole('button', { name: 'Load it now' })
  await expect(take).toBeVisible()
  await expect.poll(() => editor.stored()).toContain('name: offline')

  await Promise.all([page.waitForEvent('load'), take.click()])
  await expect(editor.card('spec.ai.provider')).toBeVisible()
  await expect(take).toHaveCount(0)
  await other.page.getByRole('button', { name: 'Files and storage' }).click()
  await other.page.getByRole('menuitem', { name: 'About' }).click()
  await expect(other.page.getByRole('dialog').getByText('It ships')).toBeVisible()
  expect([...editor.complaints, ...other.complaints].filter((said) => !said.includes('ERR_INTERNET'))).toEqual([])
  stop()
})
