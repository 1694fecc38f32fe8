import { formatPath, schemaAt, type AiBackend, type AnalyzedDocument, type Member, type Reading } from '../../src/index'
import { ObjectFields } from '../form/Fields'
import { fieldId, findingsAt } from '../form/field'
import { FindingList } from '../form/FindingList'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words'
import { Visible } from '../words/Visible'

interface Props {
  readonly group: AiBackend['groups'][number]
  readonly index: number
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
  readonly onClose: () => void
}

/** A priority: when it is tried, who shares its traffic, and the fields of its own. */
export function GroupPart({ group, index, target, backend, analysis, onClose }: Props) {
  const schema = target.served && schemaAt(target.served.schema, group.path)
  const select = (member: Member): void => useStore.getState().show(target.index, formatPath(member.path))
  return (
    <div className="group-part" id={fieldId(target.index, group.path)} tabIndex={-1}>
      <header className="inspector-head">
        <h2>
          {text.priority(index + 1)} <small>{index === 0 ? text.priorityFirst : text.priorityNext(index)}</small>
        </h2>
        <Button look="quiet" icon="close" iconOnly label={text.close} onClick={onClose} />
      </header>
      <FindingList findings={findingsAt(analysis, target.index, group.path)} analysis={analysis} />
      <ul className="group-members">
        {group.members.map((member) => (
          <li key={member.member}>
            <button type="button" className="link" onClick={() => select(member)}>
              {member.provider?.label ?? text.noProvider} <Visible text={member.model ?? member.name ?? ''} />
            </button>
          </li>
        ))}
        {group.members.length === 0 && <li className="note">{text.emptyGroup}</li>}
      </ul>
      {schema?.type === 'object' && (
        <div className="edit">
          <ObjectFields
            schema={schema}
            path={group.path}
            target={target}
            analysis={analysis}
            except={[backend.shape.members]}
          />
        </div>
      )}
    </div>
  )
}
