import type { Reading, AnalyzedDocument } from '../../src/index'
import { documentAt, startOf } from './follow'

/** What the page shows of the text, as far as it follows from the analysis. */
export interface Derived {
  /** The answer for the text; while a worker is busy, the last one. */
  readonly analysis: Reading
  readonly busy: boolean
  /** Where the object in view begins in the text; null: what its index says. */
  readonly viewAt: number | null
  /** The last analysis in which the document in view could be read. */
  readonly readable: Reading
  /** Index of the selected document. */
  readonly document: number
  /** Index of the backend whose picture is shown: the selected document, else the one that was selected last. */
  readonly picture: number
  /** Where that backend begins in the text; null: what its index says. */
  readonly pictureAt: number | null
}

/** A text has taken another one's place, and a worker reads it: nothing of it is known yet. */
export const isBeingRead = ({ busy, readable }: Pick<Derived, 'busy' | 'readable'>): boolean =>
  busy && readable.text === ''

type Before = Derived & { readonly last: { readonly origin: string }; readonly part: string | null }

/** What the form shows after an analysis: the document in view, or the last state in which it could be read. */
export function derivedFrom(state: Before, analysis: Reading): Derived {
  const inView = documentAt(analysis, state.viewAt ?? -1, state.document)
  const target = analysis.documents[inView]
  const isReadable = !target || target.readable || target.skipped
  const isOther = analysis.documents.length !== state.readable.documents.length
  const readable = (isReadable && !losesKind(state, analysis, inView)) || isOther ? analysis : state.readable
  const stays = (target?.backend ?? isChosen(state, target)) || readable !== analysis
  const document = stays ? inView : firstBackend(analysis)
  const picture = pictureBy(state, analysis, document, readable !== analysis)
  return {
    analysis,
    busy: false,
    document,
    viewAt: startOf(analysis.documents[document]),
    picture,
    pictureAt: startOf(analysis.documents[picture]),
    readable,
  }
}

/** Whether somebody has selected a document that is no backend; else the first backend is selected. */
function isChosen({ readable, document, part }: Before, target: AnalyzedDocument | undefined): boolean {
  return target !== undefined && part !== null && !readable.documents[document]?.backend
}

/** The backend in the picture: the selected one, else the one that was there, else the first. */
function pictureBy(state: Before, analysis: Reading, document: number, isStale: boolean): number {
  if (analysis.documents[document]?.backend || (isStale && state.picture === state.document)) return document
  const before = documentAt(analysis, state.pictureAt ?? -1, state.picture)
  return isStale || analysis.documents[before]?.backend ? before : firstBackend(analysis)
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

/** The selected document, which the inspector shows. */
export function documentInView({
  readable,
  document,
}: Pick<Derived, 'readable' | 'document'>): AnalyzedDocument | undefined {
  return readable.documents[document]
}

/** The backend whose picture is shown. */
export function backendInView({
  readable,
  picture,
}: Pick<Derived, 'readable' | 'picture'>): AnalyzedDocument | undefined {
  return readable.documents[picture]
}
