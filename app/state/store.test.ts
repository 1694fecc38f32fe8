import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeSet, mapOffset, read, type Reading, type TextEdit } from '../../src/index'
import { documentAt } from './follow'
import { documentInView } from './derived'
import { NEW_FILE, useStore } from './store'

/** A worker that never answers: the page stays busy. */
class SilentWorker {
  onmessage = null
  onerror = null
  postMessage(): void {}
  terminate(): void {}
}

const backend = (name: string, port: number): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: ${name}
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: h.internal
        port: ${port}
      provider:
        openai:
          authToken:
            kind: Passthrough
`
const stream = (...parts: string[]): string => parts.join('---\n')
const PORT = ['spec', 'ai', 'llm', 'hostOverride', 'port']
const MANY = Array.from({ length: 200 }, (_, i) => backend(`b-${i}`, 1000 + i))

const state = () => useStore.getState()
const open = (text: string): void => state().replaceText(text, 'opened')
/** The worker's answer comes. */
const settle = (): Reading => {
  state().take(read(state().text, state().settings))
  return state().analysis
}
const inView = (): string | null | undefined => documentInView(state())?.name
/** What is typed at the beginning of the text in view. */
const before = (text: string) => changeSet(state().text, [{ start: 0, end: 0, text }])

beforeEach(() => vi.stubGlobal('Worker', SilentWorker))
afterEach(() => vi.unstubAllGlobals())

describe('the backend in view', () => {
  test('stays in view when another one comes before it, goes again, and comes back', () => {
    open(stream(backend('a', 100), backend('b', 101), backend('c', 102)))
    state().show(1)
    state().apply(before(`${backend('new', 1)}---\n`), 'editor')
    expect([state().document, inView()]).toEqual([2, 'b'])
    state().undo()
    expect([state().document, inView()]).toEqual([1, 'b'])
    state().redo()
    expect([state().document, inView()]).toEqual([2, 'b'])
    state().change(PORT, { do: 'set', value: 443 })
    expect(state().text).toBe(stream(backend('new', 1), backend('a', 100), backend('b', 443), backend('c', 102)))
  })

  test('is the one that is changed while a large text is read', () => {
    open(stream(...MANY))
    expect(state().busy).toBe(true)
    settle()
    state().show(100)
    state().apply(before(`${backend('new', 1)}---\n`), 'editor')
    expect(state().busy).toBe(true)
    state().change(PORT, { do: 'set', value: 443 })
    expect(state().text).toBe(stream(backend('new', 1), ...MANY.with(100, backend('b-100', 443))))
    state().undo()
    state().undo()
    settle()
    expect([state().busy, state().document, inView(), state().text]).toEqual([false, 100, 'b-100', stream(...MANY)])
  })

  test('is chosen by its place although the answer is of an older text', () => {
    open(stream(...MANY))
    settle()
    state().apply(before(`# ${'x'.repeat(500)}\n`), 'editor')
    state().show(50)
    state().change(PORT, { do: 'set', value: 443 })
    expect(state().text).toContain(backend('b-50', 443))
  })

  test('is the first one of a text that is opened', () => {
    open(stream('kind: Secret\nmetadata:\n  name: s\n', backend('a', 100)))
    expect(inView()).toBe('a')
    state().apply(before('# note\n'), 'editor')
    expect(inView()).toBe('a')
  })
})

test('opening the same text again offers no way back, which would take back something else', () => {
  open(backend('a', 100))
  state().change(PORT, { do: 'set', value: 443 })
  open(state().text)
  expect(state().notice).toMatchObject({ text: 'opened', step: null })
})

test('a place follows edits before it, stays at those behind it, and falls to the start of one around it', () => {
  const at10 = (...edits: TextEdit[]): number => mapOffset(changeSet('x'.repeat(30), edits), 10)
  expect(at10({ start: 0, end: 0, text: 'abc' })).toBe(13)
  expect(at10({ start: 2, end: 6, text: '' }, { start: 10, end: 12, text: 'x' })).toBe(6)
  expect(at10({ start: 8, end: 20, text: 'new' })).toBe(8)
})

describe('an answer for another text', () => {
  const misspelt = (name: string): string => backend(name, 100).replace('hostOverride', 'hostOveride')

  test('is not applied as it is: its fix is worked out for the text as it is', () => {
    open(stream(...MANY.with(50, misspelt('wrong'))))
    const answer = settle()
    const finding = answer.findings.find(({ code }) => code === 'unknown-field')
    state().apply(before('# a line that was typed\n'), 'editor')
    const done = vi.fn()
    if (finding) state().applyFix(finding, answer, done)
    expect([state().busy, done.mock.calls]).toEqual([true, []])
    settle()
    expect(done.mock.calls).toEqual([[true]])
    expect(state().text).toBe(`# a line that was typed\n${stream(...MANY.with(50, backend('wrong', 100)))}`)
  })

  test('mends nothing where its finding is gone', () => {
    open(stream(...MANY.with(50, misspelt('wrong'))))
    const answer = settle()
    const finding = answer.findings.find(({ code }) => code === 'unknown-field')
    const at = state().text.indexOf('hostOveride')
    state().apply(changeSet(state().text, [{ start: at, end: at + 11, text: 'hostOverride' }]), 'editor')
    const { text } = state()
    const done = vi.fn()
    if (finding) state().applyFix(finding, answer, done)
    settle()
    expect(done.mock.calls).toEqual([[false]])
    expect(state().text).toBe(text)
  })

  test('is worked on neither in another file nor before the one before it', () => {
    open(stream(...MANY))
    const [here, there] = [vi.fn(), vi.fn()]
    state().whenSettled(here)
    state().load('other', { ...NEW_FILE, text: stream(...MANY) })
    state().whenSettled(() => state().apply(before('# first\n'), 'form'))
    state().whenSettled(there)
    settle()
    expect([here.mock.calls.length, state().busy, there.mock.calls.length]).toEqual([0, true, 0])
    const answer = settle()
    expect(there.mock.calls).toEqual([[answer]])
  })

  test('leads to where its place is now', () => {
    open(stream(...MANY))
    const answer = settle()
    const start = state().text.indexOf('b-70')
    state().apply(before('# typed\n'), 'editor')
    state().goTo({ start, end: start + 4 }, answer, '')
    const { goal, text } = state()
    expect(text.slice(goal?.offset, goal?.end)).toBe('b-70')
  })

  test('is refused as a change', () => {
    open(backend('a', 100))
    const change = before('# note\n')
    state().apply(change, 'form')
    expect(() => state().apply(change, 'form')).toThrow('another text')
  })
})

test('in a List the object around the place is the one in view', () => {
  open(
    `apiVersion: v1\nkind: List\nitems:\n${['a', 'b'].map((name) => `- ${backend(name, 80).trimEnd().replaceAll('\n', '\n  ')}\n`).join('')}`,
  )
  const { analysis, text } = state()
  expect(documentAt(analysis, text.indexOf('name: b'), 0)).toBe(1)
  expect(documentAt(analysis, text.indexOf('name: a'), 1)).toBe(0)
})
