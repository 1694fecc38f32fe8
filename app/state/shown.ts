import type { Reading, AnalyzedDocument } from '../../src/index'
import { documentAt, startOf } from './follow'

/** What the page shows of the text, as far as it follows from the analysis. */
export interface Shown {
  /** The answer for the text; while a worker is busy, the last one. */
  readonly analysis: Reading
  readonly busy: boolean
  /** Where the object in view begins in the text; null: what its index says. */
  readonly viewAt: number | null
  /** The last analysis in which the document in view could be read. */
  readonly readable: Reading
  readonly document: number
}

type Before = Shown & { readonly last: { readonly origin: string } }

/** What the form shows after an analysis: the document in view, or the last state in which it could be read. */
export function shownBy(state: Before, analysis: Reading): Shown {
  const inView = documentAt(analysis, state.viewAt ?? -1, state.document)
  const target = analysis.documents[inView]
  const isReadable = !target || target.root !== null || target.skipped
  const isOther = analysis.documents.length !== state.readable.documents.length
  const readable = (isReadable && !losesKind(state, analysis, inView)) || isOther ? analysis : state.readable
  const document = (target?.backend ?? readable !== analysis) ? inView : firstBackend(analysis)
  return { analysis, busy: false, document, viewAt: startOf(analysis.documents[document]), readable }
}

/** Whether somebody is just typing at the kind of the backend in view: it will be back in a moment. */
function losesKind({ readable, last }: Before, analysis: Reading, document: number): boolean {
  return (
    last.origin === 'editor' &&
    analysis.documents.length === readable.documents.length &&
    Boolean(readable.documents[document]?.backend) &&
    !analysis.documents[document]?.backend
  )
}

function firstBackend(analysis: Reading): number {
  return Math.max(
    0,
    analysis.documents.findIndex(({ backend }) => backend),
  )
}

/** The document that the form shows. */
export function documentInView({
  readable,
  document,
}: Pick<Shown, 'readable' | 'document'>): AnalyzedDocument | undefined {
  return readable.documents[document]
}
