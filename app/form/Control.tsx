import { useState } from 'react'
import { nodeAt, resolveScalar, type AnalyzedDocument, type Path, type Schema } from '../../src/index'
import { text } from '../text'
import { leaveField, setField } from './field'

interface Props {
  readonly id: string
  readonly schema: Schema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly required: boolean
  readonly invalid: boolean
  readonly describedBy: string
}

/** The right control for a scalar's type. What the text holds is shown even where its type is wrong. */
export function Control({ id, schema, path, target, required, invalid, describedBy }: Props) {
  const scalar = resolveScalar(nodeAt(target.root, path))
  const [revealed, setRevealed] = useState(false)
  const common = { id, 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': required, onBlur: () => leaveField(target, path) }
  const shown = scalar === null || scalar.value === null ? '' : scalar.text

  if (schema.type === 'boolean')
    return <input {...common} type="checkbox" checked={scalar?.value === true} onChange={(event) => setField(path, event.target.checked ? true : null)} />
  if (schema.type === 'string' && schema.enum) {
    const known = shown === '' || schema.enum.includes(shown)
    return (
      <select {...common} value={shown} onChange={(event) => setField(path, event.target.value === '' ? null : event.target.value)}>
        {(!required || shown === '') && <option value="">{text.notSet}</option>}
        {!known && <option value={shown}>{shown}</option>}
        {schema.enum.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    )
  }
  if (schema.type === 'integer' && (scalar === null || scalar.value === null || typeof scalar.value === 'number'))
    return (
      <input
        {...common}
        type="number"
        min={schema.minimum}
        max={schema.maximum}
        step={1}
        value={shown === '' ? '' : String(scalar?.value)}
        onChange={(event) => setField(path, event.target.value === '' ? null : Number(event.target.value))}
      />
    )
  const write = (value: string): void => setField(path, value === '' ? null : schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value)
  const secret = schema.type === 'string' && schema.secret === true
  return (
    <span className="control">
      <input
        {...common}
        type={secret && !revealed ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => write(event.target.value)}
      />
      {secret && shown !== '' && (
        <button type="button" className="link" onClick={() => setRevealed(!revealed)}>
          {revealed ? text.hide : text.reveal}
        </button>
      )}
    </span>
  )
}
