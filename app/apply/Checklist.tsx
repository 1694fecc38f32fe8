import type { WeighedCompanion } from '../../src/index'
import { Button } from '../ui/Button'
import { useStore } from '../state/store'
import { apply as text } from '../words/apply'
import { addAll, useCompanions } from './companions'
import { MissingCompanion, StandingCompanion } from './CompanionItem'

const GROUPS = ['assumed', 'advised', 'impossible'] as const

/** What the backends need beside them: what is missing first, each with what adding it does; then what the text has. */
export function Checklist() {
  const { found, isOld } = useCompanions()
  if (!found) return <p className="help">{text.looking}</p>
  if (found.length === 0) return <p className="help">{text.noBackend}</p>
  const missing = found.filter(({ standing }) => 'plan' in standing)
  const there = found.filter(({ standing }) => standing.is === 'there')
  const add = (): void => void addAll((isMade) => isMade && useStore.getState().say(text.allAdded, 'undo'))
  return (
    <div className={isOld ? 'old' : ''} aria-busy={isOld}>
      <div className="checklist-head">
        <p>{text.openCount(missing.length)}</p>
        {missing.length > 1 && (
          <Button label={text.addAll(missing.length)} icon="plus" disabled={isOld} onClick={add} />
        )}
      </div>
      {GROUPS.map((group) => (
        <Group key={group} group={group} isOld={isOld} companions={found} />
      ))}
      {there.length > 0 && (
        <details>
          <summary>{text.alreadyThere(there.length)}</summary>
          <ul className="checklist">
            {there.map((each) => (
              <StandingCompanion key={each.id} companion={each} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface GroupProps {
  readonly group: (typeof GROUPS)[number]
  readonly companions: readonly WeighedCompanion[]
  readonly isOld: boolean
}

function Group({ group, companions, isOld }: GroupProps) {
  const own = companions.filter(({ standing }) => standing.is === group)
  if (own.length === 0) return null
  const { title, help } = text.groups[group]
  return (
    <>
      <h3>{title}</h3>
      <p className="help">{help}</p>
      <ul className="checklist">
        {own.map((each) => (
          <MissingCompanion key={each.id} companion={each} isOld={isOld} />
        ))}
      </ul>
    </>
  )
}
