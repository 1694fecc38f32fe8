import { useId, useRef, type KeyboardEvent } from 'react'
import { Icon } from './icons'

export interface MenuItem {
  readonly label: string
  readonly perform: () => void
  readonly disabled?: boolean
  /** The keys that do the same. */
  readonly keys?: string
  /** It is what holds now. */
  readonly chosen?: boolean
  /** The language of the label, where it is not the page's. */
  readonly lang?: string
}

interface Props {
  readonly label: string
  /** The words on the button; without any it has an icon. */
  readonly face?: string
  readonly items: readonly MenuItem[]
}

/** A button that opens a menu. The platform's popover gives light dismissal, Escape and the top layer. */
export function Menu({ label, face, items }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)

  const place = (): void => {
    const [at, menu] = [trigger.current?.getBoundingClientRect(), list.current]
    if (!at || !menu) return
    menu.style.top = `${Math.max(8, Math.min(at.bottom + 4, window.innerHeight - menu.offsetHeight - 8))}px`
    menu.style.left = `${Math.max(8, Math.min(at.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - 8))}px`
    menu.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus()
  }

  const onKey = (event: KeyboardEvent): void => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])]
    const now = entries.findIndex((entry) => entry === document.activeElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 + entries.length, Home: 0, End: entries.length - 1 }[event.key]
    if (event.key === 'Tab') list.current?.hidePopover()
    if (next === undefined) return
    event.preventDefault()
    entries[next % entries.length]?.focus()
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={face === undefined ? 'button quiet icon-only' : 'button quiet'}
        {...(face === undefined && { 'aria-label': label, title: label })}
        aria-haspopup="menu"
        popoverTarget={id}
      >
        {face === undefined ? (
          <Icon name="more" />
        ) : (
          <>
            <span>{face}</span>
            <Icon name="down" />
          </>
        )}
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        aria-label={label}
        popover="auto"
        onKeyDown={onKey}
        onToggle={(event) => event.newState === 'open' && place()}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            lang={item.lang}
            tabIndex={-1}
            disabled={item.disabled}
            onClick={() => {
              list.current?.hidePopover()
              trigger.current?.focus()
              item.perform()
            }}
          >
            <span>{item.label}</span>
            {item.chosen && <Icon name="check" />}
            {item.keys && <kbd aria-hidden="true">{item.keys}</kbd>}
          </button>
        ))}
      </div>
    </>
  )
}
