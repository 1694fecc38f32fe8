import { useId, useState, type ReactNode } from 'react'

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
  const place = (): void => {
    const [at, box] = [button?.getBoundingClientRect(), panel]
    if (!at || !box) return
    const top = Math.min(at.bottom + 4, window.innerHeight - 160)
    box.style.top = `${top}px`
    box.style.maxHeight = `${window.innerHeight - top - 8}px`
    box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8))}px`
  }
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
          if (event.newState === 'open') requestAnimationFrame(place)
        }}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}
