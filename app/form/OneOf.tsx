import type { ComponentType } from 'react'
import { blankOf, nodeAt, planFor, type Json, type ObjectSchema, type Step } from '../../src/index'
import { useStore } from '../state/store'
import { Segments } from '../ui/Segments'
import { forms } from '../words/later'
import { choiceLabel } from './choice-label'
import type { FieldChoice } from './choice'
import { fieldId } from './field'
import type { FieldProps } from './ScalarField'

interface Props extends Omit<FieldProps, 'name' | 'schema' | 'required'> {
  readonly choice: FieldChoice
  readonly schema: ObjectSchema
  /** What stands before each field's name. */
  readonly prefix: string
  /** Draws the field that is chosen. */
  readonly Field: ComponentType<FieldProps>
}

const NONE = ''

/** Fields of which one can be set: another choice takes the place of the one before it, in one step. */
export function OneOf({ choice, schema, path, target, analysis, prefix, Field }: Props) {
  const set = choice.fields.filter((name) => nodeAt(target.root, [...path, name]) !== undefined)
  const choose = (chosen: string): void => {
    const own = schema.fields[chosen]
    const steps: Step[] = [
      ...(own && !set.includes(chosen)
        ? [{ path: [...path, chosen], change: { do: 'set', value: startOf(own) } } satisfies Step]
        : []),
      ...set
        .filter((name) => name !== chosen)
        .map((name): Step => ({ path: [...path, name], change: { do: 'remove' } })),
    ]
    if (steps.length > 0) useStore.getState().carryOut(planFor(target.index, steps))
  }
  const label = choice.fields.map(choiceLabel).join(' · ')
  return (
    <div className="one-of">
      <Segments
        label={label}
        choices={[
          ...(choice.isRequired ? [] : [{ id: NONE, label: forms.none }]),
          ...choice.fields.map((id) => ({ id, label: choiceLabel(id), title: id })),
        ]}
        chosen={set[0] ?? (choice.isRequired ? null : NONE)}
        onChoose={choose}
      />
      {set.map((name) => {
        const own = schema.fields[name]
        return (
          own && (
            <div
              key={name}
              id={own.type === 'object' ? fieldId(target.index, [...path, name]) : undefined}
              tabIndex={-1}
            >
              <Field
                name={prefix + name}
                schema={own}
                path={[...path, name]}
                target={target}
                analysis={analysis}
                required
              />
            </div>
          )
        )
      })}
    </div>
  )
}

/** What a chosen field begins with. */
function startOf(schema: ObjectSchema['fields'][string]): Json {
  return schema.type === 'list' ? [blankOf(schema.items)] : blankOf(schema)
}
