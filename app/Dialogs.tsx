import { lazy, Suspense, type ComponentType } from 'react'
import { Dialog } from './ui/Dialog'
import { loadExampleWords } from './words/examples'
import { loadLessonWords } from './words/lessons'
import { laterPart } from './words/later'
import { text, type Label } from './words'
import { useDialog, type DialogName } from './open/dialog'

type Content = ComponentType<{ readonly onClose: () => void }>

interface DialogOf {
  readonly title: Label
  readonly load: () => Promise<{ readonly default: Content }>
}

/** Dialogs come when they are opened. */
const DIALOGS: Readonly<Record<DialogName, DialogOf>> = {
  share: { title: 'shareTitle', load: laterPart(() => import('./share/ShareDialog')) },
  storage: { title: 'storageTitle', load: laterPart(() => import('./files/StorageDialog')) },
  move: { title: 'moveTitle', load: laterPart(() => import('./move/MoveDialog')) },
  diagnose: {
    title: 'diagnoseMenu',
    load: laterPart(
      () => import('./diagnose/DiagnoseDialog'),
      () => import('./words/diagnose').then(({ loadDiagnoseWords }) => loadDiagnoseWords()),
    ),
  },
  rename: { title: 'renameTitle', load: laterPart(() => import('./rename/RenameDialog')) },
  palette: {
    title: 'paletteMenu',
    load: laterPart(() => import('./commands/Palette'), loadExampleWords, loadLessonWords),
  },
  shortcuts: { title: 'shortcutsMenu', load: laterPart(() => import('./commands/Shortcuts')) },
  report: { title: 'reportTitle', load: laterPart(() => import('./report/ReportDialog')) },
  about: { title: 'aboutTitle', load: laterPart(() => import('./about/About')) },
}

const contents = (): Readonly<Record<DialogName, Content>> => ({
  share: lazy(DIALOGS.share.load),
  storage: lazy(DIALOGS.storage.load),
  move: lazy(DIALOGS.move.load),
  diagnose: lazy(DIALOGS.diagnose.load),
  rename: lazy(DIALOGS.rename.load),
  palette: lazy(DIALOGS.palette.load),
  shortcuts: lazy(DIALOGS.shortcuts.load),
  report: lazy(DIALOGS.report.load),
  about: lazy(DIALOGS.about.load),
})

let Contents = contents()

/** Closes what is open. A part that failed to load is remembered by its component: another one tries anew. */
export function close(): void {
  Contents = contents()
  useDialog.setState({ open: null })
}

/** The dialog that is open. */
export function Dialogs() {
  const { open } = useDialog()
  if (open === null) return null
  const Content = Contents[open]
  return (
    <Dialog close={text.close} title={text[DIALOGS[open].title]} onClose={close}>
      <Suspense>
        <Content onClose={close} />
      </Suspense>
    </Dialog>
  )
}
