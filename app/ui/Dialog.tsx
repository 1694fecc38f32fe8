import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './Button'

interface Props {
  readonly title: string
  /** The words of the button that closes it. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The platform's modal dialog: it holds the focus, closes with Escape, and gives the focus back. */
export function Dialog({ title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const own = dialog.current
    own?.showModal()
    return () => own?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      // The dialog itself is hit only outside of its content.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="dialog-body">
        <header>
          <h2 id={id}>{title}</h2>
          <Button look="quiet" icon="close" iconOnly label={close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
