import { readDocuments, type Document } from '../documents/documents.js'
import { applyChange, changeSet, invert, mapOffset, together, type ChangeSet } from '../yaml/change-set.js'
import { Lines } from '../yaml/lines.js'
import type { MapNode, ScalarNode, SeqNode, YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { ReadProblem } from '../yaml/read/problem.js'
import { readDocument } from '../yaml/read/read.js'
import type { Slot } from '../yaml/edit/slots.js'
import { Splicer } from '../yaml/edit/splice.js'
import { styleOf } from '../yaml/edit/style.js'
import { apart } from './apart.js'
import { hiddenIn } from './hide.js'
import { secretsIn, type SecretPlace } from './places.js'
import { repeats } from './repeats.js'
import { LAST_APPLIED, PLACEHOLDER } from './rules.js'
import { suspects } from './suspects.js'
import { unjudgedIn, type Unjudged } from './unjudged.js'

/** Something that was replaced: a value at its path, a repetition of one, what looks like one, or a whole document that can't be read. */
export interface Replaced {
  readonly what: 'value' | 'repeat' | 'look' | 'document'
  /** In the document of the stream. */
  readonly path: Path
  /** In the text as it was. */
  readonly line: number
}

export interface Redaction {
  readonly text: string
  readonly replaced: readonly Replaced[]
  /** The secret values that were found. They stay in memory. */
  readonly secrets: readonly string[]
  /** What no release here knows: in it only what looks like a secret is found. */
  readonly unjudged: readonly Unjudged[]
}

export interface RedactOptions {
  /** The documents of the text, where they have been read already. */
  readonly documents?: readonly Document[]
  /** A document that can't be read is left out, or kept with everything hidden that stands behind the name of a secret. */
  readonly unreadable: 'left-out' | 'hidden'
  /** Secrets that the text held before; hidden wherever they still stand in a text that can't be read as a whole. */
  readonly known?: readonly string[]
}

const LEFT_OUT = '# A document that could not be read stood here.'

/**
 * A text in which a placeholder stands in the place of every secret value; everything else is kept to the byte. Proved
 * document by document: the result is read again and must hold no secret; one that can't be proved counts as unreadable.
 * What was replaced is told by its lines in the text as it was.
 */
export function redact(
  text: string,
  { documents = readDocuments(text), unreadable, known = [] }: RedactOptions,
): Redaction {
  const lines = new Lines(text)
  const replaced: Replaced[] = []
  const changes: ChangeSet[] = []
  const secrets = new Set<string>()
  const lineAt = (offset: number): number => lines.position(offset).line
  let isBroken = false
  for (const document of streamOf(documents)) {
    const { range, tree } = document
    const places = secretsIn(tree)
    for (const secret of places.flatMap(valuesOf)) secrets.add(secret)
    const own = isReadable(document) ? proved(text, document, places) : null
    if (own) {
      changes.push(own)
      for (const { path, node } of places) replaced.push({ what: 'value', path, line: lineAt(node.start) })
      continue
    }
    isBroken = true
    const source = text.slice(range.start, range.end)
    const walked = unreadable === 'hidden' ? hiddenIn(source, true) : null
    for (const secret of walked?.secrets ?? []) secrets.add(secret)
    const hidden = walked
      ? applyChange(source, walked.change)
      : `${/^\uFEFF?---\s/.exec(source)?.[0] ?? ''}${LEFT_OUT}\n`
    if (hidden === source) continue
    changes.push(changeSet(text, [{ ...range, text: hidden }]))
    replaced.push({ what: 'document', path: [], line: lineAt(range.start) })
  }
  if (isBroken) for (const secret of known) secrets.add(secret)

  const stages = new Stages(text)
  stages.add(together(text, changes))
  /** What a further change replaces is told by its lines in the text as it was. */
  const also = (change: ChangeSet, what: 'repeat' | 'look'): void => {
    for (const { start } of change.edits) replaced.push({ what, path: [], line: lineAt(stages.origin(start)) })
    stages.add(change)
  }
  also(repeats(stages.text, [...secrets]), 'repeat')
  const walked = hiddenIn(stages.text, false)
  const looks = suspects(stages.text)
  const found = [...walked.secrets, ...looks.edits.map(({ start, end }) => stages.text.slice(start, end))]
  also(apart(stages.text, [...walked.change.edits, ...looks.edits]), 'look')
  // What looked like a secret may stand elsewhere, too.
  const news = found.filter((secret) => !/[\r\n]/.test(secret) && !secrets.has(secret))
  if (news.length > 0) also(repeats(stages.text, news), 'repeat')
  return { text: stages.text, replaced, secrets: [...secrets, ...news], unjudged: unjudgedIn(text, documents) }
}

/** A text through several changes, one after the other. */
class Stages {
  private readonly backs: ChangeSet[] = []

  constructor(public text: string) {}

  add(change: ChangeSet): void {
    if (change.edits.length === 0) return
    this.backs.push(invert(this.text, change))
    this.text = applyChange(this.text, change)
  }

  /** Where a place of the text as it is was at first. */
  origin(offset: number): number {
    return this.backs.reduceRight((at, back) => mapOffset(back, at), offset)
  }
}

/** The documents of the stream; objects of a List share one. */
function streamOf(documents: readonly Document[]): readonly Document[] {
  return [...new Map([...documents].reverse().map((document) => [document.range.start, document])).values()].reverse()
}

/** Problems that leave a part of the document out of its tree. */
const HIDING: readonly ReadProblem['code'][] = [
  'syntax',
  'several-documents',
  'bad-key',
  'bad-merge',
  'alias-bomb',
  'unknown-alias',
  'alias-loop',
]

function isReadable({ tree, problems }: Pick<Document, 'tree' | 'problems'>): boolean {
  return tree !== null && !problems.some(({ code }) => HIDING.includes(code))
}

/** A secret as a text; kubectl's copy of an object holds secrets of its own. */
function valuesOf({ path, node }: SecretPlace): readonly string[] {
  if (path.at(-1) !== LAST_APPLIED) return [node.text]
  const copy = readDocument(node.text, { start: 0, end: node.text.length })
  return secretsIn(copy.root).map((place) => place.node.text)
}

/** The change that puts the placeholder in each place; null where the result can't be shown to be free of secrets. */
function proved(text: string, { range, tree }: Document, places: readonly SecretPlace[]): ChangeSet | null {
  if (places.length === 0) return changeSet(text, [])
  if (!tree) return null
  const slots = slotsOf(tree)
  const splicer = new Splicer(text, styleOf(text, tree))
  const cuts: ChangeSet[] = []
  for (const { node } of places) {
    const slot = slots.get(node)
    const cut = slot && splicer.replace(slot, PLACEHOLDER)
    if (!cut) return null
    cuts.push(cut)
  }
  const change = together(text, cuts)
  const after = applyChange(text, change)
  const again = readDocument(after, { start: range.start, end: range.end + after.length - text.length })
  return isReadable({ tree: again.root, problems: again.problems }) && secretsIn(again.root).length === 0
    ? change
    : null
}

/** Where each scalar hangs, found without following aliases. */
function slotsOf(root: YamlNode | null): ReadonlyMap<ScalarNode, Slot> {
  const slots = new Map<ScalarNode, Slot>()
  const seen = new Set<YamlNode>()
  const tasks: (MapNode | SeqNode)[] = []
  const add = (node: YamlNode, slot: Slot | null): void => {
    if (node.kind === 'alias' || seen.has(node)) return
    seen.add(node)
    if (node.kind !== 'scalar') tasks.push(node)
    else if (slot) slots.set(node, slot)
  }
  if (root) add(root, null)
  for (let node = tasks.pop(); node; node = tasks.pop()) {
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) add(item, { seq: node, index })
    else {
      for (const entry of node.entries) add(entry.value, { map: node, entry })
      for (const source of node.sources) add(source, null)
    }
  }
  return slots
}
