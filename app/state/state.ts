import type {
  Change,
  ChangeSet,
  ClusterKind,
  EditedDocument,
  Finding,
  Path,
  Plan,
  Range,
  Reading,
  Settings,
} from '../../src/index'
import type { Derived } from './derived'
import type { History } from './history'
import type { Notice, NoticeWay } from './notice'

/** Who changed the text last; the editor does not echo its own edits. */
export type Origin = 'form' | 'editor' | 'history' | 'open'

/** What one file is: a text, its history, and how it is judged and looked at. */
export interface FileState {
  readonly text: string
  readonly history: History
  readonly settings: Settings
  /** Index of the selected document. */
  readonly document: number
  /** Path of the part of it that is selected; '' is the document as a whole, null what nobody has chosen. */
  readonly part: string | null
}

/** The text in view and its history; all else on the page follows from it. */
export interface TextSlice {
  /** The file in view; all of the state is about it alone. */
  readonly file: string
  readonly text: string
  readonly history: History
  /** The last change and where it came from, for the editor to follow; null where the text was put in place as a whole. */
  readonly last: { readonly change: ChangeSet | null; readonly origin: Origin }

  readonly load: (id: string, file: FileState) => void
  /** Makes a change of the text. One that was made for another text is refused. */
  readonly apply: (change: ChangeSet, origin: Origin, kind?: string) => void
  readonly replaceText: (text: string, notice: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

export interface Cluster {
  readonly kinds: readonly ClusterKind[]
  readonly crds: readonly string[]
  /** Called where no answer comes under these CRDs; the worker was ended. */
  readonly hung: () => void
}

/** What puts another answer in the place of the one that is shown. */
export type Renewal = Partial<Pick<State, 'text' | 'settings' | 'history' | 'last'>>

/** The answer to the text under the settings, and what the page shows of it. */
export interface AnalysisSlice extends Derived {
  readonly settings: Settings
  /** The kinds that the cluster's own CRDs judge, in outline, and the texts of these, which a worker judges by. */
  readonly cluster: Cluster

  /** Puts a new text or new settings in place and derives the rest: at once, or where that takes long in a worker. */
  readonly derive: (next: Renewal) => void
  /**
   * Acts with the answer for the text as it is: at once, or where a worker is busy when its answer has come. So a click
   * never holds the page. In another file it is forgotten.
   */
  readonly whenSettled: (act: (analysis: Reading) => void) => void
  /** Takes the answer for the text as it is, and does what waited for it. */
  readonly take: (analysis: Reading) => void
  readonly setCluster: (cluster: Cluster) => void
  readonly setSettings: (settings: Partial<Settings>) => void
}

/** How views change the text: by what they mean, never by characters. */
export interface EditsSlice {
  /**
   * Applies the fix of a finding of an answer. Where the text has changed since, it is worked out anew for the finding that
   * stands at that place now, once that is known; `done` hears whether there was one.
   */
  readonly applyFix: (finding: Finding, of: Reading, done: (isApplied: boolean) => void) => void
  readonly change: (path: Path, change: Change, kind?: string) => void
  /**
   * Makes a plan as one step of the history, once what it is about has been read; `done` hears whether it was made: not where
   * it makes no sense in the text as it is, or changes nothing there.
   */
  readonly carryOut: (plan: Plan, done?: (isMade: boolean) => void) => void
  /**
   * The document in view in the text as it is; while a worker is busy, that document alone is read anew. Null where it can't
   * be told yet.
   */
  readonly targetNow: () => EditedDocument | null
  /** A place of a text that was read, as it is in the text now. */
  readonly placeNow: (offset: number, of: Pick<Reading, 'text'>) => number
}

/** What of the text is selected, and where the views are led. */
export interface SelectionSlice {
  /** Path of the part of the document that is selected; '' is the document as a whole, null what nobody has chosen. */
  readonly part: string | null
  /** A place that the form and the editor shall show; `id` grows with every wish. */
  readonly goal: { readonly offset: number; readonly end: number; readonly field: string; readonly id: number } | null

  /** Selects a document, or a part of it. */
  readonly show: (document: number, part?: string | null) => void
  /** Leads to a place of a text that was read; the text may have changed since. */
  readonly goTo: (range: Range, of: Pick<Reading, 'text'>, field: string) => void
}

export interface NoticeSlice {
  readonly notice: Notice | null
  readonly say: (text: string, how?: NoticeWay) => void
  readonly dismiss: () => void
}

export interface State extends TextSlice, AnalysisSlice, EditsSlice, SelectionSlice, NoticeSlice {}

/** Makes one part of the state; parts reach each other through the state alone. */
export type Slice<Part> = (set: (next: Partial<State>) => void, get: () => State) => Part
