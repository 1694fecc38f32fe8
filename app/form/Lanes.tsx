import { memo } from 'react'
import { isWithin, nodeAt, parsePath, planeOf, type AiBackend, type Analysis, type AnalyzedDocument, type Endpoint } from '../../src/index'
import { endpointsIn } from '../store/lookup'
import { useStore } from '../store/store'
import { text } from '../text'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { cardView } from './card'
import { FindingList } from './FindingList'
import { fieldId, findingsAt } from './field'
import { addGroup, addMember, moveGroup, removeGroup } from './members'
import { MemberCard } from './MemberCard'
import { MemberPanel } from './MemberPanel'
import { useLaneDrop } from './drag'

interface Props {
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Analysis
}

/** Priority groups as lanes in order, members as cards in them; the chosen member's form opens under its lane. */
export const Lanes = memo(function Lanes({ target, backend, analysis }: Props) {
  const endpoints = endpointsIn(analysis, target.index)
  const top = backend.isSingle ? backend.shape.single : backend.shape.groups
  return (
    <>
      <FindingList findings={findingsAt(analysis, target.index, top.slice(0, 3))} analysis={analysis} />
      {top.length > 3 && <FindingList findings={findingsAt(analysis, target.index, top)} analysis={analysis} />}
      {backend.groups.map((_, group) => (
        <Lane
          key={group}
          group={group}
          endpoints={endpoints.filter(({ member }) => member.group === group)}
          target={target}
          backend={backend}
          analysis={analysis}
        />
      ))}
      {!backend.isSingle && <Button icon="plus" label={text.addGroup} onClick={() => addGroup(backend)} />}
    </>
  )
})

function Lane({ group, endpoints, target, backend, analysis }: Props & { readonly group: number; readonly endpoints: readonly Endpoint[] }) {
  const chosen = useStore((state) => state.member)
  const lane = useLaneDrop(backend.isSingle, group)
  const path = backend.groups[group]?.path ?? []
  // Without anything that notices failures a later group waits for the earlier ones to vanish.
  const isIdle = planeOf(analysis.release, analysis.facts)?.traits.includes('no-outlier-detection') ?? false
  const open = endpoints.find(({ member }) => chosen !== null && isWithin(parsePath(chosen), member.path))
  const memberList = nodeAt(target.root, [...path, backend.shape.members])
  return (
    <div className="lane" ref={lane} id={fieldId(target.index, path)} tabIndex={-1}>
      {!backend.isSingle && (
        <header>
          <h3>
            {text.priority(group + 1)} <small>{group === 0 ? text.priorityFirst : isIdle ? text.priorityIdle(group) : text.priorityNext(group)}</small>
          </h3>
          <Button look="quiet" icon="plus" label={text.addProvider} aria-label={text.addProviderTo(group + 1)} onClick={() => addMember(backend, group)} />
          <Menu
            label={text.groupMenu(group + 1)}
            items={[
              { label: text.moveGroupUp, perform: () => moveGroup(backend, group, group - 1), disabled: group === 0 },
              { label: text.moveGroupDown, perform: () => moveGroup(backend, group, group + 1), disabled: group === backend.groups.length - 1 },
              { label: text.removeGroup, perform: () => removeGroup(backend, group) },
            ]}
          />
        </header>
      )}
      {!backend.isSingle && (
        <FindingList
          findings={[...findingsAt(analysis, target.index, path), ...(memberList ? findingsAt(analysis, target.index, [...path, backend.shape.members]) : [])]}
          analysis={analysis}
        />
      )}
      <div className="cards">
        {endpoints.map((endpoint) => (
          <MemberCard key={endpoint.member.member} view={cardView(endpoint, backend, analysis, endpoint === open)} />
        ))}
        {endpoints.length === 0 && <p className="help">{text.emptyGroup}</p>}
      </div>
      {open && <MemberPanel endpoint={open} target={target} backend={backend} analysis={analysis} />}
    </div>
  )
}
