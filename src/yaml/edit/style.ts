import { lineStart } from '../lines.js'
import { fieldsOf, writtenIn, type MapNode, type YamlNode } from '../nodes.js'
import { KUBECTL_STYLE, type PrintStyle } from './print.js'

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

const styles = new WeakMap<YamlNode, PrintStyle>()

/** How a document is written, seen from its first nested map and its first list under a field; kubectl's way where it shows nothing. */
export function styleOf(text: string, root: YamlNode): PrintStyle {
  let style = styles.get(root)
  if (!style) {
    style = seenIn(text, root)
    styles.set(root, style)
  }
  return style
}

function seenIn(text: string, root: YamlNode): PrintStyle {
  let indent: number | undefined
  let indentLists: boolean | undefined
  const look = (node: YamlNode): void => {
    if (indent !== undefined && indentLists !== undefined) return
    // What an alias stands for was seen at its anchor.
    if (node.kind === 'scalar' || node.kind === 'alias' || node.flow) return
    if (node.kind === 'seq') return node.items.forEach(look)
    for (const { key, value } of writtenIn(node)) {
      if ((value.kind === 'map' || value.kind === 'seq') && !value.flow) {
        const deeper = columnOf(text, value.start) - columnOf(text, key.start)
        if (value.kind === 'seq') indentLists ??= deeper > 0
        else if (deeper > 0) indent ??= deeper
      }
      look(value)
    }
  }
  look(root)
  return {
    indent: indent ?? KUBECTL_STYLE.indent,
    indentLists: indentLists ?? KUBECTL_STYLE.indentLists,
    json: root.kind === 'map' && root.flow && isJson(root),
  }
}

/** Whether a flow map is written as JSON, with quoted keys. */
export function isJson(map: MapNode): boolean {
  return fieldsOf(map).length > 0 && map.entries.every((entry) => entry.key.style === 'double')
}

/** Text of several lines whose lines after the first stand `columns` deeper; blank lines stay blank. */
export function indentRest(text: string, columns: number, lineBreak: string): string {
  const [first = '', ...rest] = text.split('\n')
  return [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(columns) + line))].join(lineBreak)
}
