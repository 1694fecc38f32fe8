import { useState } from 'react'
import { fieldsOf, nodeAt, resolveScalar, type AnalyzedDocument } from '../../src/index'
import { useStore } from '../store/store'
import { text } from '../text'
import { Button } from '../ui/Button'
import { Visible } from '../ui/Visible'
import { setField } from './field'

const PATH = ['metadata', 'labels']

/** Labels as pairs of key and value. */
export function Labels({ target }: { readonly target: AnalyzedDocument }) {
  const change = useStore((state) => state.change)
  const [key, setKey] = useState('')
  const labels = fieldsOf(nodeAt(target.root, PATH))
  const add = (): void => {
    if (key.trim() === '' || labels.some(({ name }) => name === key.trim())) return
    setField([...PATH, key.trim()], '')
    setKey('')
  }
  return (
    <details className="labels" open={labels.length > 0}>
      <summary>
        <code>{text.labels}</code>
        {labels.length > 0 && ` ${labels.length}`}
      </summary>
      {labels.map(({ name, value }) => (
        <div key={name} className="label-row">
          <code>
            <Visible text={name} />
          </code>
          <input
            aria-label={`${text.labelValue} ${name}`}
            value={resolveScalar(value)?.text ?? ''}
            onChange={(event) => setField([...PATH, name], event.target.value)}
          />
          <Button
            look="quiet"
            icon="close"
            iconOnly
            label={text.removeLabel(name)}
            onClick={() => change(labels.length === 1 ? PATH : [...PATH, name], { do: 'remove' })}
          />
        </div>
      ))}
      <form
        className="label-row"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input data-own-undo="" aria-label={text.labelKey} placeholder={text.labelKey} value={key} onChange={(event) => setKey(event.target.value)} />
        <button type="submit" className="button quiet">
          {text.addLabel}
        </button>
      </form>
    </details>
  )
}
