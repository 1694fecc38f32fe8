import { fieldsOf, nodeAt, resolveScalar, type AnalyzedDocument } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { Visible } from '../words/Visible'
import { AddKey } from '../form/AddKey'
import { setField } from '../form/field'
import { Fold } from '../form/Fold'
import { Rows } from '../form/Rows'

const PATH = ['metadata', 'labels']

/** Labels as pairs of key and value. */
export function Labels({ target }: { readonly target: AnalyzedDocument }) {
  const change = useStore((state) => state.change)
  const labels = fieldsOf(nodeAt(target.root, PATH))
  return (
    <Fold
      className="labels"
      isSet={labels.length > 0}
      summary={
        <>
          <code>{text.labels}</code>
          {labels.length > 0 && ` ${labels.length}`}
        </>
      }
    >
      <Rows of={labels}>
        {({ name, value }) => (
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
        )}
      </Rows>
      <AddKey
        label={text.labelKey}
        action={text.addLabel}
        taken={labels.map(({ name }) => name)}
        onAdd={(key) => setField([...PATH, key], '')}
      />
    </Fold>
  )
}
