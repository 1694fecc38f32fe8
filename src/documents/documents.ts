import { difference, mapOffset } from '../yaml/change-set.js'
import type { Range } from '../yaml/lines.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { ReadProblem } from '../yaml/read/problem.js'
import { readDocument } from '../yaml/read/read.js'
import { splitIndented, splitStream } from '../yaml/read/stream.js'
import { asShellLeavesIt, wrappersOf } from './wrappers.js'

/** Beyond this a document is kept byte for byte and not analysed; in UTF-16 units. */
export const MAX_DOCUMENT = 3_000_000

/** One Kubernetes object of the text: a document of the stream, or an item of a `kind: List`. */
export interface Document {
  readonly index: number
  /** The document of the stream that holds the object. */
  readonly range: Range
  /** The tree of that document; null where it could not be read. */
  readonly tree: YamlNode | null
  /** Where in the tree the object is: empty, or `items[i]` of a List. */
  readonly base: Path
  /** The object itself. */
  readonly root: YamlNode | null
  readonly apiVersion: string | null
  readonly kind: string | null
  readonly name: string | null
  /** As written; null where the object leaves it to the context. */
  readonly namespace: string | null
  readonly problems: readonly ReadProblem[]
  /** True where the document is beyond the limit. */
  readonly skipped: boolean
  /** It says neither group nor kind; both are read from its shape. */
  readonly headless: boolean
}

/** Where the documents of a text are, also of one that is wrapped in a command or in Markdown. */
export function documentRanges(text: string): readonly Range[] {
  return streamOf(text).ranges
}

/** The documents of a text, and the text as their reader gets it, with every place where it was. */
function streamOf(text: string): { readonly ranges: readonly Range[]; readonly readable: string } {
  const wrapped = wrappersOf(text)
  if (!wrapped) return { ranges: splitStream(text), readable: text }
  const readable = asShellLeavesIt(text, wrapped.bodies)
  return { ranges: wrapped.bodies.flatMap((body) => splitIndented(readable, body, body.indent)), readable }
}

/** The text as its reader gets it. */
function readableOf(text: string): string {
  const wrapped = wrappersOf(text)
  return wrapped ? asShellLeavesIt(text, wrapped.bodies) : text
}

/** All objects of a text, in order. */
export function readDocuments(text: string): readonly Document[] {
  const documents: Document[] = []
  const add = (
    range: Range,
    tree: YamlNode | null,
    base: Path,
    problems: readonly ReadProblem[],
    skipped: boolean,
  ): void => {
    const root = (tree && nodeAt(tree, base)) ?? null
    documents.push({ index: documents.length, range, tree, base, root, ...identity(root), problems, skipped })
  }
  const { ranges, readable } = streamOf(text)
  for (const range of ranges) {
    if (range.end - range.start > MAX_DOCUMENT) {
      add(range, null, [], [], true)
      continue
    }
    const { root, problems } = readDocument(readable, range)
    const items = isList(root) ? itemsOf(entryOf(root, 'items')?.value) : []
    if (items.length === 0) add(range, root, [], problems, false)
    // What is wrong with the document is told once, with its first object.
    for (const i of items.keys()) add(range, root, ['items', i], i === 0 ? problems : [], false)
  }
  return documents
}

/** So many marks on either side of a place decide where its document begins and ends. */
const MARKS = 3

/**
 * The document of the stream around a place; null where none is. Only what lies around it is looked at, so that a key typed
 * into one of many documents does not wait for all of them.
 */
export function documentRangeAt(text: string, offset: number): Range | null {
  const [from, to] = around(text, offset)
  const ranges = wrappersOf(text)
    ? documentRanges(text)
    : splitStream(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }))
  return ranges.find(({ start, end }) => start <= offset && offset <= end) ?? null
}

/** A part of a text that holds the document around a place whole, and its neighbours. */
function around(text: string, offset: number): readonly [from: number, to: number] {
  let [from, to] = [offset, offset]
  for (let i = 0; i < MARKS; i++) {
    from = text.lastIndexOf('\n---', from - 2) + 1
    to = text.indexOf('\n---', to) + 1 || text.length
  }
  return [from, to]
}

/**
 * One object of a text that has changed since its objects were read, found by its place; only its own document of the stream
 * is read. Null where the documents around it are others than before.
 */
export function rereadDocument(
  text: string,
  { text: before, documents }: { readonly text: string; readonly documents: readonly Document[] },
  index: number,
): Document | null {
  const wanted = documents[index]
  const change = difference(before, text)
  const start = wanted && (wanted.range.start === 0 ? 0 : mapOffset(change, wanted.range.start))
  const range = start === undefined ? null : documentRangeAt(text, start + 1)
  // A document is the same where what came or went lies within it or without.
  const isSame = range && wanted && range.start === start && range.end === mapOffset(change, wanted.range.end)
  if (!isSame || range.end - range.start > MAX_DOCUMENT) return null
  const { root: tree, problems } = readDocument(readableOf(text), range)
  const root = (tree && nodeAt(tree, wanted.base)) ?? null
  return { index, range, tree, base: wanted.base, root, ...identity(root), problems, skipped: false }
}

function isList(root: YamlNode | null): boolean {
  return stringOf(entryOf(root, 'kind')?.value) === 'List' && stringOf(entryOf(root, 'apiVersion')?.value) === 'v1'
}

function identity(root: YamlNode | null): Pick<Document, 'headless' | 'apiVersion' | 'kind' | 'name' | 'namespace'> {
  const at = (...path: string[]): string | null => stringOf(nodeAt(root, path)) ?? null
  const head = root && headOf(root)
  return {
    headless: head !== null,
    apiVersion: head?.apiVersion ?? at('apiVersion'),
    kind: head?.kind ?? at('kind'),
    name: at('metadata', 'name'),
    namespace: at('metadata', 'namespace'),
  }
}

/** Whether an object is a CustomResourceDefinition. */
export function isCrd({ apiVersion, kind }: Pick<Document, 'apiVersion' | 'kind'>): boolean {
  return kind === 'CustomResourceDefinition' && apiVersion?.startsWith('apiextensions.k8s.io/') === true
}

/** Whether a text is about CRDs and nothing else: it is meant to judge other texts. */
export function holdsOnlyCrds(text: string): boolean {
  // Most texts need not be read for this.
  const documents = text.includes('CustomResourceDefinition') ? readDocuments(text) : []
  return documents.length > 0 && documents.every(isCrd)
}

/** How the AI part of each kind begins. */
const HEADS: readonly {
  readonly at: Path
  readonly fields: readonly string[]
  /** All of the fields must be there, not one of them. */
  readonly all?: true
  readonly apiVersion: string
  readonly kind: string
}[] = [
  {
    at: ['spec', 'ai'],
    fields: ['llm', 'multipool', 'priorityGroups'],
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
  },
  {
    at: ['spec', 'ai'],
    fields: ['provider', 'groups'],
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
  },
  { at: ['spec'], fields: ['virtualModel'], apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel' },
  {
    at: ['spec'],
    fields: ['provider', 'parentRefs'],
    all: true,
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayModel',
  },
]

/** What the head of a body of an AI backend must have been, where it has none: people copy from `spec:` on. */
function headOf(root: YamlNode): (typeof HEADS)[number] | null {
  if (['apiVersion', 'kind'].some((name) => entryOf(root, name))) return null
  return (
    HEADS.find(({ at, fields, all }) => {
      const part = nodeAt(root, at)
      const found = fields.filter((field) => entryOf(part, field))
      return all ? found.length === fields.length : found.length > 0
    }) ?? null
  )
}
