import { create } from 'zustand'
import {
  applyEdits,
  DEFAULT_SETTINGS,
  difference,
  editDocument,
  editInSteps,
  rereadDocument,
  type Reading,
  type Change,
  type ClusterKind,
  type EditedDocument,
  type Path,
  type Settings,
  type Step,
  type TextEdit,
} from '../../src/index'
import example from '../../src/examples/failover.yaml?raw'
import { analyzeLater, analyzeNow } from '../engine/analysis'
import { isLarge } from '../engine/background'
import { shifted, startOf } from './follow'
import { NO_HISTORY, record, type History, type Step as HistoryStep } from './history'
import { shownBy, type Shown } from './shown'

/** A short message that may take back what it tells of. */
export interface Notice {
  readonly text: string
  /** The step that it may take back; the notice goes when another one is on top. */
  readonly step: HistoryStep | null
  /** Another way back than a step. */
  readonly takeBack: (() => void) | null
  /** It stays until somebody dismisses it. */
  readonly stays: boolean
  readonly id: number
}

/** Who changed the text last; the editor does not echo its own edits. */
export type Origin = 'form' | 'editor' | 'history' | 'open'

/** What one work is: a text, its history, and how it is judged and looked at. */
export interface Work {
  readonly text: string
  readonly history: History
  readonly settings: Settings
  /** Index of the document in view. */
  readonly document: number
  /** Path of the member whose form is open. */
  readonly member: string | null
}

export interface State extends Work, Shown {
  /** The work in view; all of the state is about it alone. */
  readonly work: string
  /** The kinds that the cluster's own CRDs judge, and the texts of these. */
  readonly cluster: { readonly kinds: readonly ClusterKind[]; readonly crds: readonly string[] }
  /** Edits of the last change and where they came from, for the editor to follow. */
  readonly last: { readonly edits: readonly TextEdit[]; readonly origin: Origin }
  readonly notice: Notice | null
  /** A place that the form and the editor shall show; `id` grows with every wish. */
  readonly goal: { readonly offset: number; readonly end: number; readonly field: string; readonly id: number } | null

  readonly load: (id: string, work: Work) => void
  readonly apply: (edits: readonly TextEdit[], origin: Origin, kind?: string) => void
  readonly replaceText: (text: string, notice: string) => void
  readonly change: (path: Path, change: Change, kind?: string) => void
  readonly changeInSteps: (steps: readonly Step[]) => void
  /** The document in view in the text as it is; while a worker is busy, that document alone is read anew. */
  readonly targetNow: () => EditedDocument | null
  readonly undo: () => void
  readonly redo: () => void
  /** The answer for the text as it is. Where a worker is busy it is worked out here: for what is clicked, not for what is typed. */
  readonly settle: () => Reading
  readonly setCluster: (cluster: State['cluster']) => void
  readonly setSettings: (settings: Partial<Settings>) => void
  readonly show: (document: number, member?: string | null) => void
  readonly say: (text: string, how?: 'undo' | 'stays' | (() => void)) => void
  readonly dismiss: () => void
  readonly goTo: (range: { start: number; end: number }, field: string) => void
}

/** What a new work starts with. */
export const NEW_WORK: Work = {
  text: example,
  history: NO_HISTORY,
  settings: DEFAULT_SETTINGS,
  document: 0,
  member: null,
}

/** Up to here the whole answer takes a moment; in UTF-16 units. */
const QUICK = 1_000_000

const NO_CLUSTER: State['cluster'] = { kinds: [], crds: [] }
const first = analyzeNow({ text: example, settings: DEFAULT_SETTINGS, kinds: [] })
const nothing = analyzeNow({ text: '', settings: DEFAULT_SETTINGS, kinds: [] })
let notices = 0
let goals = 0

/** A name that nothing else has; works where `crypto.randomUUID` asks for a secure origin. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

export const useStore = create<State>()((set, get) => {
  /** Puts a new text or new settings in place and derives the rest. */
  const renew = (next: { text?: string; settings?: Settings; history?: History; last?: State['last'] }): void => {
    const { text = get().text, settings = get().settings, history = get().history } = next
    const { notice } = get()
    if (notice?.step && notice.step !== history.past.at(-1)) set({ notice: null })
    const { viewAt } = get()
    if (next.last) set({ last: next.last, viewAt: viewAt === null ? null : shifted(viewAt, next.last.edits) })
    const { kinds, crds } = get().cluster
    if (isLarge(text)) {
      set({ ...next, busy: true })
      analyzeLater(
        { text, settings, kinds, crds },
        {
          prepare: ({ documents }) => {
            const inView = documents[get().document]
            return inView?.root && inView.backend?.groups
          },
          show: (analysis) => {
            const now = get()
            if (now.busy && now.text === text && now.settings === settings && now.cluster.kinds === kinds)
              set(shownBy(now, analysis))
          },
        },
      )
    } else set({ ...next, ...shownBy(get(), analyzeNow({ text, settings, kinds })) })
  }

  /** The document in view in the text as it is; while a worker is busy, that document alone is read anew. */
  const targetNow = (): EditedDocument | null => {
    const { busy, text, analysis, document, settle } = get()
    const before = analysis.documents[document]
    const read = busy ? rereadDocument(text, analysis.documents, document) : null
    return read && before ? { ...read, served: before.served } : (settle().documents[get().document] ?? null)
  }

  /** What was taken back shows before the next key can be typed into what it replaced. */
  const showAtOnce = (): void => {
    if (get().text.length < QUICK) get().settle()
  }

  return {
    ...NEW_WORK,
    work: newId(),
    analysis: first,
    busy: false,
    viewAt: null,
    cluster: NO_CLUSTER,
    readable: first,
    last: { edits: [], origin: 'open' },
    notice: null,
    goal: null,

    load: (id, { text, history, settings, document, member }) => {
      // Nothing of another work may show, not even while a worker reads this one.
      const last = { edits: [], origin: 'open' } as const
      set({
        work: id,
        text,
        history,
        settings,
        document,
        member,
        last,
        viewAt: null,
        analysis: nothing,
        readable: nothing,
        goal: null,
      })
      renew({})
      if (!get().busy && get().readable === nothing) set({ readable: get().analysis })
    },
    apply: (edits, origin, kind = '') => {
      if (edits.length === 0) return
      const { text, history } = get()
      renew({
        text: applyEdits(text, edits),
        history: record(history, text, edits, kind, Date.now()),
        last: { edits, origin },
      })
    },
    replaceText: (text, notice) => {
      const edits = difference(get().text, text)
      // The first backend comes into view, which nobody knows before the text has been read.
      if (edits.length > 0) set({ document: 0, member: null, viewAt: null })
      get().apply(edits, 'open')
      get().say(notice, edits.length > 0 ? 'undo' : undefined)
    },
    change: (path, change, kind) => {
      const target = targetNow()
      const { text, apply } = get()
      const edits = target && editDocument(text, target, path, change)
      if (edits) apply(edits, 'form', kind)
    },
    changeInSteps: (steps) => {
      const target = targetNow()
      const { text, apply } = get()
      const edits = target && editInSteps(text, target, steps)
      if (edits) apply(edits, 'form')
    },
    targetNow,
    undo: () => {
      const { text, history } = get()
      const step = history.past.at(-1)
      if (!step) return
      renew({
        text: applyEdits(text, step.backward),
        history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
        last: { edits: step.backward, origin: 'history' },
      })
      showAtOnce()
    },
    redo: () => {
      const { text, history } = get()
      const [step, ...future] = history.future
      if (!step) return
      renew({
        text: applyEdits(text, step.forward),
        history: { past: [...history.past, { ...step, kind: '' }], future },
        last: { edits: step.forward, origin: 'history' },
      })
      showAtOnce()
    },
    settle: () => {
      const { busy, text, settings, cluster } = get()
      if (busy) set(shownBy(get(), analyzeNow({ text, settings, kinds: cluster.kinds })))
      return get().analysis
    },
    setCluster: (cluster) => {
      set({ cluster })
      renew({})
    },
    setSettings: (settings) => renew({ settings: { ...get().settings, ...settings } }),
    show: (document, member) => {
      const { readable, analysis, text } = get()
      const start = startOf(analysis.documents[document])
      const viewAt = analysis.text === text ? start : shifted(start, difference(analysis.text, text))
      set({
        document,
        viewAt,
        ...(member !== undefined && { member }),
        readable: analysis.documents[document]?.root ? analysis : readable,
      })
    },
    say: (text, how) => {
      const step = how === 'undo' ? (get().history.past.at(-1) ?? null) : null
      set({
        notice: { text, step, takeBack: typeof how === 'function' ? how : null, stays: how === 'stays', id: ++notices },
      })
    },
    dismiss: () => set({ notice: null }),
    goTo: ({ start, end }, field) => set({ goal: { offset: start, end, field, id: ++goals } }),
  }
})
