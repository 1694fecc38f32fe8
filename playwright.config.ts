import { defineConfig } from '@playwright/test'
import { installedChromium } from './scripts/browser.mjs'

const chromium = installedChromium()
const PORT = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  testDir: 'e2e',
  // Only a hang fails: what is waited for takes a second or two, and ten times that on a machine with other work.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  // A page waits half of its time: with one more than two cores need, both have work.
  workers: 3,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // Each test is a first visit; the one of the page without a network asks for the worker.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { args: ['--no-sandbox', '--disable-gpu'], ...(chromium && { executablePath: chromium }) },
  },
  webServer: {
    command: `npx vite preview --strictPort --host 127.0.0.1 --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: !process.env['CI'],
  },
})
