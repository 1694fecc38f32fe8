// Takes the pictures in docs/ from the built page: `npm run build && npm run pictures`.
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { installedChromium } from './browser.mjs'

const server = await preview({ preview: { port: 4199, host: '127.0.0.1' } })
const executablePath = installedChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })

/** Opens a member so that the picture shows the reasons. */
const openFirst = (page) => page.locator('.row-face').first().click()

const pictures = [
  { name: 'wide-light', width: 1440, height: 900, scheme: 'light', prepare: openFirst },
  { name: 'wide-dark', width: 1440, height: 900, scheme: 'dark', prepare: openFirst },
  { name: 'medium-light', width: 820, height: 1000, scheme: 'light', prepare: openFirst },
  { name: 'narrow-light', width: 390, height: 844, scheme: 'light', prepare: () => undefined },
]
for (const { name, width, height, scheme, prepare } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
  await page.goto('http://127.0.0.1:4199/')
  await page.locator('.row-face').first().waitFor()
  await page.waitForTimeout(1500)
  await prepare(page)
  await page.waitForTimeout(400)
  await page.screenshot({ path: `docs/${name}.png` })
  await page.close()
}
await browser.close()
await server.close()
