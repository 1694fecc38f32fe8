import { useRef, type FocusEvent, type ReactNode } from 'react'
import { formatPath, nodeAt, planChange, stringOf, type Path, type Plan, type Reading } from '../../src/index'
import { fieldId } from '../form/field'
import { following } from '../state/history'
import { useStore } from '../state/store'
import { text } from '../words/later'

interface Props {
  readonly document: number
  /** Where the name stands. */
  readonly path: Path
  /** What has to follow a name that was `from`. */
  readonly follow: (analysis: Reading, from: string, to: string) => Plan | null
  readonly children: ReactNode
}

/** The field of a name among others: once it is left, references of the text name the new one, in one step with the typing. */
export function NameFollows({ document, path, follow, children }: Props) {
  const before = useRef<string | null>(null)
  const id = fieldId(document, path)
  const begin = ({ target }: FocusEvent): void => {
    if (target.id === id) before.current = nameIn(useStore.getState().analysis, document, path)
  }
  const end = ({ target }: FocusEvent): void => {
    const from = before.current
    if (target.id !== id || from === null) return
    before.current = null
    useStore.getState().whenSettled((analysis) => {
      const to = nameIn(analysis, document, path)
      const plan = to !== null && to !== from ? follow(analysis, from, to) : null
      const change = plan && planChange(analysis, plan)
      if (!change || to === null) return
      const { apply, say } = useStore.getState()
      apply(change, 'form', following(`type:${formatPath(path)}`))
      say(text.referencesFollow(change.edits.length, to), 'undo')
    })
  }
  return (
    <div className="contents" onFocus={begin} onBlur={end}>
      {children}
    </div>
  )
}

const nameIn = ({ documents }: Reading, document: number, path: Path): string | null =>
  stringOf(nodeAt(documents[document]?.root, path)) ?? null
