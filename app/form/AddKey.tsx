import { useState } from 'react'
import { text } from '../words'

interface Props {
  /** The accessible name of the field. */
  readonly label: string
  readonly action: string
  readonly taken: readonly string[]
  readonly onAdd: (key: string) => void
}

/** Takes the name of a new entry of a map; one that exists already is not added again. */
export function AddKey({ label, action, taken, onAdd }: Props) {
  const [key, setKey] = useState('')
  const add = (): void => {
    const name = key.trim()
    if (name !== '' && !taken.includes(name)) onAdd(name)
    setKey('')
  }
  return (
    <form
      className="label-row"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        data-own-undo=""
        aria-label={label}
        placeholder={text.labelKey}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="submit" className="button quiet">
        {action}
      </button>
    </form>
  )
}
