import { expect, test } from 'vitest'
import { documentRangeAt, documentRanges, readDocuments, rereadDocument } from './documents.js'

const TEXTS: Readonly<Record<string, string>> = {
  'documents of all kinds':
    '# head\n---\na: 1\n---\n\n---\n%YAML 1.1\n---\nb: 2\n...\nc: 3\n--- # note\nd: |\n  ---\n  x\n---\n{"e": 1}\n{"f": 2}\n---\ng: 1',
  'one document': 'a: 1\nb: 2\n',
  'line ends of two kinds': 'a: 1\r\n---\r\nb: 2\r\n---\r\nc: 3\r\n---\r\nd: 4\r\n---\r\ne: 5\r\n',
  'CR alone': 'a: 1\r---\rb: 2\r---\rc: 3\r',
  'a heredoc': 'kubectl apply -f- <<EOF\na: 1\n---\nb: 2\n---\nc: 3\nEOF\n',
  nothing: '',
}

test.each(Object.entries(TEXTS))('the document around each place is found without the others: %s', (_name, text) => {
  const all = documentRanges(text)
  for (let offset = 0; offset <= text.length; offset++)
    expect([offset, documentRangeAt(text, offset)]).toEqual([
      offset,
      all.find(({ start, end }) => start <= offset && offset <= end) ?? null,
    ])
})

test.each(Object.entries(TEXTS))(
  'each object is read anew alone after a key anywhere before, in or behind it: %s',
  (_name, text) => {
    const before = { text, documents: readDocuments(text) }
    for (let at = 0; at <= text.length; at++)
      for (const key of ['x', '\n', '-', ' ']) {
        const now = text.slice(0, at) + key + text.slice(at)
        const documents = readDocuments(now)
        for (const { index, range } of before.documents) {
          const read = rereadDocument(now, before, index)
          // It may not be found, but it is never another one.
          if (read) expect(documents).toContainEqual({ ...read, index: expect.any(Number) as number })
          else if (
            at > range.start + 3 &&
            at < range.end - 3 &&
            key === 'x' &&
            documents.length === before.documents.length
          )
            expect.fail(`${index} is not found after ${key} at ${at}`)
        }
      }
  },
)
