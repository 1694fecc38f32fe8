// Draws the icons of the installed page from public/icon.svg: `npm run icons`. A maskable one has no corners, and its drawing
// within the circle that every mask leaves.
import fs from 'node:fs'
import { chromium } from '@playwright/test'
import { installedChromium } from './browser.mjs'

const drawing = fs.readFileSync('public/icon.svg', 'utf8')
const maskable = drawing
  .replace('rx="7"', '')
  .replace(/(<path[^>]*)\/>/, '$1 transform="translate(4.8 4.8) scale(0.7)"/>')
const executablePath = installedChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })
const page = await browser.newPage()
for (const [name, size, svg] of [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['icon-maskable-512', 512, maskable],
]) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
}
await browser.close()
