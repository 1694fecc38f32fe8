import { create } from 'zustand'
import { DEFAULT_SETTINGS } from '../../src/index'
import example from '../../src/examples/failover.yaml?raw'
import { text as words } from '../words'
import { analysisSlice } from './analysis'
import { editsSlice } from './edits'
import { NO_HISTORY } from './history'
import { noticeSlice } from './notices'
import { selectionSlice } from './selection'
import type { FileState, State } from './state'
import { textSlice } from './text'

/** What a new file starts with. */
export const NEW_FILE: FileState = {
  text: words.sample(example),
  history: NO_HISTORY,
  settings: DEFAULT_SETTINGS,
  document: 0,
  part: null,
}

/** The state of the page: the text with its history, and what follows from it. */
export const useStore = create<State>()((set, get) => ({
  ...textSlice(NEW_FILE.text)(set, get),
  ...analysisSlice(NEW_FILE.text)(set, get),
  ...editsSlice(set, get),
  ...selectionSlice(set, get),
  ...noticeSlice(set, get),
}))
