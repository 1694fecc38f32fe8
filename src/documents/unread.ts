import { changeSet } from '../yaml/change-set.js'
import type { Finding } from '../model/finding.js'
import type { Document } from './documents.js'
import { wrappersOf } from './wrappers.js'

/** What kubectl takes for the end of a document: three dashes behind a line feed (apimachinery @ v1.34, util/yaml/decoder.go, YAMLReader). */
const SEPARATOR = /(?:^|\n)---/g

/**
 * A warning for each document that kubectl would not read: of what stands between two of its separators it reads the first
 * document alone. So `...` does not begin another one, and `---` does not behind line ends that are CR alone. JSON objects
 * one after another are read by a reader of their own.
 */
export function unreadFindings(text: string, documents: readonly Document[]): readonly Finding[] {
  const streamed = documents.filter(({ range }, i) => documents[i - 1]?.range.start !== range.start)
  if (streamed.length < 2 || wrappersOf(text)) return []
  const separators = [...text.matchAll(SEPARATOR)].map(({ index }) => index)
  let [passed, before, isJson] = [0, -1, false]
  return streamed.flatMap((document): Finding[] => {
    const { tree, range, index } = document
    const start = tree?.outer ?? range.end - 1
    while (passed < separators.length && (separators[passed] ?? 0) < start) passed++
    if (passed !== before) [before, isJson] = [passed, text.charAt(start) === '{']
    else if (!isJson) return [unread(text, index, range.start, start)]
    return []
  })
}

function unread(text: string, document: number, from: number, start: number): Finding {
  const isCr = /\r(?!\n)/.test(text.slice(Math.max(0, from - 1), start))
  return {
    severity: 'warning',
    source: 'advice',
    code: 'unread-document',
    params: { because: isCr ? 'cr' : 'end-marker' },
    document,
    path: [],
    range: { start, end: start + 1 },
    ...(!isCr && { fix: { exact: changeSet(text, [{ start: from, end: from, text: '---\n' }]) } }),
  }
}
