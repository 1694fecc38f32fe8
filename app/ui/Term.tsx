import { useId, useRef, useState } from 'react'
import { placeBelow } from './below'

interface Props {
  /** The term as it stands in the sentence. */
  readonly face: string
  /** What stands over the explanation. */
  readonly title: string
  readonly says: string
}

/**
 * A term that explains itself where it stands: a button with dots below it. It may stand in a paragraph, so its panel is
 * made of spans; the platform's popover gives Escape, light dismissal and the top layer.
 */
export function Term({ face, title, says }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLSpanElement>(null)
  return (
    <>
      <button ref={button} type="button" className="term" aria-expanded={isOpen} popoverTarget={id}>
        {face}
      </button>
      <span
        ref={panel}
        id={id}
        className="popover term-panel"
        role="status"
        popover="auto"
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          placeBelow(button.current, panel.current)
        }}
      >
        {isOpen && (
          <>
            <strong>{title}</strong> {says}
          </>
        )}
      </span>
    </>
  )
}
