import type { ComponentType, ReactNode } from 'react'
import { blankOf, fieldsOf, itemsOf, nodeAt, type ListSchema, type MapSchema, type Path } from '../../src/index'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words'
import { AddKey } from './AddKey'
import { fieldId, findingsAt } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'
import { Fold } from './Fold'
import { HelpLine } from './HelpLine'
import { leadInto } from './lead'
import { Rows } from './Rows'
import type { FieldProps } from './ScalarField'

interface Props<S> extends FieldProps {
  readonly schema: S & FieldProps['schema']
  /** Draws an item or a value. */
  readonly Field: ComponentType<FieldProps>
}

/** A list: its items in order, each to be changed or removed, and one more. */
export function ListField({ Field, ...props }: Props<ListSchema>) {
  const { name, schema, path, target, analysis } = props
  const change = useStore((state) => state.change)
  const items = itemsOf(nodeAt(target.root, path))
  return (
    <Collection {...props} count={items.length}>
      <Rows of={items}>
        {(_, i) => (
          <Item key={i} name={`${name}[${i}]`} path={items.length === 1 ? path : [...path, i]}>
            <Field
              name={`${name}[${i}]`}
              schema={schema.items}
              path={[...path, i]}
              target={target}
              analysis={analysis}
              required
            />
          </Item>
        )}
      </Rows>
      <Button
        look="quiet"
        icon="plus"
        label={text.addField(name)}
        onClick={() => {
          change(path, { do: 'insert', index: items.length, value: blankOf(schema.items) })
          leadInto(fieldId(target.index, [...path, items.length]))
        }}
      />
    </Collection>
  )
}

/** Free keys with one kind of value each. */
export function MapField({ Field, ...props }: Props<MapSchema>) {
  const { name, schema, path, target, analysis } = props
  const change = useStore((state) => state.change)
  const entries = fieldsOf(nodeAt(target.root, path))
  return (
    <Collection {...props} count={entries.length}>
      <Rows of={entries}>
        {(entry) => (
          <Item key={entry.name} name={entry.name} path={entries.length === 1 ? path : [...path, entry.name]}>
            <Field
              name={entry.name}
              schema={schema.values}
              path={[...path, entry.name]}
              target={target}
              analysis={analysis}
              required
            />
          </Item>
        )}
      </Rows>
      <AddKey
        label={`${text.labelKey} ${name}`}
        action={text.addField(name)}
        taken={entries.map((entry) => entry.name)}
        onAdd={(key) => {
          change([...path, key], { do: 'set', value: blankOf(schema.values) })
          leadInto(fieldId(target.index, [...path, key]))
        }}
      />
    </Collection>
  )
}

function Collection({
  name,
  schema,
  path,
  target,
  analysis,
  required,
  count,
  children,
}: FieldProps & { readonly count: number; readonly children: ReactNode }) {
  return (
    <Fold
      className="foldable"
      id={fieldId(target.index, path)}
      // What must be here is not left to be found behind a fold.
      isSet={required || nodeAt(target.root, path) !== undefined}
      summary={
        <>
          <FieldName name={name} /> {count > 0 && <span className="set-mark">{count}</span>}
        </>
      }
    >
      <HelpLine of={schema.help} />
      <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
      {children}
    </Fold>
  )
}

/** An item with what takes it out; the last one takes its list with it. */
function Item({ name, path, children }: { readonly name: string; readonly path: Path; readonly children: ReactNode }) {
  return (
    <div className="item">
      <div className="item-fields">{children}</div>
      <Button
        look="quiet"
        icon="close"
        iconOnly
        label={text.removeField(name)}
        onClick={() => useStore.getState().change(path, { do: 'remove' })}
      />
    </div>
  )
}
