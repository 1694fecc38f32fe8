import { useState, type ReactNode } from 'react'
import { useStore } from '../state/store'

interface Props {
  readonly className: string
  /** The id of the field that is folded here; who is led to it, or to one below it, finds it open. */
  readonly id?: string
  /** The text holds something of what is folded here. */
  readonly isSet: boolean
  readonly summary: ReactNode
  readonly children: ReactNode
}

/**
 * A part of the form that opens when the text gets something of it. It stays in its place, so that no field in it loses the
 * focus; what nobody has opened is not made.
 */
export function Fold({ className, id, isSet, summary, children }: Props) {
  const goal = useStore((state) => (id !== undefined && isBelow(state.goal?.field, id) ? state.goal?.id : undefined))
  const [isOpen, setOpen] = useState(isSet || goal !== undefined)
  const [was, setWas] = useState({ isSet, goal })
  if (was.isSet !== isSet || was.goal !== goal) {
    setWas({ isSet, goal })
    if ((isSet && !was.isSet) || goal !== undefined) setOpen(true)
  }
  const [isMade, setMade] = useState(isOpen)
  if (isOpen && !isMade) setMade(true)
  return (
    <details
      className={className}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isMade && children}
    </details>
  )
}

function isBelow(field: string | undefined, id: string): boolean {
  return field !== undefined && (field === id || field.startsWith(`${id}.`) || field.startsWith(`${id}[`))
}
