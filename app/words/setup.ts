import { expect, vi } from 'vitest'

// Tests of the page find it with its first words there, as its own start does; Node 20 has no navigator to ask.
if (expect.getState().testPath?.includes('/app/')) {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', { languages: ['en'] })
  if (!('location' in globalThis)) vi.stubGlobal('location', { search: '' })
  const { loadFirstWords } = await import('./index')
  await loadFirstWords()
}
