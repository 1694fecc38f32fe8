import { DEFAULT_SETTINGS, mapOffset, type Reading, type Settings } from '../../src/index'
import { analyzeLater, analyzeNow } from '../engine/analysis'
import { isLarge } from '../engine/work'
import { derivedFrom, type Derived } from './derived'
import type { AnalysisSlice, Cluster, FileState, Slice } from './state'

const NO_CLUSTER: Cluster = { kinds: [], crds: [], hung: () => undefined }
const nothing = analyzeNow({ text: '', settings: DEFAULT_SETTINGS, kinds: [] })

/** Whether an answer is that of no text yet. */
export const isUnread = (analysis: Reading): boolean => analysis === nothing

/** What is shown of a text of which nothing is known yet. */
export const unread = (document: number, part: string | null): Omit<Derived, 'busy'> & Pick<FileState, 'part'> => ({
  analysis: nothing,
  readable: nothing,
  document,
  part,
  viewAt: null,
  picture: document,
  pictureAt: null,
})

export const analysisSlice =
  (text: string): Slice<AnalysisSlice> =>
  (set, get) => {
    const first = analyzeNow({ text, settings: DEFAULT_SETTINGS, kinds: [] })

    /** Settings as an answer is asked for: while the text can't be read, `auto` stays what it was. */
    const asked = (settings: Settings): Settings => {
      const { readable } = get()
      return settings.release === 'auto' && !isUnread(readable) ? { ...settings, kept: readable.automatic } : settings
    }

    /** What waits for the answer to the text as it is; what the first of them changes the next ones wait for. */
    let waiting: ((analysis: Reading) => void)[] = []
    const actOn = (): void => {
      const acts = waiting
      waiting = []
      for (const act of acts) get().whenSettled(act)
    }

    return {
      ...unread(0, null),
      busy: false,
      settings: DEFAULT_SETTINGS,
      analysis: first,
      readable: first,
      cluster: NO_CLUSTER,

      derive: (next) => {
        const { text, settings, history } = { ...get(), ...next }
        const { notice, viewAt, pictureAt, cluster } = get()
        if (notice?.step && notice.step !== history.past.at(-1)) set({ notice: null })
        const { last } = next
        const follow = (at: number | null): number | null =>
          at === null || !last?.change ? null : mapOffset(last.change, at)
        if (last) set({ last, viewAt: follow(viewAt), pictureAt: follow(pictureAt) })
        const { kinds, crds, hung } = cluster
        // Rules of strangers are asked in a worker, which can be ended.
        if (!isLarge(text) && crds.length === 0) {
          set({ ...next, ...derivedFrom(get(), analyzeNow({ text, settings: asked(settings), kinds })) })
          return actOn()
        }
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
      },
      whenSettled: (act) => {
        const { busy, analysis, file } = get()
        if (!busy) return act(analysis)
        waiting.push((answer) => {
          if (get().file === file) act(answer)
        })
      },
      take: (analysis) => {
        set(derivedFrom(get(), analysis))
        actOn()
      },
      setCluster: (cluster) => {
        set({ cluster })
        get().derive({})
      },
      setSettings: (settings) => get().derive({ settings: { ...get().settings, ...settings } }),
    }
  }
