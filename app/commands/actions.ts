import type { IconName } from '../ui/icons'
import { useStore } from '../state/store'
import type { State } from '../state/state'
import { text, type Label } from '../words'
import { useDialog } from '../files/Dialogs'
import type { Way } from '../apply/take-away'
import { loadAgain } from '../ui/again'
import { chooseFiles, copyText, saveText } from './files'

/** Something that the user can do from anywhere; one record feeds button, tooltip and shortcut. */
export interface Action {
  readonly label: Label
  readonly icon: IconName
  /** With Ctrl, or Cmd on a Mac. */
  readonly shortcut?: { readonly key: string; readonly shift?: boolean }
  /** Only the icon shows. */
  readonly iconOnly?: boolean
  readonly look?: 'main'
  readonly isPossible: (state: State) => boolean
  readonly perform: () => void
}

const always = (): boolean => true
const errorCount = (): number =>
  useStore.getState().analysis.findings.filter(({ severity }) => severity === 'error').length

export const actions: readonly Action[] = [
  {
    label: 'undo',
    icon: 'undo',
    iconOnly: true,
    shortcut: { key: 'z' },
    isPossible: ({ history }) => history.past.length > 0,
    perform: () => useStore.getState().undo(),
  },
  {
    label: 'redo',
    icon: 'redo',
    iconOnly: true,
    shortcut: { key: 'z', shift: true },
    isPossible: ({ history }) => history.future.length > 0,
    perform: () => useStore.getState().redo(),
  },
  { label: 'open', icon: 'folder', shortcut: { key: 'o' }, isPossible: always, perform: chooseFiles },
  { label: 'share', icon: 'link', isPossible: always, perform: () => useDialog.setState({ open: 'share' }) },
  {
    label: 'copy',
    icon: 'copy',
    look: 'main',
    isPossible: always,
    perform: () => {
      const { text: yaml, say } = useStore.getState()
      void copyText(yaml).then((done) => say(done ? text.copied(errorCount()) : text.copyFailed))
    },
  },
]

/** The ways in which the text leaves the page, besides the clipboard. */
export const takeAway: readonly (Pick<Action, 'label' | 'shortcut' | 'perform'> & { readonly keys?: string })[] = [
  {
    label: 'download',
    keys: 'Ctrl+S',
    shortcut: { key: 's' },
    perform: () => {
      const { text: yaml, analysis, document, say } = useStore.getState()
      const name = `${analysis.documents[document]?.name ?? 'backend'}.yaml`
      saveText(name, yaml)
      say(text.downloaded(name, errorCount()))
    },
  },
  { label: 'downloadZip', perform: () => takeAwayBy('zip') },
  { label: 'copyShell', perform: () => takeAwayBy('shell') },
  { label: 'copyMarkdown', perform: () => takeAwayBy('markdown') },
  { label: 'copyLink', perform: () => useDialog.setState({ open: 'share' }) },
]

const loadTakeAway = loadAgain(() => import('../apply/take-away'))

function takeAwayBy(way: Way): void {
  const failed = (): void => useStore.getState().say(text.partFailed)
  loadTakeAway()
    .then(({ default: take }) => take(way), failed)
    .catch(failed)
}

/** The action that a key press asks for. In Monaco undo and redo are bound already. */
export function actionFor(event: KeyboardEvent): (Pick<Action, 'perform'> & Partial<Action>) | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'y' && !event.shiftKey) return actions.find(({ label }) => label === 'redo')
  return [...actions, ...takeAway].find(
    ({ shortcut }) => shortcut?.key === key && (shortcut.shift ?? false) === event.shiftKey,
  )
}
