import { afterEach, expect, test, vi } from 'vitest'
import { storedProgress, storeProgress } from './progress'

const KEY = 'ai-backend-editor/lessons'

/** A browser's storage, as far as it is asked for. */
function stored(value: string | null): Map<string, string> {
  const kept = new Map(value === null ? [] : [[KEY, value]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, to: string) => kept.set(key, to),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}

afterEach(() => vi.unstubAllGlobals())

test('what is stored is read again, and nothing is stored of no progress', () => {
  const kept = stored(null)
  storeProgress({ token: 1, 'port-80': 3 })
  expect(storedProgress()).toEqual({ token: 1, 'port-80': 3 })
  storeProgress({})
  expect([...kept]).toEqual([])
})

test.each([
  [null, {}],
  ['no JSON', {}],
  ['null', {}],
  ['[1]', {}],
  ['{"token":"all","failover":-1,"move":1.5,"no-such-lesson":1}', {}],
  ['{"token":99,"failover":2}', { token: 2, failover: 2 }],
])('%s is read as %j', (value, progress) => {
  stored(value)
  expect(storedProgress()).toEqual(progress)
})

test('where nothing can be stored there is no progress, and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined)
  storeProgress({ token: 1 })
  expect(storedProgress()).toEqual({})
})
