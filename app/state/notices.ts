import { noticeOf } from './notice'
import type { NoticeSlice, Slice } from './state'

export const noticeSlice: Slice<NoticeSlice> = (set, get) => ({
  notice: null,
  say: (text, how) => set({ notice: noticeOf(text, how, get().history.past.at(-1) ?? null) }),
  dismiss: () => set({ notice: null }),
})
