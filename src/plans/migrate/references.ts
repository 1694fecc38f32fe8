import type { Document } from '../../documents/documents.js'
import { isTo, referencesIn, type Reference } from '../../documents/references.js'
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
    for (const reference of referencesIn(document.root)) {
      // A field that says no group and kind goes on meaning what it meant; an alias is changed where it is written.
      if (reference.isBorrowed || !['group', 'kind'].every((field) => entryOf(reference.node, field))) continue
      const found = all.find(({ from }) => isAbout(reference, from, document.namespace ?? namespace))
      if (found) draft.attempt(() => follow(draft, document, reference.path, reference.node, found))
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

const isAbout = (found: Reference, from: Named, home: string): boolean =>
  isTo(found, from) && (found.namespace ?? home) === from.namespace
