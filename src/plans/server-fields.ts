import { readDocuments, type Document } from '../documents/documents.js'
import { editInSteps } from './edits.js'
import { planOfChange, type Plan } from './plan.js'
import { LAST_APPLIED } from '../secrets/rules.js'
import { applyChange, changeSet, difference, together, type ChangeSet } from '../yaml/change-set.js'
import type { Range } from '../yaml/lines.js'
import { entryOf, itemsOf, nodeAt, toJson, type Entry, type Json, type MapNode, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { readDocument } from '../yaml/read/read.js'
import { removeEntries } from '../yaml/edit/remove.js'

/** What only the API server writes; `kubectl get -o yaml` prints it, and nobody wants it in a file. */
const IN_METADATA = ['managedFields', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink']

interface StreamDocument {
  readonly range: Range
  readonly tree: YamlNode | null
  readonly problems: readonly unknown[]
}

/** The paths of the server's fields in a document, those of a List's items included; a map that would be left empty goes as a whole. */
function serverFields(root: YamlNode | null): readonly Path[] {
  if (!root) return []
  const items = nodeAt(root, ['kind']) && itemsOf(entryOf(root, 'items')?.value)
  return [...ofObject(root, []), ...(items ?? []).flatMap((item, i) => ofObject(item, ['items', i]))]
}

function ofObject(object: YamlNode, base: Path): Path[] {
  const found: Path[] = entryOf(object, 'status') ? [[...base, 'status']] : []
  const metadata = entryOf(object, 'metadata')?.value
  const annotations = entryOf(metadata, 'annotations')?.value
  const own = IN_METADATA.filter((name) => entryOf(metadata, name))
  const names = own.map((name) => [...base, 'metadata', name])
  if (!entryOf(annotations, LAST_APPLIED))
    return [...found, ...(sizeOf(metadata) === own.length && own.length > 0 ? [[...base, 'metadata']] : names)]
  const copy = [...base, 'metadata', 'annotations', ...(sizeOf(annotations) === 1 ? [] : [LAST_APPLIED])]
  return [...found, ...names, copy]
}

const sizeOf = (node: YamlNode | undefined): number =>
  node?.kind === 'map' ? node.entries.length + node.merged.length : 0

/** How many fields of the server those documents of a text hold that can be read without a fault; no other is cleaned. */
export function countServerFields(documents: readonly Pick<Document, 'tree' | 'problems'>[]): number {
  const faulty = new Set(documents.flatMap(({ tree, problems }) => (problems.length > 0 ? [tree] : [])))
  return [...new Set(documents.map(({ tree }) => tree))].reduce(
    (sum, tree) => sum + (faulty.has(tree) ? 0 : serverFields(tree).length),
    0,
  )
}

/** The plan that takes the server's fields out of every document that can be read, and touches nothing else; null where none goes. */
export function withoutServerFields(text: string): Plan | null {
  const changes: ChangeSet[] = []
  for (const document of streamOf(text)) {
    const paths = serverFields(document.tree)
    if (document.tree && document.problems.length === 0 && paths.length > 0)
      changes.push(atOnce(text, document, paths) ?? oneByOne(text, document, paths))
  }
  const change = together(text, changes)
  return change.edits.length > 0 ? planOfChange(change) : null
}

function streamOf(text: string): readonly StreamDocument[] {
  return [...new Map(readDocuments(text).map((document) => [document.range.start, document])).values()].map(
    ({ range }) => {
      const { root, problems } = readDocument(text, range)
      return { range, tree: root, problems }
    },
  )
}

/** All removals cut out of the text as it is, and the result proved once: a List may hold thousands of them. */
function atOnce(text: string, { range, tree }: StreamDocument, paths: readonly Path[]): ChangeSet | null {
  if (!tree) return null
  const byMap = new Map<MapNode, Entry[]>()
  for (const path of paths) {
    const map = nodeAt(tree, path.slice(0, -1))
    const entry = map && entryOf(map, String(path.at(-1)))
    if (map?.kind !== 'map' || !entry || !map.entries.includes(entry)) return null
    byMap.set(map, [...(byMap.get(map) ?? []), entry])
  }
  const changes: ChangeSet[] = []
  for (const [map, entries] of byMap) {
    const cuts = removeEntries(text, tree, map, entries)
    if (!cuts) return null
    changes.push(cuts)
  }
  const change = together(text, changes)
  const after = applyChange(text, change)
  const again = readDocument(after, { start: range.start, end: range.end + after.length - text.length })
  const isRight =
    again.problems.length === 0 &&
    JSON.stringify(toJson(again.root)) ===
      JSON.stringify(without(toJson(tree), new Set(paths.map((path) => JSON.stringify(path))), []))
  return isRight ? change : null
}

/** A value without what stands at some paths; the paths as JSON. */
function without(value: Json, gone: ReadonlySet<string>, at: Path): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Json, i) => without(item, gone, [...at, i]))
  const kept = Object.entries(value).filter(([name]) => !gone.has(JSON.stringify([...at, name])))
  return Object.fromEntries(kept.map(([name, inner]: [string, Json]) => [name, without(inner, gone, [...at, name])]))
}

/** Where the text is written in a way that does not come apart at once: with an anchor in what goes, through an alias. */
function oneByOne(text: string, { range }: StreamDocument, paths: readonly Path[]): ChangeSet {
  const source = text.slice(range.start, range.end)
  let now = source
  for (const path of paths.slice(0, MOST_STEPS)) {
    const change = editInSteps(
      now,
      { index: 0, range: { start: 0, end: now.length }, tree: treeOf(now), base: [], served: null },
      [{ path, change: { do: 'remove' } }],
    )
    if (change) now = applyChange(now, change)
  }
  const edits = difference(source, now).edits.map((edit) => ({
    ...edit,
    start: edit.start + range.start,
    end: edit.end + range.start,
  }))
  return changeSet(text, edits)
}

const MOST_STEPS = 100
const treeOf = (source: string): YamlNode | null => readDocument(source, { start: 0, end: source.length }).root
