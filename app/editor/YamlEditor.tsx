import { Editor } from '@monaco-editor/react'
import { useEffect, useState } from 'react'
import { findingLine, findingMore, type ChangeSet, type Reading, type Severity } from '../../src/index'
import { cursorOf, useCursors } from '../state/cursors'
import { useStore } from '../state/store'
import { useView } from '../state/view'
import { text as pageText, words } from '../words'
import { text as laterText, laterPart } from '../words/later'
import { useLanguage } from '../words/language'
import { legible } from '../words/legible'
import { registerAssist } from './assist'
import { registerMends } from './mends'
import { changeFrom, follow, isInStep, modelText, toMonaco } from './bridge'
import { monaco, TabFocus } from './monaco'
import { ownLanguage } from './own-words'
import { MOST_MARKERS, Notes, wireNotes } from './notes'
import { Selection, showAtCursor } from './selection'
import './themes'

type CodeEditor = monaco.editor.IStandaloneCodeEditor

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} satisfies Record<Severity, monaco.MarkerSeverity>

/** The text in Monaco. It follows the store by edits and tells it what is typed; the history is the store's. */
export default function YamlEditor({ dark }: { readonly dark: boolean }) {
  useLanguage()
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  useEffect(() => (editor ? connect(editor) : undefined), [editor])
  return (
    <Editor
      height="100%"
      language="yaml"
      theme={dark ? 'page-dark' : 'page-light'}
      defaultValue={modelText(useStore.getState().text)}
      onMount={setEditor}
      options={{
        ariaLabel: pageText.editorLabel,
        automaticLayout: true,
        // A line of two million brackets would hold the page for a second.
        bracketPairColorization: { enabled: false },
        detectIndentation: false,
        fixedOverflowWidgets: true,
        fontSize: 13,
        insertSpaces: true,
        minimap: { enabled: false },
        quickSuggestions: { other: true, comments: false, strings: true },
        renderControlCharacters: true,
        scrollBeyondLastLine: false,
        tabSize: 2,
        // Comments too: what hides there hides from reviewers.
        unicodeHighlight: {
          ambiguousCharacters: true,
          invisibleCharacters: true,
          includeComments: true,
          includeStrings: true,
        },
        unusualLineTerminators: 'off',
        wordBasedSuggestions: 'off',
      }}
    />
  )
}

function connect(editor: CodeEditor): () => void {
  const store = useStore
  let following = false
  const followed = (before: string, change: ChangeSet | null): void => {
    following = true
    const model = editor.getModel()
    inItsLanguage(editor, store.getState().text)
    if (change) follow(editor, before, change)
    const { text } = store.getState()
    if (model && !isInStep(model, text)) model.setValue(modelText(text))
    following = false
  }

  // Who only passes through with Tab must not change the text: Tab indents once somebody has typed here.
  TabFocus.setTabFocusMode(true)

  // What happened between the first render and now.
  const model = editor.getModel()
  if (model && !isInStep(model, store.getState().text)) model.setValue(modelText(store.getState().text))
  // The option of the editor comes too late for its first model.
  model?.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
  inItsLanguage(editor, store.getState().text)
  markers(model, store.getState().analysis)
  bringBack(editor, store.getState().file)
  const notes = new Notes(editor)
  notes.show(wireNotes(store.getState().analysis))
  const selection = new Selection(editor)
  selection.show(store.getState())

  const disposables = [
    registerAssist(),
    registerMends(),
    editor.onDidChangeModelContent(({ changes }) => {
      if (following) return
      TabFocus.setTabFocusMode(false)
      const { text, apply } = store.getState()
      apply(changeFrom(text, changes), 'editor', changes.every(isTyped) ? 'type:editor' : '')
    }),
    editor.onDidBlurEditorWidget(() => TabFocus.setTabFocusMode(true)),
    editor.onDidChangeCursorPosition(({ position, reason }) => {
      if (reason === monaco.editor.CursorChangeReason.ContentFlush) return
      useCursors.getState().note(store.getState().file, { line: position.lineNumber, column: position.column })
      if (!following) showAtCursor(position, reason === monaco.editor.CursorChangeReason.Explicit)
    }),
  ]
  let named = historyActions(editor)
  const inOtherWords = useLanguage.subscribe(({ language }, before) => {
    if (language !== before.language && language !== ownLanguage()) void sayWhatStays()
    for (const action of named) action.dispose()
    named = historyActions(editor)
    markers(editor.getModel(), store.getState().analysis)
    notes.show(wireNotes(store.getState().analysis))
  })
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>()
  const unsubscribe = store.subscribe((state, before) => {
    if (state.file !== before.file) {
      inItsLanguage(editor, state.text)
      views.set(before.file, editor.saveViewState())
      following = true
      editor.setValue(modelText(state.text))
      following = false
      const view = views.get(state.file)
      if (view) editor.restoreViewState(view)
      else bringBack(editor, state.file)
    } else if (state.text !== before.text && state.last.origin !== 'editor') followed(before.text, state.last.change)
    if (state.analysis !== before.analysis) {
      markers(editor.getModel(), state.analysis)
      // Monaco is just telling of a change, and takes no decorations before it is through.
      queueMicrotask(() => notes.show(wireNotes(store.getState().analysis)))
      const cursor = editor.getPosition()
      if (cursor && state.last.origin === 'editor') showAtCursor(cursor, false)
    }
    if (state.analysis !== before.analysis || state.part !== before.part || state.document !== before.document)
      queueMicrotask(() => selection.show(store.getState()))
    if (state.goal && state.goal !== before.goal) {
      const range = toMonaco(state.text, { start: state.goal.offset, end: state.goal.end })
      editor.setSelection(range)
      editor.revealRangeInCenterIfOutsideViewport(range)
      if (!document.getElementById(state.goal.field)) editor.focus()
    }
  })
  const unwatch = useView.subscribe((view, before) => view.here !== before.here && selection.showField())
  return () => {
    unsubscribe()
    inOtherWords()
    unwatch()
    for (const disposable of [...disposables, ...named]) disposable.dispose()
  }
}

const loadWords = laterPart(() => Promise.resolve())

/** Monaco reads what it says itself once, as its modules load. */
const sayWhatStays = async (): Promise<void> => {
  await loadWords()
  useStore.getState().say(laterText.editorKeepsWords)
}

/** Undo and redo are the store's; Monaco's list of commands names them. */
function historyActions(editor: CodeEditor): readonly monaco.IDisposable[] {
  const { KeyCode, KeyMod } = monaco
  return [
    editor.addAction({
      id: 'store.undo',
      label: pageText.undo,
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyZ],
      run: () => useStore.getState().undo(),
    }),
    editor.addAction({
      id: 'store.redo',
      label: pageText.redo,
      keybindings: [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, KeyMod.CtrlCmd | KeyCode.KeyY],
      run: () => useStore.getState().redo(),
    }),
  ]
}

/** Whether a key did it, and no paste or completion: one character, or a line break with what indents the next line. */
function isTyped({ text }: monaco.editor.IModelContentChange): boolean {
  return text.length <= 1 || /^\r?\n\s*$/.test(text)
}

/** Puts the cursor where it stood in a file that was stored. */
function bringBack(editor: CodeEditor, file: string): void {
  const cursor = cursorOf(file)
  const place = { lineNumber: cursor?.line ?? 1, column: cursor?.column ?? 1 }
  editor.setPosition(place)
  editor.revealPositionInCenterIfOutsideViewport(place)
}

/** From this size on a text has no colours: to colour millions of lines holds the page; in UTF-16 units. */
const COLOURED = 2_000_000

/** From this size on a text has neither folds nor marks of the bracket that belongs to the one at the cursor. */
const HELPED = 500_000

function inItsLanguage(editor: CodeEditor, text: string): void {
  const model = editor.getModel()
  const language = text.length > COLOURED ? 'plaintext' : 'yaml'
  if (model && model.getLanguageId() !== language) monaco.editor.setModelLanguage(model, language)
  const isHelped = text.length <= HELPED
  if (editor.getOption(monaco.editor.EditorOption.folding) !== isHelped)
    editor.updateOptions({ folding: isHelped, matchBrackets: isHelped ? 'always' : 'never' })
}

/** Our findings, and no others, are the markers. */
function markers(model: monaco.editor.ITextModel | null, { findings, text }: Reading): void {
  if (!model) return
  monaco.editor.setModelMarkers(
    model,
    'findings',
    findings.slice(0, MOST_MARKERS).map((finding) => ({
      ...place(toMonaco(text, finding.range)),
      severity: SEVERITIES[finding.severity],
      message: legible([findingLine(finding, words), findingMore(finding, words)].filter(Boolean).join('\n')),
      code: finding.code,
    })),
  )
}

const place = ({ startLineNumber, startColumn, endLineNumber, endColumn }: monaco.IRange): monaco.IRange => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
})
