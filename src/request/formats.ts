import type { Member } from '../shapes/shape.js'
import { entryOf, itemsOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

/** A text with the place where it stands. */
export interface TextPlace {
  readonly text: string
  readonly path: Path
  readonly node: YamlNode
}

/** The formats into which a chat completion can be made, best first, with the paths that they have by standard (D2, D22). */
const CHAT_FORMATS = [
  { type: 'Completions', standard: '/v1/chat/completions' },
  { type: 'Messages', standard: '/v1/messages' },
] as const

/** The format in which a custom provider gets a chat completion, with a path of its own; null where it names none for it. */
export function formatOf({
  entry,
  provider,
}: Member): { readonly standard: string; readonly path: TextPlace | null } | null {
  if (!provider?.hasFormats) return null
  const formats = itemsOf(entryOf(entry?.node, 'formats')?.value)
  for (const { type, standard } of CHAT_FORMATS) {
    const index = formats.findIndex((item) => stringOf(entryOf(item, 'type')?.value) === type)
    if (index < 0) continue
    const node = entryOf(formats[index], 'path')?.value
    const text = stringOf(node)
    const own = entry && node && text !== undefined
    return { standard, path: own ? { text, path: [...entry.path, 'formats', index, 'path'], node } : null }
  }
  return null
}
