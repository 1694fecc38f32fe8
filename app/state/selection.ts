import { startOf } from './follow'
import type { SelectionSlice, Slice } from './state'

let goals = 0

export const selectionSlice: Slice<SelectionSlice> = (set, get) => ({
  part: null,
  goal: null,

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
  goTo: ({ start, end }, of, field) => {
    const { placeNow } = get()
    set({ goal: { offset: placeNow(start, of), end: placeNow(end, of), field, id: ++goals } })
  },
})
