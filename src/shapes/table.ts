import { isPresent, nodeAt, type YamlNode } from '../yaml/nodes.js'
import { groups } from './groups.js'
import { model } from './model.js'
import { multipool } from './multipool.js'
import { priorityGroups } from './priority-groups.js'
import type { Shape } from './shape.js'

/** Every shape of an AI backend, most telling first: the first one that matches a document is its shape. */
export const shapes: readonly Shape[] = [multipool, priorityGroups, groups, model]

/** Whether AI backends can be of this kind, whatever their group. */
export const isBackendKind = (kind: string): boolean => shapes.some((shape) => shape.kind === kind)

/**
 * The shape in which an AI backend is written, by kind and fields; null for anything that is no AI backend. The group is
 * not asked: a right body under a wrong group is still read as what it is.
 */
export function shapeOf(kind: string, root: YamlNode): Shape | null {
  return shapes.find((shape) => shape.kind === kind && shape.matches(root)) ?? null
}

/** The kind of 2.2 and later, under which people put the bodies of the kind before it. */
export const SUCCESSOR: Shape = groups

/**
 * The shape of an older kind in which the body of a newer one is written: `kind` was changed and the rest was not. Null
 * where the body has a part of its own kind, or none of an older one.
 */
export function misplacedShape(kind: string | null, root: YamlNode | null): Shape | null {
  if (kind !== SUCCESSOR.kind || !root) return null
  const hasOwn = [SUCCESSOR.single, SUCCESSOR.groups].some((path) => isPresent(nodeAt(root, path)))
  const older = shapes.filter((shape) => shape.kind !== kind && !shape.isSwitched)
  return hasOwn ? null : (older.find((shape) => shape.matches(root)) ?? null)
}
