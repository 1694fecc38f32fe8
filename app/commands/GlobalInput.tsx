import { useEffect, useState } from 'react'
import { holdsOnlyCrds, unwrapped } from '../../src/index'
import { addCrds } from '../storage/crds'
import { looksLikeAnswer } from '../diagnose/looks'
import { openDiagnose } from '../open/diagnose'
import { useStore } from '../state/store'
import { text } from '../words'
import { commandFor, isPossible } from './commands'
import { openFiles } from '../open/choose'
import { droppedFiles } from './folder'

/** Fields that take text themselves; ticks, choices and buttons do not. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, .monaco-editor, [contenteditable=true]') !== null

const isEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.monaco-editor') !== null

/** What a field with a text of its own does for itself. */
const OWN: ReadonlySet<string> = new Set(['undo', 'redo'])

/** Behind a modal dialog nothing is to be done. */
const isBehindDialog = (): boolean => document.querySelector('dialog[open]') !== null

/** A CRD judges, an answer is explained, any other text is edited. */
function take(pasted: string): void {
  if (looksLikeAnswer(pasted)) openDiagnose(pasted)
  else if (holdsOnlyCrds(pasted))
    void addCrds(text.pastedCrd, pasted).then(
      (problem) => problem !== null && useStore.getState().say(problem, 'stays'),
    )
  else {
    const meant = unwrapped(pasted)
    useStore.getState().replaceText(meant ?? pasted, meant === null ? text.pasted : text.unwrapped)
  }
}

/** Shortcuts, paste and drop anywhere on the page. */
export function GlobalInput() {
  const [dropping, setDropping] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A field whose text is not in the YAML yet undoes for itself.
      const isOwn = event.target instanceof HTMLElement && event.target.dataset['ownUndo'] !== undefined
      const command = event.defaultPrevented || isBehindDialog() ? undefined : commandFor(event)
      if (!command || (isOwn && OWN.has(command.id))) return
      event.preventDefault()
      if (isPossible(command, useStore.getState())) command.run()
    }
    // Monaco would take it as the first of two keys.
    const onFirst = (event: KeyboardEvent): void => {
      if (commandFor(event)?.id !== 'palette') return
      onKey(event)
      event.stopPropagation()
    }
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (isBehindDialog() || pasted === '') return
      const isTyped = isTyping(event.target)
      if (isTyped && !(isEditor(event.target) && looksLikeAnswer(pasted))) return
      event.preventDefault()
      if (!isTyped) return take(pasted)
      // Neither text loses a byte: the editor never hears of it.
      event.stopPropagation()
      openDiagnose(pasted, 'editor')
    }
    // What is dragged within the page, a word of a heading say, is not meant as a text.
    let isOwn = false
    const onOwnDrag = (event: DragEvent): void => {
      isOwn = event.type === 'dragstart'
    }
    const isRefused = (): boolean => isOwn || isBehindDialog()
    const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false
    const onDrag = (event: DragEvent): void => {
      if (isRefused() || !carriesFiles(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const onDrop = (event: DragEvent): void => {
      setDropping(false)
      if (isBehindDialog()) return event.preventDefault()
      if (isOwn) return
      const hasFiles = (event.dataTransfer?.files.length ?? 0) > 0
      const dropped = event.dataTransfer?.getData('text/plain') ?? ''
      if (!hasFiles && (dropped === '' || isTyping(event.target))) return
      event.preventDefault()
      event.stopPropagation()
      if (hasFiles && event.dataTransfer) void droppedFiles(event.dataTransfer).then(openFiles)
      else take(dropped)
    }
    window.addEventListener('keydown', onFirst, true)
    const listeners: [string, (event: never) => void][] = [
      ['keydown', onKey],
      ['paste', onPaste],
      ['dragstart', onOwnDrag],
      ['dragend', onOwnDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ]
    // Drops and pastes are caught on their way down, before Monaco takes them.
    const isEarly = (name: string): boolean => /^(?:drop|dragover|paste)$/.test(name)
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, isEarly(name))
    return () => {
      window.removeEventListener('keydown', onFirst, true)
      for (const [name, listener] of listeners)
        window.removeEventListener(name, listener as EventListener, isEarly(name))
    }
  }, [])
  return dropping ? <div className="drop-hint">{text.dropHere}</div> : null
}
