import { readDocuments, type Document } from '../documents/documents.js'
import { unwrapped } from '../documents/wrappers.js'
import { isBackendKind } from '../shapes/table.js'
import { lineBreakOf } from '../yaml/lines.js'

/** A document of a text with what stands before it, as it is taken away. */
export interface Part {
  readonly text: string
  /** Its objects: several where it is a List. */
  readonly objects: readonly Document[]
}

/** Kinds by when they have to be there; those of no line stand before Gateways. */
const RANKS: readonly (readonly string[])[] = [
  ['Namespace'],
  ['CustomResourceDefinition'],
  ['ServiceAccount', 'Secret', 'ConfigMap'],
  [],
  ['GatewayClass'],
  ['GatewayParameters', 'AgentgatewayParameters'],
  ['Gateway', 'ListenerSet', 'XListenerSet'],
  ['Backend'],
  ['AgentgatewayPolicy', 'BackendTLSPolicy', 'BackendConfigPolicy', 'TrafficPolicy', 'HTTPListenerPolicy'],
  ['ReferenceGrant'],
  ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute'],
]
const OTHERS = 3
const BACKENDS = 7

function rankOf({ kind }: Document): number {
  if (kind === null) return OTHERS
  if (isBackendKind(kind)) return BACKENDS
  const rank = RANKS.findIndex((kinds) => kinds.includes(kind))
  return rank < 0 ? OTHERS : rank
}

/**
 * The documents of a text in an order in which they apply in one go: what others need stands before them. Each keeps its
 * text and the comments before it. Where a document can't be read, or the stream has directives, all stay as they are.
 */
export const partsInOrder = (text: string): readonly Part[] => sorted(partsOf(text), text)

function sorted(parts: readonly Part[], text: string): readonly Part[] {
  const isClear = parts.every(({ objects }) => objects.every(({ problems, tree }) => problems.length === 0 && tree))
  if (!isClear || /^(?:%|\.\.\.)/m.test(text)) return parts
  const rank = ({ objects }: Part): number => Math.min(...objects.map(rankOf))
  return [...parts].sort((a, b) => rank(a) - rank(b))
}

/** The same as one text; the text itself where its order is right already. */
export function inApplyOrder(text: string): string {
  const source = unwrapped(text) ?? text
  const before = partsOf(source)
  const after = sorted(before, source)
  const isSame = before.length === after.length && before.every(({ text: part }, i) => part === after[i]?.text)
  if (isSame) return source
  const lineBreak = lineBreakOf(source)
  return after
    .map((part, i) => `${i === 0 ? '' : `---${lineBreak}`}${withoutMark(part.text)}`)
    .map((part) => (/[\r\n]$/.test(part) ? part : part + lineBreak))
    .join('')
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF?(?:---[ \t]*(?:\r\n|[\r\n]))+/, '')

/** The documents of a text, each with all that stands between it and the one before; nothing of the text is lost. */
function partsOf(text: string): readonly Part[] {
  const objects = readDocuments(text)
  const ranges = [...new Map(objects.map(({ range }) => [range.start, range])).values()]
  return ranges.map((range, i) => {
    const from = ranges[i - 1]?.end ?? 0
    const end = i === ranges.length - 1 ? text.length : range.end
    return { text: text.slice(from, end), objects: objects.filter((each) => each.range.start === range.start) }
  })
}

/** A document as a file of its own. */
export interface File {
  readonly name: string
  readonly text: string
}

/** The documents as files whose names sort in the order in which they apply. */
export function filesOf(text: string): readonly File[] {
  const source = unwrapped(text) ?? text
  const parts = partsInOrder(source)
  const digits = String(parts.length).length
  return parts.map(({ text: part, objects: [object] }, i) => {
    const words = [object?.kind ?? 'document', object?.namespace, object?.name]
    const name = words.flatMap((word) => (word ? [word.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')] : [])).join('-')
    return { name: `${String(i + 1).padStart(digits, '0')}-${name}.yaml`, text: withEnd(withoutMark(part)) }
  })
}

const withEnd = (text: string): string => (/[\r\n]$/.test(text) ? text : `${text}${lineBreakOf(text)}`)
