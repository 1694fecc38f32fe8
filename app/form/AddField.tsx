import '../style/choices.css'
import { blankOf, formatPath, type Path, type Schema } from '../../src/index'
import { useStore } from '../state/store'
import { Choices } from '../ui/Choices'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/Popover'
import { useHelp } from '../words/help'
import { forms, labelOf } from '../words/later'
import { fieldId } from './field'
import { leadInto } from './lead'

interface Props {
  readonly document: number
  readonly path: Path
  /** What stands before each field's name. */
  readonly prefix: string
  readonly fields: readonly (readonly [name: string, schema: Schema])[]
}

/** What an object can have besides, each with what it is for; the one that is chosen is opened with its first field. */
export function AddField({ document, path, prefix, fields }: Props) {
  const help = useHelp((state) => state.help)
  const change = useStore((state) => state.change)
  if (fields.length === 0) return null
  const where = prefix.replace(/\.$/, '')
  const label = forms.add(isPolicies(path), where === '' ? '' : labelOf(where))
  const add = (name: string): void => {
    const schema = fields.find(([each]) => each === name)?.[1]
    if (!schema) return
    const at = [...path, name]
    change(at, { do: 'set', value: schema.type === 'list' ? [blankOf(schema.items)] : blankOf(schema) })
    leadInto(fieldId(document, at))
  }
  return (
    <div className="add-field">
      <Popover
        label={label}
        className="quiet"
        face={
          <>
            <Icon name="plus" />
            <span>{label}</span>
          </>
        }
      >
        {(close) => (
          <Choices
            label={label}
            find={forms.findField}
            nothing={forms.noFieldFound}
            groups={[
              {
                label: where === '' ? formatPath(path) : where,
                choices: fields.map(([id, { help: key }]) => ({
                  id,
                  label: labelOf(id),
                  words: id,
                  note: key === undefined ? '' : (help?.[key] ?? ''),
                })),
              },
            ]}
            onChoose={(id) => {
              close()
              add(id)
            }}
          />
        )}
      </Popover>
    </div>
  )
}

/** What stands there is a policy each. */
const isPolicies = (path: Path): boolean =>
  path.at(-1) === 'policies' || (path.length === 2 && ['traffic', 'backend', 'frontend'].includes(String(path[1])))
