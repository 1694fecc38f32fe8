import { entryOf, isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { RouteReference } from './route-reference.js'

/** What a route makes of the client's path: what it matches, and what a URLRewrite puts in its place. */
export interface RoutePath {
  /** The path that goes on, as far as the text says it. */
  readonly value: string
  /** Whether that is the whole of it: else `…` or the client's own follows. */
  readonly isWhole: boolean
  /** True where nothing rewrites it: it is what the match asks for. */
  readonly isMatched: boolean
  readonly document: number
  readonly path: Path
  readonly node: YamlNode
}

/** Stands for what a client adds behind a prefix. */
const REST = '/…'
const CLIENT_PATH = '{client.path}'

/** The ends of paths that LLM clients call: a prefix that has one is a whole path. */
const WHOLE = /\/(?:completions|messages|responses|embeddings|rerank|realtime|models|count_tokens)$/

/** One for each match of the rule; null where a request's path stays what the client made it. */
export function pathsOf(reference: RouteReference): readonly (RoutePath | null)[] {
  const { rule, index, document } = reference
  const matches = itemsOf(entryOf(rule, 'matches')?.value)
  const rewrite = rewriteOf(reference)
  if (matches.length === 0) return [rewrite ? rewritten(rewrite, '/', false, document.index) : null]
  return matches.map((match, i) => {
    const node = entryOf(match, 'path')?.value
    const type = stringOf(entryOf(node, 'type')?.value) ?? 'PathPrefix'
    const value = stringOf(entryOf(node, 'value')?.value) ?? '/'
    if (rewrite) return rewritten(rewrite, value, type !== 'PathPrefix', document.index)
    if (node === undefined || type === 'RegularExpression' || value === '/') return null
    const isWhole = type === 'Exact' || WHOLE.test(value)
    const place = { document: document.index, path: ['spec', 'rules', index, 'matches', i, 'path'], node }
    return { value: isWhole ? value : trimmed(value) + REST, isWhole, isMatched: true, ...place }
  })
}

const trimmed = (path: string): string => path.replace(/\/$/, '')

interface Rewrite {
  readonly type: 'ReplaceFullPath' | 'ReplacePrefixMatch'
  readonly value: string
  readonly path: Path
  readonly node: YamlNode
}

function rewritten(
  { type, value, path, node }: Rewrite,
  matched: string,
  isExact: boolean,
  document: number,
): RoutePath {
  const place = { document, path, node, isMatched: false }
  if (type === 'ReplaceFullPath' || isExact || WHOLE.test(matched))
    return { ...place, value: value || '/', isWhole: true }
  return { ...place, value: trimmed(value) + (matched === '/' ? CLIENT_PATH : REST), isWhole: false }
}

/** The URLRewrite of the reference, else of its rule. */
function rewriteOf({ rule, node, path, index }: RouteReference): Rewrite | null {
  const places: [YamlNode, Path][] = [
    [node, path],
    [rule, ['spec', 'rules', index]],
  ]
  for (const [from, at] of places)
    for (const [i, filter] of itemsOf(entryOf(from, 'filters')?.value).entries()) {
      const found = nodeAt(filter, ['urlRewrite', 'path'])
      if (!isPresent(found)) continue
      const where = [...at, 'filters', i, 'urlRewrite', 'path']
      for (const [type, field] of [
        ['ReplaceFullPath', 'replaceFullPath'],
        ['ReplacePrefixMatch', 'replacePrefixMatch'],
      ] as const) {
        const value = stringOf(entryOf(found, field)?.value)
        if (value !== undefined) return { type, value, path: [...where, field], node: found }
      }
    }
  return null
}
