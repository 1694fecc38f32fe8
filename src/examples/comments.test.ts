import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exampleComments } from '../words/zh/example-comments.js'
import { lessonRemarks } from '../words/zh/lessons.js'
import { solved } from '../lessons/solve.js'
import { lessonIds, lessons } from '../lessons/table.js'
import { commentsOf, translated, withComments } from './comments.js'
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

describe('lessons in Chinese', () => {
  const texts = lessonIds.flatMap((id) => [lessons[id].start, solved(lessons[id], lessons[id].steps.length).text])

  test('every comment of their texts has its words, and no words are without a comment', () => {
    const remarks = new Set(texts.flatMap(commentsOf))
    expect([...remarks].sort()).toEqual(Object.keys(lessonRemarks).sort())
  })

  test('they are the same YAML otherwise, and what somebody wrote there stays', () => {
    for (const text of texts) {
      const mine = `# my own note\n---\n${text}`
      expect(withoutRemarks(translated(mine, lessonRemarks))).toEqual(withoutRemarks(mine))
      const [first, ...others] = commentsOf(translated(mine, lessonRemarks))
      expect(first).toBe('my own note')
      for (const other of others) expect(other).toMatch(/\p{Script=Han}/u)
    }
  })
})
