import { describe, expect, test } from 'vitest'
import { applyChange, changeSet, type TextEdit } from '../../src/index'
import { following, NO_HISTORY, record } from './history'

const replace = (start: number, end: number, text: string): TextEdit => ({ start, end, text })

describe('history', () => {
  test('quick typing in one place is one step, a pause or another place ends it', () => {
    let [text, history] = ['', NO_HISTORY]
    const type = (at: number, kind: string, time: number): void => {
      const change = changeSet(text, [replace(at, at, 'x')])
      history = record(history, text, change, kind, time)
      text = applyChange(text, change)
    }
    type(0, 'field:a', 0)
    type(1, 'field:a', 500)
    type(2, 'field:a', 1000)
    expect(history.past).toHaveLength(1)
    type(3, 'field:a', 3000)
    type(4, 'field:b', 3100)
    type(5, '', 3200)
    type(6, '', 3300)
    expect(history.past).toHaveLength(5)
    for (const step of [...history.past].reverse()) text = applyChange(text, step.backward)
    expect(text).toBe('')
  })

  test('what follows from typing is one step with all of it, whatever the pauses', () => {
    let [text, history] = ['ab', NO_HISTORY]
    const change = (at: number, put: string, kind: string, time: number): void => {
      const made = changeSet(text, [replace(at, at, put)])
      history = record(history, text, made, kind, time)
      text = applyChange(text, made)
    }
    change(0, '!', '', 0)
    change(1, 'x', 'type:name', 1000)
    change(2, 'y', 'type:name', 5000)
    change(5, 'xy', following('type:name'), 60_000)
    expect(text).toBe('!xyabxy')
    expect(history.past).toHaveLength(2)
    expect(applyChange(text, history.past.at(-1)?.backward ?? changeSet(text, []))).toBe('!ab')
  })

  test('a new step ends what could be done again', () => {
    const undone = { past: [], future: record(NO_HISTORY, '', changeSet('', [replace(0, 0, 'a')]), '', 0).past }
    expect(record(undone, '', changeSet('', [replace(0, 0, 'b')]), '', 0).future).toEqual([])
  })

  test('thousands of small steps stay; beyond 10 MB the oldest go, never the newest', () => {
    let [text, history] = ['', NO_HISTORY]
    for (let i = 0; i < 5000; i++) history = record(history, text, changeSet(text, [replace(0, 0, 'x')]), '', i * 1000)
    expect(history.past).toHaveLength(5000)
    const large = 'y'.repeat(4_000_000)
    for (let i = 0; i < 4; i++) history = record(history, text, changeSet(text, [replace(0, 0, large)]), '', 0)
    expect(history.past).toHaveLength(2)
    text = ''
    history = record(history, text, changeSet(text, [replace(0, 0, 'z'.repeat(11_000_000))]), '', 0)
    expect(history.past).toHaveLength(1)
  })
})
