import {
  blankOf,
  isPresent,
  nodeAt,
  planFor,
  stringOf,
  type ObjectSchema,
  type Step,
  type StringSchema,
} from '../../src/index'
import { useStore } from '../state/store'
import { Segments } from '../ui/Segments'
import { useHelpOf } from '../words/help'
import { choiceLabel } from './choice-label'
import { fieldId, findingsAt } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'
import type { FieldProps } from './ScalarField'

interface Props extends FieldProps {
  readonly schema: StringSchema
  /** The object whose fields it decides of. */
  readonly around: ObjectSchema
}

/** A field that decides which of its neighbours count, as a choice: the neighbour of the one before goes in the same step. */
export function KindChoice({ name, schema, around, path, target, analysis }: Props) {
  const id = fieldId(target.index, path)
  const help = useHelpOf(schema.help)
  const own = String(path.at(-1))
  const home = path.slice(0, -1)
  const node = nodeAt(target.root, path)
  const choose = (chosen: string): void => {
    const steps = Object.entries(around.fields).flatMap(([field, { usedWhen, ...rest }]): Step[] => {
      if (usedWhen?.field !== own) return []
      const at = [...home, field]
      const isThere = isPresent(nodeAt(target.root, at))
      if (usedWhen.is !== chosen) return isThere ? [{ path: at, change: { do: 'remove' } }] : []
      return isThere || rest.type !== 'object' ? [] : [{ path: at, change: { do: 'set', value: blankOf({ ...rest }) } }]
    })
    useStore.getState().carryOut(planFor(target.index, [{ path, change: { do: 'set', value: chosen } }, ...steps]))
  }
  return (
    <div className="field field-choice" data-field={name}>
      <span className="label">
        <FieldName name={name} />
      </span>
      <Segments
        id={id}
        label={name}
        describedBy={`${id}:help`}
        choices={(schema.enum ?? []).map((value) => ({ id: value, label: choiceLabel(value), title: value }))}
        chosen={stringOf(node) ?? null}
        onChoose={choose}
      />
      <p className="help" id={`${id}:help`}>
        {help}
      </p>
      <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
    </div>
  )
}
