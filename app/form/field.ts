import {
  formatPath,
  isPresent,
  nodeAt,
  schemaAt,
  type Reading,
  type EditedDocument,
  type Finding,
  type Json,
  type Path,
  type YamlNode,
} from '../../src/index'
import { findingsAtPath, findingsOf } from '../engine/lookup'
import { useStore } from '../state/store'

/** The id of the control for a path of a document; problems and reasons jump to it. */
export function fieldId(document: number, path: Path): string {
  return `field:${document}:${formatPath(path)}`
}

/** The findings that belong to one place of the document in view. */
export function findingsAt(analysis: Reading, document: number, path: Path): readonly Finding[] {
  return findingsAtPath(analysis, document, formatPath(path))
}

/** The findings of one place and of all below it. */
export function findingsBelow(analysis: Reading, document: number, path: Path): readonly Finding[] {
  const above = formatPath(path)
  return findingsOf(analysis, document).filter((finding) => formatPath(finding.path.slice(0, path.length)) === above)
}

/** Writes a field's value; an emptied one keeps its place until the field is left. */
export function setField(path: Path, value: Json): void {
  useStore.getState().change(path, { do: 'set', value }, `type:${formatPath(path)}`)
}

/**
 * Takes an emptied optional field out when the writer leaves it, together with optional objects around it that hold
 * nothing any more.
 */
export function leaveField(target: EditedDocument, path: Path): void {
  const schema = target.served?.schema
  const root = nodeAt(target.tree, target.base)
  let removable: Path | null = null
  for (let at = path; schema && at.length > 1; at = at.slice(0, -1)) {
    const parent = schemaAt(schema, at.slice(0, -1))
    const holdsNothing = at === path ? !isPresent(nodeAt(root, at)) : isHollow(root, at)
    if (!nodeAt(root, at) || !holdsNothing || parent?.type !== 'object') break
    if (!parent.required.includes(String(at.at(-1)))) removable = at
  }
  if (removable) useStore.getState().change(removable, { do: 'remove' }, `type:${formatPath(path)}`)
}

function isHollow(root: YamlNode | undefined, path: Path): boolean {
  const node = nodeAt(root, path)
  return node?.kind === 'map' && node.entries.every(({ value }) => !isPresent(value))
}
