import type { Document } from '../../documents/documents.js'
import { entryOf, stringOf, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { Step } from '../edits.js'
import { Impossible, type Draft } from './draft.js'

/** An object as references of a text name it. */
export interface Named {
  readonly group: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
}

/** An object that goes by another group or kind now. */
export interface Renaming {
  readonly from: Named
  readonly to: Named
}

/** References by name in all other objects of the text name the objects as they are called now. */
export function followReferences(draft: Draft, renamings: readonly Renaming[], namespace: string): void {
  const all = renamings.filter(
    ({ from, to }) => from.group !== to.group || from.kind !== to.kind || from.name !== to.name,
  )
  if (all.length === 0) return
  for (const { index } of draft.documents) {
    const document = draft.documents[index]
    if (!document?.root) continue
    for (const { path, node } of referencesIn(document.root, [])) {
      const found = all.find(({ from }) => isAbout(node, from, document.namespace ?? namespace))
      if (found) draft.attempt(() => follow(draft, document, path, node, found))
    }
  }
}

function follow(draft: Draft, { index }: Document, path: Path, node: YamlNode, { from, to }: Renaming): void {
  const steps: Step[] = (['group', 'kind', 'name'] as const).flatMap((field): Step[] =>
    from[field] === to[field] || stringOf(entryOf(node, field)?.value) === to[field]
      ? []
      : [{ path: [...path, field], change: { do: 'set', value: to[field] } }],
  )
  if (steps.length === 0) throw new Impossible()
  draft.edit(index, steps, null)
  draft.note(index, path, 'reference-follows', {
    kind: from.kind,
    name: from.name,
    to: `${to.group} ${to.kind} ${to.name}`,
  })
}

/** Maps that name an object by group, kind and name, wherever they stand; an object's own head has no group. */
function referencesIn(node: YamlNode, path: Path): readonly { readonly path: Path; readonly node: YamlNode }[] {
  // What an alias stands for is found, and changed, where it is written.
  if (node.kind === 'alias' || node.kind === 'scalar') return []
  const inner =
    node.kind === 'seq'
      ? node.items.flatMap((item, i) => referencesIn(item, [...path, i]))
      : node.entries.flatMap(({ name, value }) => referencesIn(value, [...path, name]))
  const isReference = ['group', 'kind', 'name'].every((field) => stringOf(entryOf(node, field)?.value) !== undefined)
  return isReference ? [{ path, node }, ...inner] : inner
}

function isAbout(node: YamlNode, { group, kind, namespace, name }: Named, home: string): boolean {
  const at = (field: string): string | undefined => stringOf(entryOf(node, field)?.value)
  return at('group') === group && at('kind') === kind && at('name') === name && (at('namespace') ?? home) === namespace
}
