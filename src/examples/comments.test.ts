import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exampleComments } from '../words/zh/example-comments.js'
import { commentsOf, withComments } from './comments.js'
import { exampleIds } from './index.js'

const textOf = (id: string): string => fs.readFileSync(new URL(`./${id}.yaml`, import.meta.url), 'utf8')
const isRemark = (line: string): boolean => /^ *# \S/.test(line)
const withoutRemarks = (text: string): readonly string[] => text.split('\n').filter((line) => !isRemark(line))

describe.each(exampleIds.map((id) => [id] as const))('%s in Chinese', (id) => {
  const text = withComments(textOf(id), exampleComments[id])

  test('has a Chinese comment for each English one', () => {
    expect(exampleComments[id]).toHaveLength(commentsOf(textOf(id)).length)
    expect(commentsOf(text)).toEqual(exampleComments[id])
    for (const comment of exampleComments[id]) expect(comment).toMatch(/\p{Script=Han}/u)
  })

  test('is the same YAML otherwise, commands included', () => {
    expect(withoutRemarks(text)).toEqual(withoutRemarks(textOf(id)))
    expect(text.split('\n').filter((line) => isRemark(line) && line.length > 90)).toEqual([])
  })
})

test('comments that do not fit leave the text as it is', () => {
  expect(withComments('# one\na: 1\n', [])).toBe('# one\na: 1\n')
  expect(withComments('# one\n#   run this\na: 1\nb:\n  # two\n  # more\n  c: 1\n', ['壹 $&', '贰\n叁'])).toBe(
    '# 壹 $&\n#   run this\na: 1\nb:\n  # 贰\n  # 叁\n  c: 1\n',
  )
})
