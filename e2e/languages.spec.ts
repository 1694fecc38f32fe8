import type { Locator, Page } from '@playwright/test'
import { expect, pool, test } from './fixtures'

const OWN = `# mine: 我的\n${pool([[['a.internal', 8443]]], 'own')}`

const choose = async (page: Page, name: 'English' | '简体中文'): Promise<void> => {
  await page.locator('header.top button[aria-haspopup=menu].icon-only').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', name === 'English' ? 'en' : 'zh-CN')
}

/** What the editor shows of its text, its cursor and its selection, and what is selected in the picture. */
const look = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const places = (of: string): readonly string[] =>
      [...document.querySelectorAll<HTMLElement>(`.yaml .monaco-editor ${of}`)].map((each) => {
        const { top, left, width } = each.style
        return `${each.parentElement?.style.top} ${top} ${left} ${width}`
      })
    // Behind a line stands the badge of its endpoint, in words.
    const badge = /HTTPS?\s·\s.*$/
    const lines = [...document.querySelectorAll('.yaml .view-line')].map(({ textContent }) => textContent)
    return {
      lines: lines.map((line) => line.replace(badge, '')).sort(),
      cursor: places('.cursor'),
      selected: places('.selected-text'),
      endpoint: document.querySelector('[data-endpoint][aria-current=true]')?.getAttribute('data-endpoint'),
    }
  })

/** A mode of the page: how it is entered and left, where it speaks, and what it says in both languages. */
interface Mode {
  readonly name: string
  readonly enter: (page: Page) => Promise<unknown>
  readonly leave: (page: Page) => Promise<unknown>
  readonly speaks: (page: Page) => Locator
  readonly english: string
  readonly chinese: string
}

const tab = (page: Page, name: RegExp): Promise<void> => page.getByRole('tab', { name }).click()
const toBuild = (page: Page): Promise<void> => tab(page, /^Build$|^编辑$/)
const stay = (): Promise<void> => Promise.resolve()
const present = async (page: Page): Promise<void> => {
  await page.locator('header.top button[aria-haspopup=menu].icon-only').click()
  await page.getByRole('menuitem', { name: /^Present|^演示/ }).click()
}

const modes: readonly Mode[] = [
  {
    name: 'why',
    enter: stay,
    leave: stay,
    speaks: (page) => page.locator('.inspector'),
    english: 'Port 8443 is not 443',
    chinese: '端口 8443 不是 443',
  },
  {
    name: 'releases',
    enter: (page) => tab(page, /^Releases$|^版本对比$/),
    leave: toBuild,
    speaks: (page) => page.getByRole('columnheader').first(),
    english: 'Endpoints',
    chinese: '端点',
  },
  {
    name: 'apply',
    enter: (page) => tab(page, /^Apply$|^部署$/),
    leave: toBuild,
    speaks: (page) => page.locator('#pane-apply'),
    english: 'What the backends need',
    chinese: '后端需要的配套资源',
  },
  {
    name: 'play',
    enter: (page) => page.locator('.play-switch').click(),
    leave: (page) => page.locator('.play-switch').click(),
    speaks: (page) => page.locator('.stage'),
    english: 'Send a request',
    chinese: '发送一个请求',
  },
  {
    name: 'problems',
    // A warning opens them by itself.
    enter: stay,
    leave: stay,
    speaks: (page) => page.locator('.problems'),
    english: 'Port 8443 usually expects TLS',
    chinese: '端口 8443 通常要 TLS',
  },
  {
    name: 'present',
    enter: present,
    leave: present,
    speaks: (page) => page.locator('.row').first(),
    english: 'HTTP · plaintext',
    chinese: 'HTTP · 明文',
  },
]

test('the language changes in every mode without losing a byte, the cursor, the selection or what is open', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  const monaco = await editor.editor()
  await page.locator('[data-endpoint]').click()
  await monaco.getByText('gpt-4o').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(monaco.locator('.selected-text')).toHaveCount(1)
  const before = await look(page)

  // From English to Chinese in one mode, and back in the next one.
  for (const [index, { name, enter, leave, speaks, english, chinese }] of modes.entries())
    await test.step(name, async () => {
      const toChinese = index % 2 === 0
      await enter(page)
      await expect(speaks(page)).toContainText(toChinese ? english : chinese)
      await choose(page, toChinese ? '简体中文' : 'English')
      await expect(speaks(page)).toContainText(toChinese ? chinese : english)
      await leave(page)
      await expect.poll(() => look(page)).toEqual(before)
    })

  await test.step('a lesson, whose text is a file of its own, and a dialog', async () => {
    await page.evaluate(() => (window.location.hash = 'lesson=failover'))
    const drawer = page.locator('aside.lesson')
    await expect(drawer).toContainText('What failover really needs')
    // Beside a lesson the text is behind the inspector.
    await page.locator('[data-endpoint]').first().click()
    const inLesson = await look(page)
    await choose(page, '简体中文')
    await expect(drawer).toContainText('故障转移真正需要什么')
    await expect(drawer).toContainText('第 1 步，共 3 步')
    await expect.poll(() => look(page)).toEqual(inLesson)
    await drawer.getByRole('button', { name: '离开课程（Esc）' }).click()
    await expect.poll(() => look(page)).toEqual(before)
    await page.getByRole('button', { name: '示例' }).first().click()
    await expect(page.getByRole('dialog', { name: '示例' })).toContainText('故障转移')
    await page.keyboard.press('Escape')
    await choose(page, 'English')
  })

  await monaco.locator('textarea, .native-edit-context').first().focus()
  await page.keyboard.type('4.1')
  await expect(page.locator('html')).toHaveAttribute('data-analysis', 'idle')
  expect(await editor.text()).toBe(OWN.replace('gpt-4o', 'gpt-4.1'))
})

test('a browser that asks for Chinese gets it from the start, the editor’s own search too, and what was chosen is remembered', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-TW' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page).toHaveTitle('AI 后端编辑器 · kgateway 与 agentgateway')
  await expect(page.getByRole('button', { name: '复制 YAML' })).toBeVisible()
  await page.locator('.yaml .view-line').first().click()
  await page.keyboard.press('Control+F')
  await expect(page.locator('.find-widget').getByPlaceholder('查找')).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(page, 'English')
  await expect(page.getByText('What the editor itself says')).toBeVisible()
  await expect(page).toHaveTitle('AI backend editor · kgateway and agentgateway')
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Copy YAML' })).toBeVisible()
  await page.locator('.yaml .view-line').first().click()
  await page.keyboard.press('Control+F')
  await expect(page.locator('.find-widget').getByPlaceholder('Find')).toBeVisible()
  await context.close()
})

test('until its words have come the page is an outline with the name in the reader’s language', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.route(/page-words-zh-first/, () => undefined)
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('.skeleton-top')).toHaveText('AI 后端')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await context.close()
})
