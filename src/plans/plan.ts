import type { Finding } from '../model/finding.js'
import { applyChange, changeSet, compose, fits, mapOffset, type ChangeSet } from '../yaml/change-set.js'
import { lineBreakOf, type Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'
import { isLocal } from '../yaml/edit/change.js'
import { workAround } from '../yaml/read/chunk.js'
import { readDocument } from '../yaml/read/read.js'
import { editInSteps, type EditedDocument, type Step } from './edits.js'

/** What a plan does with one object of the text; objects are named by their index before the plan. */
export type PlanStep =
  /** `base` is where in the document of the stream the paths begin; else they begin at the object. */
  | { readonly do: 'change'; readonly document: number; readonly steps: readonly Step[]; readonly base?: Path }
  /** A new document, as text of its own, behind the one that holds that object; null: at the end. */
  | { readonly do: 'add'; readonly after: number | null; readonly text: string }
  | { readonly do: 'remove'; readonly document: number }
  /** An exact change of the text before the plan, where no path leads; such a step stands alone. */
  | { readonly do: 'exact'; readonly change: ChangeSet }

/**
 * A change of a text that somebody may look at before it is made: fixes, rebuilds, clean-up, new backends. It is made as one
 * change set, so as one step of the history.
 */
export interface Plan {
  readonly steps: readonly PlanStep[]
  /** What it can't keep, by name. */
  readonly dropped: readonly string[]
}

/** A text and its objects: of a reading, or as much of one as a plan is about. */
interface Source {
  readonly text: string
  readonly documents: readonly EditedDocument[]
}

/** A plan for one object that drops nothing. */
export const planFor = (document: number, steps: readonly Step[], dropped: readonly string[] = []): Plan => ({
  steps: [{ do: 'change', document, steps }],
  dropped,
})

/** A plan that makes an exact change of the text that it was made for, and of no other. */
export const planOfChange = (change: ChangeSet): Plan => ({ steps: [{ do: 'exact', change }], dropped: [] })

/** The plan of a finding's fix; null where it has none. */
export function planOf({ document, fix }: Finding): Plan | null {
  if (!fix || document === null) return null
  if ('exact' in fix) return planOfChange(fix.exact)
  return planFor(fix.document ?? document, [{ path: fix.path, change: fix.change }, ...(fix.then ?? [])])
}

/**
 * The change that a plan makes of the text; null where a step makes no sense there. Objects are changed first, then
 * documents come and go, the last one first: so each step finds the objects where they were.
 */
export function planChange(source: Source, { steps }: Plan): ChangeSet | null {
  const [only] = steps
  if (only?.do === 'exact') return fits(only.change, source.text) ? only.change : null
  let change = changeSet(source.text, [])
  const changes = steps.flatMap((step) => (step.do === 'change' ? [step] : []))
  for (const { document, steps: inside, base } of changes) {
    const object = source.documents[document]
    const made = object && changeOf(source.text, change, object, base ?? object.base, inside)
    if (!made) return null
    change = compose(source.text, change, made)
  }
  const whole = steps.flatMap((step) => (step.do === 'add' || step.do === 'remove' ? [step] : []))
  for (const step of whole.sort((a, b) => placeOf(b, source) - placeOf(a, source))) {
    const made = comeOrGo(source, change, step)
    if (!made) return null
    change = compose(source.text, change, made)
  }
  return change
}

/** How many characters are read, about, to work a plan out: where that counts, before it is done. */
export function workOf({ text, documents }: Source, { steps }: Plan): number {
  return steps.reduce((sum, step) => {
    if (step.do === 'exact') return sum
    const target = documents[(step.do === 'add' ? step.after : step.document) ?? 0]
    if (!target) return sum
    const [only, ...more] = step.do === 'change' ? step.steps : []
    const { range, tree: root, base } = target
    // Between steps the document is read as a whole.
    return !only || more.length > 0 || !isLocal(only.change)
      ? sum + (range.end - range.start) * (more.length + 1)
      : sum + workAround(text, { range, root }, [...base, ...only.path], only.change)
  }, 0)
}

/** Steps in one object, on the text as the plan has left it so far. */
function changeOf(
  before: string,
  so: ChangeSet,
  target: EditedDocument,
  base: Path,
  steps: readonly Step[],
): ChangeSet | null {
  const text = applyChange(before, so)
  const range = rangeNow(so, target.range)
  const tree = so.edits.length === 0 ? target.tree : readDocument(text, range).root
  return editInSteps(text, { index: target.index, served: target.served, range, tree, base }, steps)
}

/** Where a document of the stream is after a change inside of documents: what is added at its end belongs to it. */
function rangeNow(change: ChangeSet, { start, end }: Range): Range {
  return { start: start === 0 ? 0 : mapOffset(change, start), end: mapOffset(change, end) }
}

type ComeOrGo = Extract<PlanStep, { do: 'add' | 'remove' }>

function placeOf(step: ComeOrGo, { text, documents }: Source): number {
  const index = step.do === 'add' ? step.after : step.document
  return index === null ? text.length : (documents[index]?.range.end ?? text.length)
}

function comeOrGo({ text: before, documents }: Source, so: ChangeSet, step: ComeOrGo): ChangeSet | null {
  const text = applyChange(before, so)
  if (step.do === 'add') {
    const after = step.after === null ? null : documents[step.after]
    if (after === undefined) return null
    const end = after === null ? text.length : rangeNow(so, after.range).end
    return added(text, end, step.text)
  }
  const target = documents[step.document]
  if (!target) return null
  const range = rangeNow(so, target.range)
  const tree = readDocument(text, range).root
  return target.base.length > 0
    ? editInSteps(text, { ...target, range, tree }, [{ path: [], change: { do: 'remove' } }])
    : removed(text, range)
}

/** The plan that puts a second object with the same text behind one, under another name; null where there is none. */
export function duplicateOf({ text, documents }: Source, index: number, name: string): Plan | null {
  const target = documents[index]
  if (!target) return null
  const renamed = (path: Path): Step => ({ path: [...path, 'metadata', 'name'], change: { do: 'set', value: name } })
  const at = target.base.at(-1)
  // The copy is the next object of the List.
  if (typeof at === 'number') {
    const base = target.base.slice(0, -1)
    const steps: Step[] = [{ path: [at], change: { do: 'duplicate' } }, renamed([at + 1])]
    return { steps: [{ do: 'change', document: index, steps, base }], dropped: [] }
  }
  const copy = text.slice(target.range.start, target.range.end)
  const tree = readDocument(copy, { start: 0, end: copy.length }).root
  const change = tree && editInSteps(copy, { ...target, range: { start: 0, end: copy.length }, tree }, [renamed([])])
  return { steps: [{ do: 'add', after: index, text: change ? applyChange(copy, change) : copy }], dropped: [] }
}

const SEPARATOR = /^---[^\r\n]*(?:\r\n|[\r\n])/

/** A document as the stream takes it at a place: with its separators, in the line ends of the text. */
function added(text: string, at: number, document: string): ChangeSet {
  const lineBreak = lineBreakOf(text)
  const before = text.slice(0, at)
  const isFirst = before.trim() === ''
  const glue = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak
  const body = document.replace(SEPARATOR, '').replaceAll(/\r\n|[\r\n]/g, lineBreak)
  const end = /[\r\n]$/.test(body) ? '' : lineBreak
  return changeSet(text, [{ start: at, end: at, text: `${glue}${isFirst ? '' : `---${lineBreak}`}${body}${end}` }])
}

/** The whole document; the first one takes the separator behind it along. */
function removed(text: string, { start, end }: Range): ChangeSet {
  const separator = start === 0 ? (SEPARATOR.exec(text.slice(end, end + 1000))?.[0].length ?? 0) : 0
  return changeSet(text, [{ start, end: end + separator, text: '' }])
}
