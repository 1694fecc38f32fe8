import type { ReactNode } from 'react'
import {
  entryOf,
  fieldsOf,
  isPresent,
  nodeAt,
  stringOf,
  toJson,
  type Analysis,
  type AnalyzedDocument,
  type ObjectSchema,
  type Path,
  type Schema,
  type YamlNode,
} from '../../src/index'
import { useStore } from '../store/store'
import { text, words } from '../text'
import { Button } from '../ui/Button'
import { Control } from './Control'
import { fieldId, findingsAt } from './field'
import { FindingList } from './FindingList'

interface FieldProps {
  /** As in YAML; fields of nested objects with the names of the objects around them. */
  readonly name: string
  readonly schema: Schema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly analysis: Analysis
  readonly required: boolean
}

/** One field of a schema, by its type. Nested objects are not framed; their fields carry the whole name. */
function Field(props: FieldProps) {
  const { name, schema, path, target, analysis } = props
  if (schema.type === 'object') {
    const content = (
      <>
        <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
        <ObjectFields schema={schema} path={path} target={target} analysis={analysis} prefix={`${name}.`} />
      </>
    )
    return props.required || schema.usedWhen ? content : <Foldable {...props}>{content}</Foldable>
  }
  if (schema.type === 'list' || schema.type === 'map' || schema.type === 'any')
    return isPresent(nodeAt(target.root, path)) ? (
      <p className="field present" id={fieldId(target.index, path)} tabIndex={-1}>
        <code>{name}</code> {text.present}. {text.editInYaml}.
      </p>
    ) : null
  return <ScalarField {...props} />
}

/** An optional object: folded where the text has none, and set or taken out as a whole, since an empty one can mean something. */
function Foldable({ name, path, target, schema, children }: FieldProps & { readonly children: ReactNode }) {
  const change = useStore((state) => state.change)
  const isSet = nodeAt(target.root, path) !== undefined
  return (
    <details className="foldable" open={isSet} key={String(isSet)}>
      <summary>
        <code>{name}</code> {isSet && <span className="set-mark">{text.present}</span>}
      </summary>
      <div className="foldable-head">
        {schema.help && <p className="help">{words.help[schema.help]}</p>}
        <Button
          look="quiet"
          label={isSet ? text.removeField(name) : text.addField(name)}
          onClick={() => change(path, isSet ? { do: 'remove' } : { do: 'set', value: {} })}
        />
      </div>
      <div className="fields">{children}</div>
    </details>
  )
}

/** A control with its name, its help, and its findings beside it. */
export function ScalarField({ name, schema, path, target, analysis, required }: FieldProps) {
  const id = fieldId(target.index, path)
  const findings = findingsAt(analysis, target.index, path)
  const help = schema.help ? words.help[schema.help] : ''
  return (
    <div className={`field field-${schema.type}`}>
      <label htmlFor={id} title={help}>
        <code>{name}</code>
        {required && (
          <span className="required" title={text.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      <Control
        id={id}
        schema={schema}
        path={path}
        target={target}
        required={required}
        invalid={findings.some(({ severity }) => severity === 'error')}
        describedBy={`${id}:help ${id}:findings`}
      />
      <p className="help" id={`${id}:help`}>
        {help}
      </p>
      <div id={`${id}:findings`}>
        <FindingList findings={findings} analysis={analysis} />
      </div>
    </div>
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
      {schema.help && <p className="help">{words.help[schema.help]}</p>}
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
  readonly analysis: Analysis
  /** Fields that the caller shows itself. */
  readonly except?: readonly string[]
  /** What stands before each field's name: the objects around it. */
  readonly prefix?: string
  /** Whether objects among the fields get a frame of their own. */
  readonly framed?: boolean
}

/** All fields of an object, as its schema orders them, and after them those that no schema knows. */
export function ObjectFields({ schema, path, target, analysis, except = [], prefix = '', framed = false }: ObjectProps) {
  const node = nodeAt(target.root, path)
  const shown = Object.entries(schema.fields).filter(([name, field]) => !except.includes(name) && isUsed(field, node, name))
  const unknown = fieldsOf(node).filter(({ name }) => !Object.hasOwn(schema.fields, name))
  const content = (
    <>
      {shown.map(([name, field]) => {
        const props = { name: prefix + name, schema: field, path: [...path, name], target, analysis, required: schema.required.includes(name) }
        return framed && field.type === 'object' ? <FieldGroup key={name} {...props} /> : <Field key={name} {...props} />
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

function UnknownField({
  name,
  value,
  path,
  target,
}: {
  readonly name: string
  readonly value: YamlNode
  readonly path: Path
  readonly target: AnalyzedDocument
}) {
  const change = useStore((state) => state.change)
  return (
    <div className="field unknown" id={fieldId(target.index, path)} tabIndex={-1}>
      <span>
        <code>{name}</code> {text.unknownFields}
      </span>
      <code className="raw">{JSON.stringify(toJson(value)).slice(0, 200)}</code>
      <p className="help">{text.unknownKept}</p>
      <Button look="quiet" label={text.removeField(name)} onClick={() => change(path, { do: 'remove' })} />
    </div>
  )
}
