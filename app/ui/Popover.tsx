import { useId, useState, type ReactNode } from 'react'
import { placeBelow } from './below'

interface Props {
  /** The accessible name of the button. */
  readonly label: string
  readonly className?: string
  /** What the button shows. */
  readonly face: ReactNode
  /** What opens; it hears how to close again. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a panel of its own below it. The platform's popover gives light dismissal, Escape and the top layer. */
export function Popover({ label, className = '', face, children }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [panel, setPanel] = useState<HTMLDivElement | null>(null)
  const close = (): void => {
    panel?.hidePopover()
    button?.focus()
  }
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={`button ${className}`}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        ref={setPanel}
        id={id}
        className="popover"
        role="dialog"
        aria-label={label}
        popover="auto"
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState === 'open') requestAnimationFrame(() => placeBelow(button, panel))
        }}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}
