import { create } from 'zustand'
import {
  applyChange,
  DEFAULT_SETTINGS,
  difference,
  editDocument,
  mapOffset,
  planChange,
  planOf,
  rereadDocument,
  type EditedDocument,
  type Finding,
  type Plan,
  type Reading,
  type Settings,
} from '../../src/index'
import example from '../../src/examples/failover.yaml?raw'
import { text as words } from '../words'
import { analyzeLater, analyzeNow } from '../engine/analysis'
import { isLarge } from '../engine/work'
import { startOf } from './follow'
import { NO_HISTORY, record, type History } from './history'
import { noticeOf } from './notice'
import { shownBy } from './shown'
import type { Cluster, State, Work } from './state'

type PlanSource = Parameters<typeof planChange>[0]

/** What a new work starts with. */
export const NEW_WORK: Work = {
  text: words.sample(example),
  history: NO_HISTORY,
  settings: DEFAULT_SETTINGS,
  document: 0,
  part: null,
}

const NO_CLUSTER: Cluster = { kinds: [], crds: [], hung: () => undefined }
const first = analyzeNow({ text: NEW_WORK.text, settings: DEFAULT_SETTINGS, kinds: [] })
const nothing = analyzeNow({ text: '', settings: DEFAULT_SETTINGS, kinds: [] })
let goals = 0

/** A name that nothing else has; works where `crypto.randomUUID` asks for a secure origin. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

export const useStore = create<State>()((set, get) => {
  /** Settings as an answer is asked for: while the text can't be read, `auto` stays what it was. */
  const asked = (settings: Settings): Settings => {
    const { readable } = get()
    return settings.release === 'auto' && readable !== nothing ? { ...settings, kept: readable.automatic } : settings
  }

  /** What waits for the answer to the text as it is; what the first of them changes the next ones wait for. */
  let waiting: ((analysis: Reading) => void)[] = []
  const actOn = (): void => {
    const acts = waiting
    waiting = []
    for (const act of acts) get().whenSettled(act)
  }

  /** Puts a new text or new settings in place and derives the rest. */
  const renew = (next: { text?: string; settings?: Settings; history?: History; last?: State['last'] }): void => {
    const { text = get().text, settings = get().settings, history = get().history } = next
    const { notice } = get()
    if (notice?.step && notice.step !== history.past.at(-1)) set({ notice: null })
    const { viewAt, pictureAt } = get()
    const { last } = next
    const follow = (at: number | null): number | null =>
      at === null || !last?.change ? null : mapOffset(last.change, at)
    if (last) set({ last, viewAt: follow(viewAt), pictureAt: follow(pictureAt) })
    const { kinds, crds, hung } = get().cluster
    // Rules of strangers are asked in a worker, which can be ended.
    if (isLarge(text) || crds.length > 0) {
      set({ ...next, busy: true })
      analyzeLater(
        { text, settings: asked(settings), kinds, crds },
        {
          prepare: ({ documents }) => {
            const inView = documents[get().document]
            // Of what no schema knows nothing is shown that would need its tree.
            return inView?.served && inView.root && inView.backend?.groups
          },
          show: (analysis) => {
            const now = get()
            if (now.busy && now.text === text && now.settings === settings && now.cluster.kinds === kinds)
              now.take(analysis)
          },
          hung: () => {
            if (get().cluster.crds === crds) hung()
          },
        },
      )
    } else {
      set({ ...next, ...shownBy(get(), analyzeNow({ text, settings: asked(settings), kinds })) })
      actOn()
    }
  }

  /** The document in view in the text as it is; while a worker is busy, that document alone is read anew, once a text. */
  let reread: { readonly text: string; readonly of: number; readonly read: EditedDocument | null } | null = null
  const targetNow = (): EditedDocument | null => {
    const { busy, text, analysis, document } = get()
    const before = analysis.documents[document]
    if (!busy) return before ?? null
    if (reread?.text !== text || reread.of !== document) {
      const read = rereadDocument(text, analysis, document)
      reread = { text, of: document, read: read && before ? { ...read, served: before.served } : null }
    }
    return reread.read
  }

  /** As much of the text as it is as a plan is about, as far as it can be told without waiting for a worker. */
  const sourceFor = ({ steps }: Plan): PlanSource | null => {
    const { busy, text, analysis, document } = get()
    if (steps.every((step) => step.do === 'exact')) return { text, documents: [] }
    if (!busy) return analysis
    const isOfView = steps.every((step) => step.do === 'change' && step.document === document)
    const target = isOfView ? targetNow() : null
    return target && { text, documents: analysis.documents.map((each, i) => (i === document ? target : each)) }
  }

  return {
    ...NEW_WORK,
    work: newId(),
    analysis: first,
    busy: false,
    viewAt: null,
    picture: 0,
    pictureAt: null,
    cluster: NO_CLUSTER,
    readable: first,
    last: { change: null, origin: 'open' },
    notice: null,
    goal: null,

    load: (id, { text, history, settings, document, part }) => {
      // Nothing of another work may show, not even while a worker reads this one.
      const last = { change: null, origin: 'open' } as const
      set({
        work: id,
        text,
        history,
        settings,
        document,
        part,
        last,
        viewAt: null,
        picture: document,
        pictureAt: null,
        analysis: nothing,
        readable: nothing,
        goal: null,
      })
      renew({})
      if (!get().busy && get().readable === nothing) set({ readable: get().analysis })
    },
    apply: (change, origin, kind = '') => {
      const { text, history } = get()
      if (change.edits.length === 0) return
      renew({
        text: applyChange(text, change),
        history: record(history, text, change, kind, Date.now()),
        last: { change, origin },
      })
    },
    applyFix: (finding, of, done) =>
      get().whenSettled((now) => {
        const { apply, placeNow } = get()
        const found = now === of ? finding : sameFinding(now, finding, placeNow(finding.range.start, of))
        const plan = found && planOf(found)
        const change = plan && planChange(now, plan)
        if (change) apply(change, 'form')
        done(Boolean(change))
      }),
    placeNow: (offset, of) => {
      const { text } = get()
      return of.text === text ? offset : mapOffset(difference(of.text, text), offset)
    },
    replaceText: (text, notice) => {
      const change = difference(get().text, text)
      const isOther = change.edits.length > 0
      // The first backend comes into view, which nobody knows before the text has been read.
      if (isOther) set({ document: 0, part: null, viewAt: null, picture: 0, pictureAt: null, readable: nothing })
      get().apply(change, 'open')
      get().say(notice, isOther ? 'undo' : undefined)
    },
    change: (path, change, kind) => {
      const target = targetNow()
      const { busy, text, apply, whenSettled } = get()
      if (!target && busy) return whenSettled(() => get().change(path, change, kind))
      const made = target && editDocument(text, target, path, change)
      if (made) apply(made, 'form', kind)
    },
    carryOut: (plan, done) => {
      const carry = (source: PlanSource): void => {
        const change = planChange(source, plan)
        const isMade = change !== null && change.edits.length > 0
        if (isMade) get().apply(change, 'form')
        done?.(isMade)
      }
      const source = sourceFor(plan)
      if (source) carry(source)
      else get().whenSettled(carry)
    },
    targetNow,
    undo: () => {
      const { text, history } = get()
      const step = history.past.at(-1)
      if (!step) return
      renew({
        text: applyChange(text, step.backward),
        history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
        last: { change: step.backward, origin: 'history' },
      })
    },
    redo: () => {
      const { text, history } = get()
      const [step, ...future] = history.future
      if (!step) return
      renew({
        text: applyChange(text, step.forward),
        history: { past: [...history.past, { ...step, kind: '' }], future },
        last: { change: step.forward, origin: 'history' },
      })
    },
    whenSettled: (act) => {
      const { busy, analysis, work } = get()
      if (!busy) return act(analysis)
      waiting.push((answer) => {
        if (get().work === work) act(answer)
      })
    },
    take: (analysis) => {
      set(shownBy(get(), analysis))
      actOn()
    },
    setCluster: (cluster) => {
      set({ cluster })
      renew({})
    },
    setSettings: (settings) => renew({ settings: { ...get().settings, ...settings } }),
    show: (document, part) => {
      const { readable, analysis, placeNow } = get()
      const viewAt = placeNow(startOf(analysis.documents[document]), analysis)
      set({
        document,
        viewAt,
        ...(part !== undefined && { part }),
        ...(analysis.documents[document]?.backend && { picture: document, pictureAt: viewAt }),
        readable: analysis.documents[document]?.readable ? analysis : readable,
      })
    },
    say: (text, how) => set({ notice: noticeOf(text, how, get().history.past.at(-1) ?? null) }),
    dismiss: () => set({ notice: null }),
    goTo: ({ start, end }, of, field) => {
      const { placeNow } = get()
      set({ goal: { offset: placeNow(start, of), end: placeNow(end, of), field, id: ++goals } })
    },
  }
})

/** The finding of an answer that says the same at the same place as one of an earlier answer. */
function sameFinding({ findings }: Reading, { code }: Finding, start: number): Finding | undefined {
  return findings.find((finding) => finding.code === code && finding.range.start === start)
}
