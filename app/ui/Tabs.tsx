import type { KeyboardEvent } from 'react'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  /** Null: what is in view belongs to none of them. */
  readonly chosen: Id | null
  readonly onChoose: (id: Id) => void
  readonly className?: string
}

/** A row of tabs; each controls the element whose id is `pane-ID`. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, className = '' }: Props<Id>) {
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const now = tabs.findIndex(({ id }) => id === chosen)
    const step = { ArrowRight: 1, ArrowLeft: tabs.length - 1 }[event.key]
    const next = step === undefined ? undefined : tabs[(now + step) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <div className={`tabs ${className}`} role="tablist" aria-label={label} onKeyDown={onKey}>
      {tabs.map(({ id, label: name }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`pane-${id}`}
          tabIndex={id === (chosen ?? tabs[0]?.id) ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
