import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Reading } from '../../src/index'
import type { Call } from './worker'

/** A worker that answers when the test says so. */
class FakeWorker {
  static all: FakeWorker[] = []
  readonly calls: Call[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  terminated = false

  constructor() {
    FakeWorker.all.push(this)
  }

  postMessage(call: Call): void {
    this.calls.push(call)
  }

  terminate(): void {
    this.terminated = true
  }

  /** Answers the newest question. */
  answer(): void {
    const { number, args } = this.calls.at(-1) as Call
    this.onmessage?.({ data: { number, answer: analyze(args[0] as string) } })
  }
}

const question = (text: string, crds: readonly string[] = []) => ({ text, settings: DEFAULT_SETTINGS, kinds: [], crds })
/** After as many tasks as any answer has, and some more. */
async function settled(): Promise<void> {
  for (let task = 0; task < 10; task++) await new Promise((resolve) => setTimeout(resolve))
}
const worker = (): FakeWorker => FakeWorker.all.at(-1) as FakeWorker

async function asker(onPrepared: (text: string, ask: (text: string) => void) => void = () => undefined) {
  // Modules are new for each test, and so the engine has to be given its facts anew.
  await import('../../src/schema/facts/load')
  await import('../../src/advice/every')
  await import('../../src/request/requests')
  await import('../../src/yaml/edit/editing')
  const { analyzeLater } = await import('./analysis')
  const shown: string[] = []
  const prepared: string[] = []
  let hangs = 0
  const ask = (text: string, crds?: readonly string[]): void =>
    analyzeLater(question(text, crds), {
      prepare,
      show: ({ text }) => void shown.push(text),
      hung: () => {
        hangs++
      },
    })
  const prepare = ({ text }: Reading): void => {
    prepared.push(text)
    onPrepared(text, ask)
  }
  return { shown, prepared, ask, hung: () => hangs }
}

beforeEach(() => {
  vi.resetModules()
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => vi.unstubAllGlobals())

describe('an answer from the background', () => {
  test('is read in one task and shown in another', async () => {
    const { ask, shown, prepared } = await asker()
    ask('a: 1')
    worker().answer()
    expect([prepared, shown]).toEqual([[], []])
    await settled()
    expect([prepared, shown]).toEqual([['a: 1'], ['a: 1']])
  })

  test('is dropped when a newer question came, and of those that wait only the newest is asked', async () => {
    const { ask, shown } = await asker()
    ask('a: 1')
    ask('a: 2')
    ask('a: 3')
    worker().answer()
    await settled()
    expect(shown).toEqual([])
    expect(worker().calls.map(({ args }) => args[0])).toEqual(['a: 1', 'a: 3'])
    worker().answer()
    await settled()
    expect(shown).toEqual(['a: 3'])
  })

  test('is dropped when the question comes between the two tasks', async () => {
    const { ask, shown, prepared } = await asker((text, again) => text === 'a: 1' && again('a: 2'))
    ask('a: 1')
    worker().answer()
    await settled()
    expect([prepared, shown]).toEqual([['a: 1'], []])
    worker().answer()
    await settled()
    expect(shown).toEqual(['a: 2'])
  })

  test('that goes wrong is not the last', async () => {
    const { ask, shown } = await asker((text) => {
      if (text === 'a: 1') throw new Error('broken view')
    })
    const told = new Promise((resolve) => process.once('unhandledRejection', resolve))
    ask('a: 1')
    worker().answer()
    await expect(told).resolves.toMatchObject({ message: 'broken view' })
    ask('a: 2')
    worker().answer()
    await settled()
    expect(shown).toEqual(['a: 2'])
  })

  test('that never comes under the cluster’s CRDs ends the worker, and the next question has a new one', async () => {
    const { ask, shown, hung } = await asker()
    vi.useFakeTimers()
    try {
      ask('a: 1', ['crd'])
      const hanging = worker()
      await vi.advanceTimersByTimeAsync(8000)
      expect([hanging.terminated, hung()]).toEqual([false, 0])
      await vi.advanceTimersByTimeAsync(8000)
      expect([hanging.terminated, hung(), shown]).toEqual([true, 1, []])
      ask('a: 2')
      expect(worker()).not.toBe(hanging)
      worker().answer()
      await vi.advanceTimersByTimeAsync(100)
      expect(shown).toEqual(['a: 2'])
      // One that answers in time is left alone, and one without CRDs is never ended.
      ask('a: 3', ['crd'])
      worker().answer()
      ask('a: 4')
      await vi.advanceTimersByTimeAsync(1_000_000)
      expect([worker().terminated, hung()]).toEqual([false, 1])
    } finally {
      vi.useRealTimers()
    }
  })

  test.each([
    ['can not start', () => worker().onerror?.({ message: 'blocked' })],
    ['throws', () => worker().onmessage?.({ data: { number: worker().calls.at(-1)?.number, problem: 'broken' } })],
  ])('is worked out by the page where the worker %s', async (_name, fail) => {
    const { ask, shown } = await asker()
    ask('a: 1')
    fail()
    await settled()
    expect(shown).toEqual(['a: 1'])
    ask('a: 2')
    worker().answer()
    await settled()
    expect(shown).toEqual(['a: 1', 'a: 2'])
  })
})
