import { useEffect, useRef } from 'react'
import { lessons } from '../../src/lessons/table'
import { lessonWords } from '../words/lessons'
import { text } from '../words'
import { useLanguage } from '../words/language'
import { Explained } from '../words/Explained'
import { learn } from '../words/later'
import { Button } from '../ui/Button'
import { LessonEnd } from './LessonEnd'
import { LessonList } from './LessonList'
import { StepView } from './StepView'
import { end, showList, useSession } from './session'
import './learn.css'

/** Lessons beside the page: the list of all, or the one under way, which watches the real text. */
export function Drawer() {
  useLanguage()
  const { isOpen, id, at } = useSession()
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(isOpen)
  // Whoever goes on hears and sees where that leads.
  useEffect(() => heading.current?.focus(), [isOpen, id, at])
  if (!isOpen) return null
  const steps = id === null ? [] : lessons[id].steps
  return (
    <aside className="lesson" aria-label={learn.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {id === null ? learn.title : lessonWords[id].title}
        </h2>
        {document.fullscreenEnabled && (
          <Button look="quiet" label={learn.fullScreen} onClick={() => void toggleFullScreen()} />
        )}
        <Button look="quiet" icon="close" iconOnly label={id === null ? text.close : learn.leave} onClick={end} />
      </header>
      {id === null ? (
        <LessonList />
      ) : (
        <>
          <p className="lesson-question">
            <Explained text={lessonWords[id].question} />
          </p>
          {at < steps.length ? <StepView key={`${id} ${at}`} id={id} at={at} /> : <LessonEnd id={id} />}
          <footer>
            <Button look="quiet" label={learn.all} onClick={showList} />
          </footer>
        </>
      )}
    </aside>
  )
}

/** Escape leaves; not where it closes something else first, and not in the editor, which closes its own lists with it. */
function useEscape(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open], :popover-open') !== null
      const isInEditor = event.target instanceof Element && event.target.closest('.monaco-editor') !== null
      if (event.key === 'Escape' && !isTaken && !isInEditor) end()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen])
}

const toggleFullScreen = (): Promise<void> =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
