import { entryOf, nodeAt, type MapNode, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { skipBlank } from '../yaml/read/scan.js'
import { isSecretText, type SecretPlace } from './places.js'

/** An entry that somebody has commented out where secrets stand: its path as if it still counted, and the place of its value. */
export interface CommentedSecret {
  readonly path: Path
  readonly start: number
  readonly end: number
}

/** `name: value` in a comment. */
const ENTRY = /#[ \t]*("[^"\r\n]*"|'[^'\r\n]*'|[\w./-]+)[ \t]*:[ \t]+([^\r\n]*[^\s])/g

/** Entries that are commented out beside secrets: any in the contents of a Secret, elsewhere those that have a secret's name. */
export function commentedSecrets(
  text: string,
  tree: YamlNode | null,
  places: readonly SecretPlace[],
): readonly CommentedSecret[] {
  const byMap = new Map<MapNode, { readonly path: Path; readonly names: Set<string> }>()
  for (const { path } of places) {
    const above = path.slice(0, -1)
    const map = tree && nodeAt(tree, above)
    if (map?.kind !== 'map' || map.flow) continue
    const known = byMap.get(map) ?? { path: above, names: new Set<string>() }
    byMap.set(map, known)
    known.names.add(String(path.at(-1)))
  }
  return [...byMap].flatMap(([map, { path, names }]) => {
    const isContents = path.at(-1) === 'data' || path.at(-1) === 'stringData'
    return gapsOf(text, tree, map, path).flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(ENTRY)].flatMap((found): CommentedSecret[] => {
        const [whole, key = '', value = ''] = found
        const name = key.replaceAll(/^["']|["']$/g, '')
        if (!isSecretText(value) || !(isContents || names.has(name))) return []
        const until = start + found.index + whole.length
        return [{ path: [...path, name], start: until - value.length, end: until }]
      }),
    )
  })
}

/** What stands between the entries of a map in block style, before the first and behind the last: blanks and comments. */
function gapsOf(
  text: string,
  tree: YamlNode | null,
  map: MapNode,
  path: Path,
): readonly { readonly start: number; readonly end: number }[] {
  const last = path.at(-1)
  const above = tree && nodeAt(tree, path.slice(0, -1))
  const colon = typeof last === 'string' ? entryOf(above ?? undefined, last)?.colon : undefined
  const ends = map.entries.map(({ value }) => value.end)
  return [colon ?? map.start, ...ends].map((start, i) => {
    const next = map.entries[i]?.key.outer ?? endOfComments(text, start)
    return { start: Math.min(start, next), end: next }
  })
}

/** Where the comments right behind a value end; behind an empty line they are about something else. */
function endOfComments(text: string, from: number): number {
  const blank = text.slice(from, skipBlank(text, from))
  return from + (/(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])/.exec(blank)?.index ?? blank.length)
}
