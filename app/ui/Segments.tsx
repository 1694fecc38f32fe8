interface Props {
  readonly label: string
  readonly id?: string
  readonly describedBy?: string
  readonly choices: readonly { readonly id: string; readonly label: string; readonly title?: string }[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** A few choices side by side, of which one holds. */
export function Segments({ label, id, describedBy, choices, chosen, onChoose }: Props) {
  return (
    <div className="segments" role="group" aria-label={label} id={id} aria-describedby={describedBy} tabIndex={-1}>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className="button"
          data-choice={choice.id}
          title={choice.title}
          aria-pressed={choice.id === chosen}
          onClick={() => onChoose(choice.id)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
