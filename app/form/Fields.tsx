import { useState, type ReactNode } from 'react'
import {
  entryOf,
  fieldsOf,
  isPresent,
  nodeAt,
  stringOf,
  type Reading,
  type AnalyzedDocument,
  type ObjectSchema,
  type Path,
  type Schema,
  type YamlNode,
} from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'
import { HelpLine } from './HelpLine'
import { Button } from '../ui/Button'
import { AddField } from './AddField'
import { choicesOf, decidersOf } from './choice'
import { ListField, MapField } from './Collections'
import { fieldId, findingsAt } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'
import { Fold } from './Fold'
import { KindChoice } from './KindChoice'
import { LeftToYaml } from './LeftToYaml'
import { OneOf } from './OneOf'
import { Rows } from './Rows'
import { ScalarField, type FieldProps } from './ScalarField'
import { UnknownField } from './UnknownField'

/** One field of a schema, by its type. Nested objects are not framed; their fields carry the whole name. */
function Field(props: FieldProps) {
  const { name, schema, path, target, analysis } = props
  if (schema.type === 'any') return <LeftToYaml {...props} />
  if (schema.type === 'object') {
    const content = (
      <>
        <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
        <ObjectFields schema={schema} path={path} target={target} analysis={analysis} prefix={`${name}.`} />
      </>
    )
    return props.required || schema.usedWhen ? content : <Foldable {...props}>{content}</Foldable>
  }
  if (schema.type === 'list') return <ListField {...props} schema={schema} Field={Field} />
  if (schema.type === 'map') return <MapField {...props} schema={schema} Field={Field} />
  return <ScalarField {...props} />
}

/** An optional object: set or taken out as a whole, since an empty one can mean something. */
function Foldable({ name, path, target, schema, children }: FieldProps & { readonly children: ReactNode }) {
  const change = useStore((state) => state.change)
  const isSet = nodeAt(target.root, path) !== undefined
  return (
    <Fold
      className="foldable"
      id={fieldId(target.index, path)}
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

/**
 * The fields of an object, as its schema orders them: scalars, and what the text has or must have. Fields that exclude each
 * other are a choice, what it can have besides stands behind one button, and what no schema knows comes last.
 */
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
  const common = { path, target, analysis }
  const choices = choicesOf(schema, except)
  const apart = new Set([...except, ...choices.flatMap(({ fields }) => fields)])
  const offered = Object.entries(schema.fields).filter(([name, field]) => !apart.has(name) && isUsed(field, node, name))
  const isOwn = ([name, field]: readonly [string, Schema]): boolean =>
    isPresent(entryOf(node, name)?.value) ||
    schema.required.includes(name) ||
    !isLarge(field) ||
    field.usedWhen !== undefined ||
    (framed && field.type === 'object')
  const seen = useSeen(offered.filter(isOwn).map(([name]) => name))
  const deciders = decidersOf(schema)
  const unknown = fieldsOf(node).filter(({ name }) => !Object.hasOwn(schema.fields, name))
  const content = (
    <>
      {offered.flatMap(([name, field]) => {
        if (!seen.has(name)) return []
        const props = { ...common, name: prefix + name, schema: field, path: [...path, name] }
        const required = schema.required.includes(name)
        if (deciders.has(name) && field.type === 'string' && field.enum)
          return <KindChoice key={name} {...props} schema={field} around={schema} required={required} />
        return framed && field.type === 'object' ? (
          <FieldGroup key={name} {...props} required={required} />
        ) : (
          <Field key={name} {...props} required={required} />
        )
      })}
      {choices.map((choice) => (
        <OneOf
          key={choice.fields.join(' ')}
          {...common}
          choice={choice}
          schema={schema}
          prefix={prefix}
          Field={Field}
        />
      ))}
      <AddField
        document={target.index}
        path={path}
        prefix={prefix}
        fields={offered.filter(([name]) => !seen.has(name))}
      />
      <Rows of={unknown}>
        {({ name, value }) => (
          <UnknownField key={name} name={name} value={value} path={[...path, name]} target={target} />
        )}
      </Rows>
    </>
  )
  return prefix === '' ? <div className="fields">{content}</div> : content
}

const isLarge = ({ type }: Schema): boolean => type === 'object' || type === 'list' || type === 'map' || type === 'any'

/** What was shown once stays while the form does: a field that is emptied does not go from under the keyboard. */
function useSeen(names: readonly string[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(names))
  const news = names.filter((name) => !seen.has(name))
  if (news.length === 0) return seen
  const all = new Set([...seen, ...news])
  setSeen(all)
  return all
}

/** A field whose neighbour gives it no meaning is hidden, unless the text has it. */
function isUsed(field: Schema, node: YamlNode | undefined, name: string): boolean {
  if (!field.usedWhen || isPresent(entryOf(node, name)?.value)) return true
  return stringOf(entryOf(node, field.usedWhen.field)?.value) === field.usedWhen.is
}
