import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testShared } from '../../tests/support/shared.js'
import { toJson } from '../nodes.js'
import { readDocument } from './read.js'

const read = (text: string) => readDocument(text, { start: 0, end: text.length })

describe('scalars', () => {
  test.each([
    ['on', true],
    ['n', false],
    ['0123', 83],
    ['0o14', 12],
    ['0b11', 3],
    ['1_000', 1000],
    ['4.43e2', 443],
    ['1:30', '1:30'],
    ['2024-01-01', '2024-01-01'],
    ['08', 8],
    ['~', null],
    ['!!str 443', '443'],
    ['!!int "443"', 443],
  ])('%s is %j for Kubernetes', (text, value) => {
    expect(toJson(read(`v: ${text}\n`).root)).toEqual({ v: value })
  })

  testShared('every recorded text is read as Kubernetes reads it', 'corpus/yaml/scalars.jsonl', (file) => {
    const rows = fs
      .readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { yaml: string; json?: unknown; error?: string })
    const wrong = rows.filter(({ yaml, json, error }) => {
      const { root, problems } = read(yaml)
      return error === undefined
        ? problems.length > 0 || JSON.stringify(toJson(root)) !== JSON.stringify(json)
        : problems.length === 0
    })
    expect(rows.length).toBeGreaterThan(1900)
    expect(wrong).toEqual([])
  })
})
