import { entryOf, fieldsOf, isPresent, nodeAt, stringOf, toJson, type Analysis, type AnalyzedDocument, type ObjectSchema, type Path, type Schema, type YamlNode } from '../../src/index'
import { useStore } from '../store/store'
import { text } from '../text'
import { Button } from '../ui/Button'
import { Field } from './Field'
import { fieldId } from './field'

interface Props {
  readonly schema: ObjectSchema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly analysis: Analysis
  /** Fields that the caller shows itself. */
  readonly except?: readonly string[]
}

/** All fields of an object, as its schema orders them, and after them those that no schema knows. */
export function ObjectFields({ schema, path, target, analysis, except = [] }: Props) {
  const node = nodeAt(target.root, path)
  const shown = Object.entries(schema.fields).filter(([name, field]) => !except.includes(name) && isUsed(field, node, name))
  const unknown = fieldsOf(node).filter(({ name }) => !Object.hasOwn(schema.fields, name))
  return (
    <div className="fields">
      {shown.map(([name, field]) => (
        <Field key={name} name={name} schema={field} path={[...path, name]} target={target} analysis={analysis} required={schema.required.includes(name)} />
      ))}
      {unknown.map(({ name, value }) => (
        <UnknownField key={name} name={name} value={value} path={[...path, name]} target={target} />
      ))}
    </div>
  )
}

/** A field whose neighbour gives it no meaning is hidden, unless the text has it. */
function isUsed(field: Schema, node: YamlNode | undefined, name: string): boolean {
  if (!field.usedWhen || isPresent(entryOf(node, name)?.value)) return true
  return stringOf(entryOf(node, field.usedWhen.field)?.value) === field.usedWhen.is
}

function UnknownField({ name, value, path, target }: { readonly name: string; readonly value: YamlNode; readonly path: Path; readonly target: AnalyzedDocument }) {
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
