import puppeteer, { type Page } from 'puppeteer-core'
import { expect, test } from '@playwright/test'
import { installedFirefox } from '../scripts/browser.mjs'
import { at, pool } from './fixtures'

// The system's own Firefox, by WebDriver BiDi. Text comes and goes through the clipboard, by keys, as by hand.
const BACKEND = pool([[['llm.internal', 80]]], 'in-firefox')
const CARD = `[data-endpoint="${at(0, 0)}"]`

/** A field beside the page, as another program would have one. */
async function outside(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.id = 'outside'
    field.value = value
    field.focus()
    field.select()
  }, text)
}

async function press(page: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

test('paste, form, badge and copy in Firefox', async ({ baseURL }) => {
  const executablePath = installedFirefox() ?? ''
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, args: ['--width=1440', '--height=900'] })
  try {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.setViewport({ width: 1440, height: 900 })
    await page.goto(baseURL ?? '')
    await page.locator('.monaco-editor').setTimeout(60_000).wait()

    await outside(page, BACKEND)
    await press(page, 'c')
    await page.evaluate(() => document.getElementById('outside')?.remove())
    await press(page, 'v')
    const scheme = () => page.$eval(CARD, (card) => card.getAttribute('data-scheme')).catch(() => null)
    await expect.poll(scheme).toBe('http')
    expect(await page.$eval(`${CARD} .badge`, (badge) => badge.textContent)).toContain('HTTP')

    // Its form changes its own place in the text, and the badge says what the gateway now speaks.
    await page.locator(`${CARD} .row-face`).click()
    await page.locator('[data-field="port"] input').click()
    await press(page, 'a')
    await page.keyboard.type('443')
    await expect.poll(scheme).toBe('https')

    // What is copied is the text, to the byte.
    await page.locator('aria/Copy YAML[role="button"]').click()
    await page.locator('::-p-text(YAML copied)').wait()
    await outside(page, '')
    await press(page, 'v')
    expect(await page.$eval('#outside', (field) => (field as HTMLTextAreaElement).value)).toBe(
      BACKEND.replace('port: 80', 'port: 443'),
    )
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
})
