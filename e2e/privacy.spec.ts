import { at, expect, pool, test } from './fixtures'

const TOKEN = 'sk-live-4f9a8b7c6d'
const TEXT = pool([[['llm.internal', 443]]]).replace(
  /kind: SecretRef\n.*secretRef:\n.*name: openai-secret/,
  `kind: Inline\n                inline: ${TOKEN}`,
)

test('a whole session asks for nothing but the page’s own files', async ({ editor, page, context }) => {
  const asked: { readonly url: string; readonly method: string; readonly body: string | null }[] = []
  context.on('request', (request) =>
    asked.push({ url: request.url(), method: request.method(), body: request.postData() }),
  )
  page.on('websocket', (socket) => asked.push({ url: socket.url(), method: 'SOCKET', body: null }))
  await page.reload()
  await editor.editor()
  await editor.paste(TEXT)
  await editor.openMember(at(0, 0))
  await editor.field('host*').fill('moved.internal')
  await editor.type(['Control+End'], '# typed\n')
  const link = await editor.share()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Releases' }).click()
  await expect.poll(() => editor.stored()).toContain('moved.internal')
  await page.reload()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(editor.card(at(0, 0))).toHaveAttribute('data-host', 'moved.internal')
  await editor.editor()

  const origin = new URL(page.url()).origin
  const foreign = asked.filter(({ url }) => !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== origin)
  expect(foreign).toEqual([])
  expect(asked.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([])
  // Only files of the build: the page, its outline, its assets and its icon; nothing of the text in any address.
  const paths = asked.filter(({ url }) => url.startsWith(origin)).map(({ url }) => new URL(url))
  expect(paths.length).toBeGreaterThan(3)
  expect(
    paths
      .filter(
        ({ pathname, search }) =>
          search !== '' || !/^\/(?:$|assets\/[\w.-]+$|icon\.svg$|skeleton\.css$|manifest\.webmanifest$)/.test(pathname),
      )
      .map(String),
  ).toEqual([])
})

test('a policy is in force that lets nothing out and no foreign code in', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('[data-endpoint]').first()).toBeVisible()
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.url())
  })
  const blocked = await page.evaluate(async () => {
    const violated = new Set<string>()
    const isPosted = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        violated.add(`${effectiveDirective} ${blockedURI}`)
        if (effectiveDirective === 'form-action') resolve(true)
      })
    })
    const add = (tag: 'script' | 'img', set: (element: HTMLElement) => void): void => {
      const element = document.createElement(tag)
      set(element)
      document.head.append(element)
    }
    const becomes = (make: () => unknown): string => {
      try {
        make()
        return 'allowed'
      } catch (error) {
        return (error as Error).name
      }
    }
    const inlineScript = becomes(() =>
      add('script', (script) => (script.textContent = 'document.documentElement.dataset.injected = "yes"')),
    )
    const foreignScript = becomes(() =>
      add('script', (script) => script.setAttribute('src', 'https://example.com/x.js')),
    )
    add('img', (image) => image.setAttribute('src', 'https://example.com/x.png'))
    // Called by the page itself: what a debugger evaluates is beyond the policy.
    const evaluated = new Promise((resolve) => {
      setTimeout(() => {
        try {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval
          resolve(Boolean(new Function('return 1')))
        } catch {
          resolve(false)
        }
      })
    })
    const fails = (work: Promise<unknown>): Promise<boolean> =>
      work.then(
        () => false,
        () => true,
      )
    const own = [fetch('/icon.svg'), fetch('/', { method: 'POST', body: 'text' }), fetch('https://example.com/')]
    const failed = await Promise.all(own.map(fails))
    const form = document.createElement('form')
    form.method = 'post'
    document.body.append(form)
    form.submit()
    await isPosted
    return {
      inlineScript,
      foreignScript,
      markup: becomes(() => (document.body.innerHTML = '<b>x</b>')),
      foreignWorker: becomes(() => new Worker('https://example.com/x.js')),
      failed,
      evaluated: await evaluated,
      injected: document.documentElement.dataset['injected'] ?? null,
      violated: [...violated],
    }
  })
  expect(blocked).toMatchObject({
    failed: [true, true, true],
    evaluated: false,
    injected: null,
    inlineScript: 'TypeError',
    foreignScript: 'TypeError',
    markup: 'TypeError',
    foreignWorker: 'TypeError',
  })
  const origin = new URL(page.url()).origin
  for (const violation of [
    `connect-src ${origin}/icon.svg`,
    `connect-src ${origin}/`,
    'connect-src https://example.com/',
    'img-src https://example.com/x.png',
    'require-trusted-types-for trusted-types-sink',
  ])
    expect(blocked.violated).toContain(violation)
  expect(posted).toEqual([])
})

test('a token in clear is said to be one, and the form masks it', async ({ editor, page }) => {
  await editor.paste(TEXT)
  const path = `${at(0, 0)}.provider.openai.authToken.inline`
  await expect(editor.problems.locator(`[data-code="inline-token"][data-path="${path}"]`)).toBeVisible()
  await editor.openMember(at(0, 0))
  const field = editor.field('authToken.inline')
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show authToken.inline' }).click()
  await expect(field).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Hide authToken.inline' }).click()
  await expect(field).toHaveAttribute('type', 'password')
})

test('the key of a policy is masked and flagged as well', async ({ editor }) => {
  await editor.paste(`apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: b
spec:
  ai:
    provider:
      openai: {}
  policies:
    auth:
      key: |
        ${TOKEN}
        second line
`)
  await expect(editor.problems.locator('[data-code="inline-token"][data-path="spec.policies.auth.key"]')).toBeVisible()
  const field = editor.field('auth.key')
  await expect(field).toHaveAttribute('type', 'password')
  await expect(field).toHaveAttribute('readonly')
})
