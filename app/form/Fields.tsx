import type { ReactNode } from 'react'
import {
  blankOf,
  entryOf,
  fieldsOf,
  isPresent,
  itemsOf,
  nodeAt,
  stringOf,
  type Reading,
  type AnalyzedDocument,
  type ListSchema,
  type MapSchema,
  type ObjectSchema,
  type Path,
  type Schema,
  type YamlNode,
} from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { HelpLine } from './HelpLine'
import { Button } from '../ui/Button'
import { AddKey } from './AddKey'
import { fieldId, findingsAt } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'
import { Fold } from './Fold'
import { isLeftToYaml, LeftToYaml } from './LeftToYaml'
import { ScalarField, type FieldProps } from './ScalarField'
import { UnknownField } from './UnknownField'

/** One field of a schema, by its type. Nested objects are not framed; their fields carry the whole name. */
function Field(props: FieldProps) {
  const { name, schema, path, target, analysis } = props
  if (schema.type === 'any' || isLeftToYaml(path)) return <LeftToYaml {...props} />
  if (schema.type === 'object') {
    const content = (
      <>
        <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
        <ObjectFields schema={schema} path={path} target={target} analysis={analysis} prefix={`${name}.`} />
      </>
    )
    return props.required || schema.usedWhen ? content : <Foldable {...props}>{content}</Foldable>
  }
  if (schema.type === 'list') return <ListField {...props} schema={schema} />
  if (schema.type === 'map') return <MapField {...props} schema={schema} />
  return <ScalarField {...props} />
}

/** An optional object: folded where the text has none, and set or taken out as a whole, since an empty one can mean something. */
function Foldable({ name, path, target, schema, children }: FieldProps & { readonly children: ReactNode }) {
  const change = useStore((state) => state.change)
  const isSet = nodeAt(target.root, path) !== undefined
  return (
    <Fold
      className="foldable"
      isSet={isSet}
      summary={
        <>
          <FieldName name={name} /> {isSet && <span className="set-mark">{text.present}</span>}
        </>
      }
    >
      <div className="foldable-head">
        <HelpLine of={schema.help} />
        <Button
          look="quiet"
          label={isSet ? text.removeField(name) : text.addField(name)}
          onClick={() => change(path, isSet ? { do: 'remove' } : { do: 'set', value: {} })}
        />
      </div>
      <div className="fields">{children}</div>
    </Fold>
  )
}

/** A list: its items in order, each to be changed or removed, and one more. */
function ListField({ name, schema, path, target, analysis }: FieldProps & { readonly schema: ListSchema }) {
  const change = useStore((state) => state.change)
  const items = itemsOf(nodeAt(target.root, path))
  return (
    <Fold
      className="foldable"
      isSet={items.length > 0}
      summary={
        <>
          <FieldName name={name} /> {items.length > 0 && <span className="set-mark">{items.length}</span>}
        </>
      }
    >
      <HelpLine of={schema.help} />
      <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
      {items.map((_, i) => (
        <div className="item" key={i}>
          <Field
            name={`${name}[${i}]`}
            schema={schema.items}
            path={[...path, i]}
            target={target}
            analysis={analysis}
            required
          />
          <Button
            look="quiet"
            icon="close"
            iconOnly
            label={text.removeField(`${name}[${i}]`)}
            onClick={() => change(items.length === 1 ? path : [...path, i], { do: 'remove' })}
          />
        </div>
      ))}
      <Button
        look="quiet"
        icon="plus"
        label={text.addField(name)}
        onClick={() => change(path, { do: 'insert', index: items.length, value: blankOf(schema.items) })}
      />
    </Fold>
  )
}

/** Free keys with one kind of value each. */
function MapField({ name, schema, path, target, analysis }: FieldProps & { readonly schema: MapSchema }) {
  const change = useStore((state) => state.change)
  const entries = fieldsOf(nodeAt(target.root, path))
  return (
    <Fold
      className="foldable"
      isSet={entries.length > 0}
      summary={
        <>
          <FieldName name={name} /> {entries.length > 0 && <span className="set-mark">{entries.length}</span>}
        </>
      }
    >
      <HelpLine of={schema.help} />
      <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
      {entries.map((entry) => (
        <div className="item" key={entry.name}>
          <Field
            name={entry.name}
            schema={schema.values}
            path={[...path, entry.name]}
            target={target}
            analysis={analysis}
            required
          />
          <Button
            look="quiet"
            icon="close"
            iconOnly
            label={text.removeField(entry.name)}
            onClick={() => change(entries.length === 1 ? path : [...path, entry.name], { do: 'remove' })}
          />
        </div>
      ))}
      <AddKey
        label={`${text.labelKey} ${name}`}
        action={text.addField(name)}
        taken={entries.map((entry) => entry.name)}
        onAdd={(key) => change([...path, key], { do: 'set', value: blankOf(schema.values) })}
      />
    </Fold>
  )
}

/** A framed object: the parts of a member that stand on their own. */
export function FieldGroup(props: FieldProps & { readonly children?: ReactNode }) {
  const { name, schema, path, target, analysis, children } = props
  if (schema.type !== 'object') return null
  return (
    <fieldset id={fieldId(target.index, path)} className="group" tabIndex={-1}>
      <legend>
        <code>{name}</code>
      </legend>
      <HelpLine of={schema.help} />
      <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
      {children}
      <ObjectFields schema={schema} path={path} target={target} analysis={analysis} />
    </fieldset>
  )
}

interface ObjectProps {
  readonly schema: ObjectSchema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly analysis: Reading
  /** Fields that the caller shows itself. */
  readonly except?: readonly string[]
  /** What stands before each field's name: the objects around it. */
  readonly prefix?: string
  /** Whether objects among the fields get a frame of their own. */
  readonly framed?: boolean
}

/** All fields of an object, as its schema orders them, and after them those that no schema knows. */
export function ObjectFields({
  schema,
  path,
  target,
  analysis,
  except = [],
  prefix = '',
  framed = false,
}: ObjectProps) {
  const node = nodeAt(target.root, path)
  const shown = Object.entries(schema.fields).filter(
    ([name, field]) => !except.includes(name) && isUsed(field, node, name),
  )
  const unknown = fieldsOf(node).filter(({ name }) => !Object.hasOwn(schema.fields, name))
  const content = (
    <>
      {shown.map(([name, field]) => {
        const props = {
          name: prefix + name,
          schema: field,
          path: [...path, name],
          target,
          analysis,
          required: schema.required.includes(name),
        }
        return framed && field.type === 'object' ? (
          <FieldGroup key={name} {...props} />
        ) : (
          <Field key={name} {...props} />
        )
      })}
      {unknown.map(({ name, value }) => (
        <UnknownField key={name} name={name} value={value} path={[...path, name]} target={target} />
      ))}
    </>
  )
  return prefix === '' ? <div className="fields">{content}</div> : content
}

/** A field whose neighbour gives it no meaning is hidden, unless the text has it. */
function isUsed(field: Schema, node: YamlNode | undefined, name: string): boolean {
  if (!field.usedWhen || isPresent(entryOf(node, name)?.value)) return true
  return stringOf(entryOf(node, field.usedWhen.field)?.value) === field.usedWhen.is
}
