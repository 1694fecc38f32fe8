import { languageCodes, languages } from '../../src/words/languages'
import { openDiagnose } from '../open/diagnose'
import { useDialog, type DialogName } from '../open/dialog'
import { newFile } from '../state/open-files'
import { openGallery } from '../open/gallery'
import { openLessons } from '../open/lessons'
import { openMove } from '../open/move'
import type { State } from '../state/state'
import { useStore } from '../state/store'
import { THEMES, useTheme } from '../state/theme'
import type { IconName } from '../ui/icons'
import { text } from '../words'
import { chooseLanguage, useLanguage } from '../words/language'
import { chooseFiles } from '../open/choose'
import { copyText, saveText } from '../open/device'
import { nextPane } from './panes'
import { addSchemaLines, present, savePicture, takeAwayBy } from './later'

interface Shortcut {
  readonly key: string
  readonly shift?: boolean
  /** Without Ctrl, or Cmd on a Mac. */
  readonly isPlain?: boolean
}

/** Something that the user can do from anywhere: header, menus, shortcuts, their list and the palette are made of these. */
export interface Command {
  readonly id: string
  readonly words: () => string
  /** Where it stands besides the palette. */
  readonly place: 'bar' | 'wide-bar' | 'take-away' | 'menu' | null
  readonly icon?: IconName
  readonly shortcut?: Shortcut
  /** Only the icon shows. */
  readonly iconOnly?: boolean
  readonly look?: 'main'
  /** The language of its words, where it is not the page’s. */
  readonly lang?: string
  readonly when?: (state: State) => boolean
  /** Whether it is the one of several that holds. */
  readonly isChosen?: () => boolean
  readonly run: () => void
}

const errorCount = (): number =>
  useStore.getState().analysis.findings.filter(({ severity }) => severity === 'error').length
const dialog = (open: DialogName) => (): void => useDialog.setState({ open })

function copyYaml(): void {
  const { text: yaml, say } = useStore.getState()
  void copyText(yaml).then((done) => say(done ? text.copied(errorCount()) : text.copyFailed))
}

function downloadYaml(): void {
  const { text: yaml, analysis, document, say } = useStore.getState()
  const name = `${analysis.documents[document]?.name ?? 'backend'}.yaml`
  saveText(name, yaml)
  say(text.downloaded(name, errorCount()))
}

export const commands: readonly Command[] = [
  { id: 'examples', words: () => text.examplesMenu, place: 'wide-bar', run: openGallery },
  { id: 'lessons', words: () => text.lessonsMenu, place: 'wide-bar', run: () => openLessons() },
  {
    id: 'undo',
    words: () => text.undo,
    place: 'bar',
    icon: 'undo',
    iconOnly: true,
    shortcut: { key: 'z' },
    when: ({ history }) => history.past.length > 0,
    run: () => useStore.getState().undo(),
  },
  {
    id: 'redo',
    words: () => text.redo,
    place: 'bar',
    icon: 'redo',
    iconOnly: true,
    shortcut: { key: 'z', shift: true },
    when: ({ history }) => history.future.length > 0,
    run: () => useStore.getState().redo(),
  },
  { id: 'open', words: () => text.open, place: 'bar', icon: 'folder', shortcut: { key: 'o' }, run: chooseFiles },
  { id: 'share', words: () => text.share, place: 'bar', icon: 'link', run: dialog('share') },
  { id: 'copy', words: () => text.copy, place: 'bar', icon: 'copy', look: 'main', run: copyYaml },
  { id: 'download', words: () => text.download, place: 'take-away', shortcut: { key: 's' }, run: downloadYaml },
  { id: 'zip', words: () => text.downloadZip, place: 'take-away', run: () => takeAwayBy('zip') },
  { id: 'shell', words: () => text.copyShell, place: 'take-away', run: () => takeAwayBy('shell') },
  { id: 'markdown', words: () => text.copyMarkdown, place: 'take-away', run: () => takeAwayBy('markdown') },
  { id: 'link-menu', words: () => text.copyLink, place: 'take-away', run: dialog('share') },
  { id: 'svg', words: () => text.saveSvg, place: 'take-away', when: hasEndpoints, run: () => savePicture('svg') },
  { id: 'png', words: () => text.savePng, place: 'take-away', when: hasEndpoints, run: () => savePicture('png') },
  { id: 'print', words: () => text.print, place: 'take-away', when: hasEndpoints, run: () => window.print() },
  { id: 'schema-lines', words: () => text.schemaLines, place: 'take-away', run: addSchemaLines },
  { id: 'palette', words: () => text.paletteMenu, place: 'menu', shortcut: { key: 'k' }, run: dialog('palette') },
  { id: 'new', words: () => text.newFile, place: 'menu', run: newFile },
  { id: 'examples-menu', words: () => text.examplesMenu, place: 'menu', run: openGallery },
  { id: 'lessons-menu', words: () => text.lessonsMenu, place: 'menu', run: () => openLessons() },
  { id: 'storage', words: () => text.storageMenu, place: 'menu', run: dialog('storage') },
  ...THEMES.map((theme): Command => ({
    id: `theme-${theme}`,
    words: () => `${text.theme.label}: ${text.theme[theme]}`,
    place: 'menu',
    isChosen: () => useTheme.getState().theme === theme,
    run: () => useTheme.getState().choose(theme),
  })),
  ...languageCodes.map((code): Command => ({
    id: `language-${code}`,
    words: () => languages[code].name,
    lang: languages[code].tag,
    place: 'menu',
    isChosen: () => useLanguage.getState().language === code,
    run: () => void chooseLanguage(code).catch(() => useStore.getState().say(text.partFailed)),
  })),
  { id: 'move', words: () => text.moveMenu, place: 'menu', run: () => openMove() },
  { id: 'diagnose', words: () => text.diagnoseMenu, place: 'menu', run: () => openDiagnose() },
  { id: 'rename', words: () => text.renameMenu, place: 'menu', run: dialog('rename') },
  { id: 'present', words: () => text.presentMode, place: 'menu', run: present },
  { id: 'pane', words: () => text.nextPane, place: null, shortcut: { key: 'f6', isPlain: true }, run: nextPane },
  { id: 'shortcuts', words: () => text.shortcutsMenu, place: 'menu', run: dialog('shortcuts') },
  { id: 'report', words: () => text.reportMenu, place: 'menu', run: dialog('report') },
  { id: 'about', words: () => text.aboutMenu, place: 'menu', run: dialog('about') },
]

function hasEndpoints({ analysis }: State): boolean {
  return analysis.endpoints.length > 0
}

/** Commands by where they stand, in their order. */
export const commandsAt = (place: Command['place']): readonly Command[] =>
  commands.filter((command) => command.place === place)

/** Whether it can be done now. */
export const isPossible = ({ when }: Command, state: State): boolean => when?.(state) ?? true

/** The command that a key press asks for. In Monaco undo and redo are bound already. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (event.altKey) return undefined
  const isPlain = !(event.ctrlKey || event.metaKey)
  const key = event.key.toLowerCase()
  if (key === 'y' && !isPlain && !event.shiftKey) return commands.find(({ id }) => id === 'redo')
  return commands.find(
    ({ shortcut }) =>
      shortcut?.key === key &&
      (shortcut.isPlain ?? false) === isPlain &&
      ((shortcut.shift ?? false) === event.shiftKey || isPlain),
  )
}

/** The keys of a shortcut as they are written. */
export function keysOf({ shortcut }: Command): string | undefined {
  if (!shortcut) return undefined
  const key = shortcut.key.toUpperCase()
  return [...(shortcut.isPlain ? [] : ['Ctrl']), ...(shortcut.shift ? ['Shift'] : []), key].join('+')
}
