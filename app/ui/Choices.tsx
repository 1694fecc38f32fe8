import { useState, type KeyboardEvent } from 'react'

export interface Choice {
  readonly id: string
  readonly label: string
  /** What is said of it behind its name. */
  readonly note?: string
  /** What it is found by besides. */
  readonly words?: string
  /** It shows only where somebody looks for it. */
  readonly isFolded?: boolean
  /** It can't be chosen; its note says why. */
  readonly isOff?: boolean
}

export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly Choice[]
}

interface Props {
  readonly label: string
  /** What the field asks for. */
  readonly find: string
  readonly nothing: string
  readonly groups: readonly ChoiceGroup[]
  readonly chosen?: string
  readonly onChoose: (id: string) => void
  /** Says how many choices of a group are folded, on the button that shows them. */
  readonly more?: (count: number) => string
}

/** A list to choose from, with a field that narrows it. Arrows move, Enter takes the first or the focused one. */
export function Choices({ label, find, nothing, groups, chosen, onChoose, more }: Props) {
  const [wanted, setWanted] = useState('')
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const query = wanted.trim().toLowerCase()
  const isFound = ({ id, label: name, note = '', words = '' }: Choice): boolean =>
    query.split(/\s+/).every((part) => `${id} ${name} ${note} ${words}`.toLowerCase().includes(part))
  const shown = groups.map((group) => {
    const isWhole = query !== '' || unfolded.includes(group.label)
    const found = group.choices.filter(
      (choice) => isFound(choice) && (isWhole || !choice.isFolded || choice.id === chosen),
    )
    return { ...group, choices: found, folded: isWhole ? 0 : group.choices.length - found.length }
  })
  const found = shown.flatMap(({ choices }) => choices)
  const first = found.find(({ isOff }) => !isOff)
  return (
    <div className="choices" onKeyDown={moveFocus}>
      <input
        autoFocus
        type="search"
        aria-label={find}
        placeholder={find}
        data-own-undo=""
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first) onChoose(first.id)
        }}
      />
      <div className="choice-list" role="listbox" aria-label={label}>
        {shown.map(
          ({ label: name, choices, folded }) =>
            choices.length + folded > 0 && (
              <div key={name} role="group" aria-label={name}>
                <p className="choice-group" aria-hidden="true">
                  {name}
                </p>
                {choices.map((choice) => (
                  <button
                    key={choice.id}
                    type="button"
                    role="option"
                    aria-selected={choice.id === chosen}
                    data-choice={choice.id}
                    aria-disabled={choice.isOff}
                    onClick={() => !choice.isOff && onChoose(choice.id)}
                  >
                    <span>{choice.label}</span> {choice.note && <small>{choice.note}</small>}
                  </button>
                ))}
                {folded > 0 && more && (
                  <button
                    type="button"
                    role="option"
                    aria-selected="false"
                    className="choice-more"
                    onClick={() => setUnfolded([...unfolded, name])}
                  >
                    {more(folded)}
                  </button>
                )}
              </div>
            ),
        )}
      </div>
      {found.length === 0 && <p className="help">{nothing}</p>}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [role=option]')]
  const now = stops.findIndex((stop) => stop === document.activeElement)
  event.preventDefault()
  stops[Math.max(0, Math.min(stops.length - 1, now + step))]?.focus()
}
