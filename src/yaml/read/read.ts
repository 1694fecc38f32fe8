import { parseEvents, YAMLException } from 'js-yaml'
import type { Range } from '../lines.js'
import { ScanError } from './cursor.js'
import { level } from './level.js'
import { placed } from './placed.js'
import { Reader, type Reading } from './reader.js'

/** Nesting beyond this is refused; js-yaml's own default, far above any Kubernetes object. */
export const MAX_DEPTH = 100

/**
 * Reads one document of a stream as kubectl does (sigs.k8s.io/yaml, strict). Total: whatever the text, the answer is a
 * tree, or null and the reason. All places are offsets into the whole text.
 */
export function readDocument(text: string, range: Range): Reading {
  // A byte order mark at the start of a document is dropped, also behind the line that separates it.
  const [head = ''] = /^(?:\uFEFF|---[ \t]*\r?\n\uFEFF)/.exec(text.slice(range.start, range.start + 100)) ?? []
  const base = range.start + head.length
  const source = text.slice(base, range.end)
  try {
    const levelled = level(source)
    return new Reader(
      source,
      base,
      levelled,
      placed(parseEvents(levelled.text, { maxDepth: MAX_DEPTH }), levelled),
    ).read()
  } catch (error) {
    const at = error instanceof ScanError ? error.at : error instanceof YAMLException ? error.mark?.position : undefined
    if (!(error instanceof ScanError || error instanceof YAMLException)) throw error
    const start = Math.min(base + (at ?? 0), range.end)
    return {
      root: null,
      problems: [{ code: 'syntax', params: { reason: error.reason }, start, end: Math.min(start + 1, range.end) }],
    }
  }
}
