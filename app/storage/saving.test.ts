import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

// The database, the workers and the page's storage are stood in for: what counts is what reaches them, and when.

interface Put {
  readonly at: number
  readonly text: string
  readonly order: number
}

const puts: Put[] = []
let now = 0
/** How long the database takes, in milliseconds. */
let writes = 0
/** How long the full and the quick search take in the background. */
const searches = { full: 0, quick: 0 }
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

vi.mock('./database', () => ({
  problemOf: () => 'unavailable',
  write: async (_: string, records: readonly { readonly text: string; readonly at: number }[]) => {
    await wait(writes)
    for (const { text, at } of records) puts.push({ at: now, text, order: at })
  },
}))
vi.mock('../engine/background-tasks', async () => {
  const search = await import('../../src/secrets/search')
  return {
    redactLater: async (text: string, options: Parameters<typeof search.redact>[1]) => {
      await wait(searches.full)
      return search.redact(text, options)
    },
    searchQuicklyLater: async (text: string, known: readonly string[]) => {
      await wait(searches.quick)
      return search.searchQuickly(text, known)
    },
  }
})

const local = new Map<string, string>()
/** The page's own store of small values. */
const localStorage = {
  getItem: (key: string) => local.get(key) ?? null,
  setItem: (key: string, value: string) => void local.set(key, value),
  removeItem: (key: string) => void local.delete(key),
}
const page = (): EventTarget => Object.assign(new EventTarget(), { visibilityState: 'visible' })

/** Lets time pass in steps of 5 ms. */
async function pass(ms: number): Promise<void> {
  for (let i = 0; i < ms; i += 5) {
    now += 5
    await vi.advanceTimersByTimeAsync(5)
  }
}

async function start() {
  await import('../../src/schema/facts/load')
  await import('../../src/advice/every')
  await import('../../src/request/requests')
  await import('../../src/yaml/edit/editing')
  const { loadFirstWords } = await import('../words')
  await loadFirstWords()
  const { startSaving } = await import('./saving')
  const { useStore } = await import('../state/store')
  const { loadSecretSearch } = await import('../engine/secrets')
  await loadSecretSearch()
  startSaving([useStore.getState().file])
  await pass(2000)
  puts.length = 0
  local.clear()
  now = 0
  return { type: (text: string) => useStore.setState({ text, busy: text.length > 100_000 }) }
}

const TOKEN = 'q7Zt2Xw9Lp4Kd8Rv3Nb6'
const secret = `kind: Secret\nstringData:\n  a: ${TOKEN}\n`
const textOf = (length: number): string => `${secret}# ${'x'.repeat(length - secret.length - 3)}\n`

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', localStorage)
  vi.stubGlobal('location', { search: '' })
  vi.stubGlobal('navigator', { languages: ['en'] })
  vi.stubGlobal('document', page())
  vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage }))
  Object.assign(searches, { full: 0, quick: 0 })
  writes = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what was typed reaches the storage', () => {
  test.each([
    ['a small text', 1000, 300],
    ['a text that takes a search long', 30_000, 300],
    ['the largest of them', 99_990, 300],
    ['a larger one', 100_001, 2000],
    ['a very large one', 3_000_000, 2000],
  ])('%s', async (_, length, within) => {
    // Whatever the full search takes, and with a database that takes its time.
    Object.assign(searches, { full: length > 20_000 ? 60_000 : 20, quick: 400 })
    writes = 40
    const { type } = await start()
    const text = textOf(length)
    for (let key = 1; key <= 9; key++) {
      type(`${text}#${'y'.repeat(key)}`)
      await pass(100)
    }
    const last = now - 100
    await pass(within)
    const stored = puts.find((put) => put.text.endsWith(`#${'y'.repeat(9)}`))
    expect(stored?.at ?? Infinity).toBeLessThanOrEqual(last + within)
    expect(puts.map((put) => put.text).join('')).not.toContain(TOKEN)
  })

  test('in the order of a counter, also when the clock goes back', async () => {
    const { type } = await start()
    vi.setSystemTime(2_000_000_000_000)
    type('a: 1\n')
    await pass(300)
    vi.setSystemTime(1_000_000_000_000)
    type('a: 2\n')
    await pass(300)
    expect(puts.map(({ text }) => text)).toEqual(['a: 1\n', 'a: 2\n'])
    expect(puts[1]?.order).toBeGreaterThan(puts[0]?.order ?? Infinity)
    expect(puts[1]?.order).toBeLessThan(1_000_000)
  })

  test('the full search follows the quick one, once nobody types', async () => {
    const { type } = await start()
    // The quick walk takes a mistyped reference for a Secret; the full search knows better.
    const text = `${textOf(30_000)}---\nkind: HTTPRoute\nspec:\n  password: [a\n`
    type(text)
    await pass(4000)
    const { redact } = await import('../../src/secrets/search')
    expect(puts.at(-1)?.text === redact(text, { unreadable: 'hidden' }).text).toBe(true)
    expect(puts.length).toBeGreaterThan(1)
  })
})

describe('a kill loses nothing', () => {
  test.each([
    ['right after a paste', textOf(90_000)],
    ['right after a key in a small text', 'a: b\n'],
  ])('%s', async (_, text) => {
    const { type } = await start()
    type(text)
    // Nothing has had time to run.
    const [left = ''] = local.values()
    expect(left).toContain(JSON.stringify(text.slice(-20)).slice(1, -1))
    expect(left).not.toContain(TOKEN)
  })

  test('right after a key in a large stream, what differs is left', async () => {
    const { type } = await start()
    const stream = Array.from({ length: 400 }, (_, i) => `${secret}# ${'x'.repeat(500)}${i}\n`).join('---\n')
    type(stream)
    await pass(2000)
    expect(puts.at(-1)?.text).toContain('REDACTED')
    type(`${stream}# typed`)
    const [left = ''] = local.values()
    expect(left).toContain('# typed')
    expect(left).not.toContain(TOKEN)
    expect(left.length).toBeLessThan(5000)
    await pass(3000)
    expect(local.size).toBe(0)
    expect(puts.at(-1)?.text.endsWith('# typed')).toBe(true)
  })

  test('a large paste goes to the database without a pause', async () => {
    const { type } = await start()
    type(textOf(101_000))
    await pass(1100)
    expect(puts[0]?.text).toContain('xxx')
  })

  test('what was left is taken away once it is stored', async () => {
    const { type } = await start()
    type('a: b\n')
    expect(local.size).toBe(1)
    await pass(300)
    expect(puts.at(-1)?.text).toBe('a: b\n')
    expect(local.size).toBe(0)
  })
})
