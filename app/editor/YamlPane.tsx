import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { text } from '../words'
import { loadEditing } from '../engine/editing'
import { loadSentences } from '../words/sentences'
import { loadAgain } from '../ui/again'
import { Boundary } from '../ui/Boundary'
import { useIsDark } from '../state/theme'
import { loadOwnWords } from './own-words'

type Editor = ComponentType<{ readonly dark: boolean }>

// Its markers are sentences.
const loadEditor = loadAgain(() =>
  Promise.all([loadSentences(), loadOwnWords(), loadEditing()]).then(() => import('./YamlEditor')),
)
const load = (): Editor => lazy(loadEditor)
/** A failed load is remembered by its component: another one tries anew. */
let Current = load()

/** The place of the editor. It loads once the form has been painted, so that the form is never kept waiting. */
export function YamlPane() {
  const [Shown, setShown] = useState<Editor | null>(null)
  const dark = useIsDark()
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setShown(Current)))
    return () => cancelAnimationFrame(frame)
  }, [])
  const again = (): void => {
    Current = load()
    setShown(Current)
  }
  const loading = <p className="loading">{text.editorLoading}</p>
  return (
    <section className="yaml" aria-label={text.yaml}>
      <Boundary message={text.editorFailed} retry={text.retry} onRetry={again}>
        {Shown ? (
          <Suspense fallback={loading}>
            <Shown dark={dark} />
          </Suspense>
        ) : (
          loading
        )}
      </Boundary>
      <p className="editor-hint">{text.editorEscape}</p>
    </section>
  )
}
