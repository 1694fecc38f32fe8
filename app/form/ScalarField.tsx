import {
  nodeAt,
  resolveScalar,
  visible,
  type Reading,
  type AnalyzedDocument,
  type Path,
  type Schema,
} from '../../src/index'
import { text } from '../words'
import { Explained } from '../words/Explained'
import { useHelpOf } from '../words/help'
import { legible } from '../words/legible'
import { Control } from './Control'
import { fieldId, findingsAt } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'

export interface FieldProps {
  /** As in YAML; fields of nested objects with the names of the objects around them. */
  readonly name: string
  readonly schema: Schema
  readonly path: Path
  readonly target: AnalyzedDocument
  readonly analysis: Reading
  readonly required: boolean
}

/** A control with its name, its help, and its findings beside it. */
export function ScalarField({ name, schema, path, target, analysis, required }: FieldProps) {
  const id = fieldId(target.index, path)
  const findings = findingsAt(analysis, target.index, path)
  const value = resolveScalar(nodeAt(target.root, path))?.text ?? ''
  const help = useHelpOf(schema.help)
  return (
    <div className={`field field-${schema.type}`} data-field={name}>
      <label htmlFor={id} title={help}>
        <FieldName name={name} />
        {required && (
          <span className="required" title={text.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      <Control
        id={id}
        name={name}
        schema={schema}
        path={path}
        target={target}
        required={required}
        invalid={findings.some(({ severity }) => severity === 'error')}
        describedBy={`${id}:help ${id}:findings`}
      />
      {visible(value) !== value && (
        <p className="help">
          {text.hiddenIn} <code>{legible(value)}</code>
        </p>
      )}
      <p className="help" id={`${id}:help`}>
        <Explained text={help} />
      </p>
      <div id={`${id}:findings`}>
        <FindingList findings={findings} analysis={analysis} />
      </div>
    </div>
  )
}
