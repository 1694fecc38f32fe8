import { useState, type ReactNode } from 'react'

interface Props {
  readonly className: string
  /** The text holds something of what is folded here. */
  readonly isSet: boolean
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** A part of the form that opens when the text gets something of it. It stays in its place, so that no field in it loses the focus. */
export function Fold({ className, isSet, summary, children }: Props) {
  const [isOpen, setOpen] = useState(isSet)
  const [was, setWas] = useState(isSet)
  if (was !== isSet) {
    setWas(isSet)
    if (isSet) setOpen(true)
  }
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
