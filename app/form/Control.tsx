import { useRef, useState } from 'react'
import { nodeAt, resolveScalar, type AnalyzedDocument, type Json, type Path, type Schema } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { leaveField, setField } from './field'

interface Props {
  readonly id: string
  /** The field's name, for what acts on the field. */
  readonly name: string
  readonly schema: Schema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly required: boolean
  readonly invalid: boolean
  readonly describedBy: string
}

/** What is a number when it is typed as text, by type; anything else stays text. */
const TYPED: Readonly<Partial<Record<Schema['type'], RegExp>>> = {
  integer: /^\d+$/,
  number: /^\d+(\.\d+)?$/,
  'int-or-string': /^\d+$/,
}

/** The right control for a scalar's type. What the text holds is shown even where its type is wrong. */
export function Control({ id, name, schema, path, target, required, invalid, describedBy }: Props) {
  // What was taken back shows before the next key can be typed into what it replaced.
  const isTakenBack = useStore(({ busy, last }) => busy && last.origin === 'history')
  const now = isTakenBack ? useStore.getState().targetNow() : null
  const scalar = resolveScalar(now ? nodeAt(now.tree, [...now.base, ...path]) : nodeAt(target.root, path))
  const [revealed, setRevealed] = useState(false)
  // While a worker reads a large text, what is typed shows at once and the text follows; it counts for the text that it made.
  const [draft, setDraft] = useState<{ readonly value: string; readonly of: string } | null>(null)
  const isDraft = useStore((state) => state.busy && draft?.of === state.text)
  const emptied = useRef(false)
  const set = (value: Json, typed?: string): void => {
    emptied.current = value === null
    setField(path, value)
    if (typed !== undefined) setDraft({ value: typed, of: useStore.getState().text })
  }
  const leave = (): void => {
    setDraft(null)
    if (emptied.current) leaveField(useStore.getState().targetNow() ?? target, path)
    emptied.current = false
  }
  const common = {
    id,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    'aria-required': required,
    onBlur: leave,
  }
  const shown = isDraft && draft ? draft.value : scalar === null || scalar.value === null ? '' : scalar.text

  if (schema.type === 'boolean')
    return (
      <input
        {...common}
        type="checkbox"
        checked={scalar?.value === true}
        onChange={(event) => set(event.target.checked ? true : null)}
      />
    )
  if (schema.type === 'string' && schema.enum) {
    const known = shown === '' || schema.enum.includes(shown)
    return (
      <select
        {...common}
        value={shown}
        onChange={(event) => set(event.target.value === '' ? null : event.target.value)}
      >
        {(!required || shown === '') && <option value="">{text.notSet}</option>}
        {!known && <option value={shown}>{shown}</option>}
        {schema.enum.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    )
  }
  if (
    (schema.type === 'integer' || schema.type === 'number') &&
    (scalar === null || scalar.value === null || typeof scalar.value === 'number')
  )
    return (
      // The same element as for text, so that it keeps the focus when its value becomes a number.
      <span className="control">
        <input
          {...common}
          type="number"
          min={schema.minimum}
          max={schema.maximum}
          step={schema.type === 'integer' ? 1 : 'any'}
          value={shown === '' || isDraft ? shown : String(scalar?.value)}
          onChange={(event) => set(event.target.value === '' ? null : Number(event.target.value), event.target.value)}
          // Scrolling past a field must not change it.
          onWheel={(event) => event.currentTarget.blur()}
        />
        {false}
      </span>
    )
  const write = (value: string): void => {
    set(value === '' ? null : TYPED[schema.type]?.test(value) ? Number(value) : value, value)
  }
  const secret = schema.type === 'string' && schema.secret === true
  const hidden = secret && !revealed
  const long = /[\r\n]/.test(shown)
  const reveal = secret && shown !== '' && (
    <button
      type="button"
      className="link"
      aria-label={(revealed ? text.hideField : text.revealField)(name)}
      onClick={() => setRevealed(!revealed)}
    >
      {revealed ? text.hide : text.reveal}
    </button>
  )
  if (long && !secret)
    return (
      <textarea {...common} rows={3} spellCheck={false} value={shown} onChange={(event) => write(event.target.value)} />
    )
  return (
    <span className="control">
      {long && !hidden ? (
        <textarea
          {...common}
          rows={3}
          spellCheck={false}
          value={shown}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <input
          {...common}
          type={hidden ? 'password' : 'text'}
          // A line takes no line breaks: what has several is shown before it can be changed.
          readOnly={long}
          autoComplete="off"
          spellCheck={false}
          value={shown}
          onChange={(event) => write(event.target.value)}
        />
      )}
      {reveal}
    </span>
  )
}
