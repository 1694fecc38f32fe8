import { nodeAt, placeOf } from '../../src/index'
import { useStore } from '../state/store'
import { showText } from '../state/view'
import { Button } from '../ui/Button'
import { forms } from '../words/later'
import { fieldId, findingsBelow } from './field'
import { FieldName } from './FieldName'
import { FindingList } from './FindingList'
import { HelpLine } from './HelpLine'
import type { FieldProps } from './ScalarField'

/** What can be anything has no fields: it is edited in the text, at its place. */
export function LeftToYaml({ name, schema, path, target, analysis }: FieldProps) {
  const edit = (): void => {
    const { root } = target
    if (!root || !nodeAt(root, path)) return
    showText()
    useStore.getState().goTo(placeOf(root, path), analysis, '')
  }
  return (
    <div className="field present" id={fieldId(target.index, path)} tabIndex={-1}>
      <p>
        <FieldName name={name} />
      </p>
      <p className="note">{forms.noFormHere}</p>
      <HelpLine of={schema.help} />
      <Button look="quiet" label={forms.editInYaml(name)} onClick={edit} />
      <FindingList findings={findingsBelow(analysis, target.index, path)} analysis={analysis} />
    </div>
  )
}
