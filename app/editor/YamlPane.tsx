import { lazy, Suspense, useEffect, useState } from 'react'
import { text } from '../words'
import { useIsDark } from '../state/theme'

const YamlEditor = lazy(() => import('./YamlEditor'))

/** The place of the editor. It loads once the form has been painted, so that the form is never kept waiting. */
export function YamlPane() {
  const [ready, setReady] = useState(false)
  const dark = useIsDark()
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setReady(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  const loading = <p className="loading">{text.editorLoading}</p>
  return (
    <section className="yaml" aria-label={text.yaml}>
      {ready ? (
        <Suspense fallback={loading}>
          <YamlEditor dark={dark} />
        </Suspense>
      ) : (
        loading
      )}
      <p className="editor-hint">{text.editorEscape}</p>
    </section>
  )
}
