import { isPresent, nodeAt, type Analysis, type AnalyzedDocument, type Path, type Schema } from '../../src/index'
import { text, words } from '../text'
import { Control } from './Control'
import { fieldId, findingsAt } from './field'
import { FindingList } from './FindingList'
import { ObjectFields } from './ObjectFields'

export interface FieldProps {
  readonly name: string
  readonly schema: Schema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly analysis: Analysis
  readonly required: boolean
}

/** One field of a schema: its name as in YAML, its control, its help, and its findings beside it. */
export function Field(props: FieldProps) {
  const { name, schema, path, target, analysis } = props
  if (schema.type === 'object')
    return (
      <fieldset id={fieldId(target.index, path)} className="group" tabIndex={-1}>
        <legend>
          <code>{name}</code>
        </legend>
        {schema.help && <p className="help">{words.help[schema.help]}</p>}
        <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
        <ObjectFields schema={schema} path={path} target={target} analysis={analysis} />
      </fieldset>
    )
  if (schema.type === 'list' || schema.type === 'map' || schema.type === 'any')
    return isPresent(nodeAt(target.root, path)) ? (
      <p className="field present">
        <code>{name}</code> {text.present}. {text.editInYaml}.
      </p>
    ) : null
  return <ScalarField {...props} />
}

function ScalarField({ name, schema, path, target, analysis, required }: FieldProps) {
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
      <Control id={id} schema={schema} path={path} target={target} required={required} invalid={findings.some(({ severity }) => severity === 'error')} describedBy={`${id}:help ${id}:findings`} />
      <p className="help" id={`${id}:help`}>
        {help}
      </p>
      <div id={`${id}:findings`}>
        <FindingList findings={findings} analysis={analysis} />
      </div>
    </div>
  )
}
