import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

interface Props {
  readonly label: string
  /** Share of the first pane, in percent. */
  readonly value: number
  readonly onChange: (value: number) => void
}

const [LEAST, MOST] = [25, 75]

/** The line between two panes; moved by mouse, touch and arrow keys. */
export function Splitter({ label, value, onChange }: Props) {
  const dragging = useRef(false)
  const set = (next: number): void => onChange(Math.round(Math.max(LEAST, Math.min(MOST, next)) * 10) / 10)

  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (dragging.current && box) set(((event.clientX - box.left) / box.width) * 100)
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    set(value + step)
  }

  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => {
        dragging.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onMove}
      onPointerUp={() => (dragging.current = false)}
      onKeyDown={onKey}
    />
  )
}
