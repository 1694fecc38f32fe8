import type { Document } from '../documents/documents.js'
import type { Fix } from '../model/finding.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { mayHold } from '../schema/suggest.js'
import { fieldsOf, isPresent, nodeAt, toJson, type YamlNode } from '../yaml/nodes.js'
import { formatPath, type Path } from '../yaml/path.js'
import type { About } from './renames-store.js'
import { PLACELESS_FIELDS, RENAMED_FIELDS } from './renamed-fields.js'

/** What is said of an unknown field that people know by another name or place; null where the table does not have it. */
export function aboutRenamed(document: Document, root: YamlNode, schema: Schema, path: Path): About | null {
  for (const { at, moves, kind } of RENAMED_FIELDS) {
    const base = baseOf(path, at)
    if (!base) continue
    const found = kind === undefined || kind === document.kind ? movesOf(moves, base, root, schema, path) : []
    if (found.length > 0) {
      const fix = fixOf(found, root, path)
      return { more: { renamed: true, place: found.map(({ to }) => formatPath(to)).join(', ') }, ...(fix && { fix }) }
    }
    const place = kind === undefined || kind === document.kind ? null : placeIn(kind, moves[0]?.[1] ?? '')
    if (place) return { more: place }
  }
  const placeless = PLACELESS_FIELDS.find(
    ({ at, kind }) => baseOf(path, at) && (kind ?? document.kind) === document.kind,
  )
  if (!placeless) return null
  const { hint } = placeless
  const canGo = hint === 'not-needed' || hint === 'own-namespace'
  return { more: { hint }, ...(canGo && { fix: { path, change: { do: 'remove' } } as const }) }
}

/** What the end of a path stands in, with the indices that it passed; null where the path ends otherwise. */
function baseOf(path: Path, at: string): { readonly path: Path; readonly indices: readonly number[] } | null {
  const parts = partsOf(at)
  const tail = path.slice(-parts.length)
  const fits =
    tail.length === parts.length &&
    parts.every((part, i) => (part === '[]' ? typeof tail[i] === 'number' : part === '*' || part === tail[i]))
  return fits ? { path: path.slice(0, -parts.length), indices: tail.filter((part) => typeof part === 'number') } : null
}

const partsOf = (at: string): readonly string[] => (at === '' ? [] : at.replaceAll('[]', '.[]').split('.'))

interface Move {
  readonly from: Path
  readonly to: Path
  readonly node: YamlNode
}

/** The moves whose value is written, to places that the release has and that are free; one for each value. */
function movesOf(
  moves: readonly (readonly [string, string])[],
  base: NonNullable<ReturnType<typeof baseOf>>,
  root: YamlNode,
  schema: Schema,
  path: Path,
): readonly Move[] {
  const found: Move[] = []
  for (const [inner, to] of moves) {
    const from = [...path, ...partsOf(inner)]
    const node = nodeAt(root, from)
    const indices = [...base.indices]
    const target = to.startsWith('^')
      ? ['spec', ...partsOf(to.slice(1))]
      : [...base.path, ...partsOf(to).map((part) => (part === '[]' ? (indices.shift() ?? 0) : part))]
    const home = schemaAt(schema, target)
    const isWhole = found.some((other) => other.from.length <= path.length) || (inner === '' && found.length > 0)
    if (!node || !home || isWhole || isPresent(nodeAt(root, target)) || !mayHold(home, node)) continue
    if (found.some((other) => formatPath(other.from) === formatPath(from))) continue
    found.push({ from, to: target, node })
  }
  return found
}

/** Each value to its place, text and comments along; then the field goes, or of it what has gone. */
function fixOf(moves: readonly Move[], root: YamlNode, path: Path): Fix | null {
  const [only, ...more] = moves
  const name = only?.to.at(-1)
  if (only && more.length === 0 && formatPath(only.from) === formatPath(path) && typeof name === 'string')
    if (formatPath(only.to.slice(0, -1)) === formatPath(path.slice(0, -1)))
      return { path, change: { do: 'rename', to: name } }
  const steps = moves.map(({ from, to, node }) => ({
    path: to,
    change: { do: 'set', value: toJson(node), keep: { from, at: [], since: from } } as const,
  }))
  const all = moves.some(({ from }) => from.length === path.length)
  const rest = fieldsOf(nodeAt(root, path)).filter(({ name }) => !moves.some(({ from }) => from[path.length] === name))
  const gone = all || rest.length === 0 ? [path] : moves.map(({ from }) => from)
  const [first, ...others] = steps
  const removed = gone.map((each) => ({ path: each, change: { do: 'remove' } as const }))
  return first ? { ...first, then: [...others, ...removed] } : null
}

/** The place in another kind, and the first release that has it there. */
function placeIn(kind: string, to: string): About['more'] | null {
  const place = ['spec', ...partsOf(to.replace('^', ''))]
  const having = releases.find((release) =>
    release.kinds.some((served) => served.kind === kind && schemaAt(served.schema, place) !== undefined),
  )
  return having ? { elsewhere: `${kind} ${formatPath(place)}`, having: releaseId(having) } : null
}
