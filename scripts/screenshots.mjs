// Takes the pictures in docs/ from the built page: `npm run build && npm run pictures`, or those that are named behind `--`.
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { installedChromium } from './browser.mjs'

const server = await preview({ preview: { port: 4199, host: '127.0.0.1' } })
const executablePath = installedChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })

/** Opens a member so that the picture shows the reasons. */
const openFirst = (page) => page.locator('.row-face').first().click()
const openWhy = async (page) => {
  await openFirst(page)
  await page.getByText('What would change it').click()
}
const openReleases = (page) => page.getByRole('tab', { name: 'Releases' }).click()
const openPlay = async (page) => {
  await page.getByRole('button', { name: 'Play failures' }).click()
  await page.locator('.row-play select').first().selectOption('server-error')
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Send a request' }).click()
}
const openMove = async (page) => {
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: /^Move to/ }).click()
}
const present = async (page) => {
  await openFirst(page)
  await page.getByRole('button', { name: 'Files and storage' }).click()
  await page.getByRole('menuitem', { name: /^Present/ }).click()
}
/** A lesson under way, with a term that explains itself; the button says it in the page's language. */
const openLesson = (term) => async (page) => {
  await page.evaluate(() => (window.location.hash = 'lesson=failover'))
  await page.locator('.lesson .lesson-task').getByRole('button', { name: term }).click()
}
const openGallery = (name) => async (page) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.locator('.gallery-card').nth(9).locator('.gallery-badge').waitFor()
}
const nothing = () => undefined

const pictures = [
  { name: 'first-visit', width: 1440, height: 900, scheme: 'light', prepare: nothing },
  { name: 'wide-light', width: 1440, height: 900, scheme: 'light', prepare: openFirst },
  { name: 'wide-dark', width: 1440, height: 900, scheme: 'dark', prepare: openFirst },
  { name: 'why', width: 1440, height: 900, scheme: 'light', prepare: openWhy },
  { name: 'play', width: 1440, height: 900, scheme: 'dark', prepare: openPlay },
  { name: 'releases', width: 1440, height: 900, scheme: 'light', prepare: openReleases },
  { name: 'move', width: 1440, height: 900, scheme: 'light', prepare: openMove },
  { name: 'present', width: 1440, height: 900, scheme: 'light', prepare: present },
  { name: 'middle-dark', width: 1200, height: 900, scheme: 'dark', prepare: openFirst },
  { name: 'medium-light', width: 820, height: 1000, scheme: 'light', prepare: openFirst },
  { name: 'lesson', width: 1280, height: 800, scheme: 'light', prepare: openLesson('eviction') },
  { name: 'lesson-zh', width: 1280, height: 800, scheme: 'light', locale: 'zh-CN', prepare: openLesson('驱逐') },
  { name: 'gallery', width: 1280, height: 800, scheme: 'light', prepare: openGallery('Examples') },
  { name: 'gallery-zh', width: 1280, height: 800, scheme: 'light', locale: 'zh-CN', prepare: openGallery('示例') },
  { name: 'narrow-light', width: 390, height: 844, scheme: 'light', prepare: nothing },
  { name: 'narrow-sheet', width: 390, height: 844, scheme: 'dark', prepare: openFirst },
]
const wanted = process.argv.slice(2)
for (const { name, width, height, scheme, locale = 'en', prepare } of pictures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale })
  await page.goto('http://127.0.0.1:4199/')
  await page.locator('.row-face').first().waitFor()
  await page.waitForTimeout(1500)
  await prepare(page)
  await page.waitForTimeout(800)
  await page.screenshot({ path: `docs/${name}.png` })
  await page.close()
}
await browser.close()
await server.close()
