import { memo } from 'react'
import {
  isFixed,
  isWithin,
  nodeAt,
  parsePath,
  planeOf,
  type AiBackend,
  type Reading,
  type AnalyzedDocument,
  type Endpoint,
} from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { useWindow } from '../ui/window'
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
  readonly analysis: Reading
}

/** How many lanes and cards are drawn whole; of thousands the rest are frames until somebody asks for more. */
const WHOLE = 600

/** Priority groups as lanes in order, members as cards in them; the chosen member's form opens under its lane. */
export const Lanes = memo(function Lanes({ target, backend, analysis }: Props) {
  const endpoints = endpointsIn(analysis, target.index)
  const lanes = lanesOf(backend, endpoints)
  const { shown, rest, showMore } = useWindow(lanes.length + endpoints.length, WHOLE)
  const chosen = useStore((state) => state.member)
  const path = chosen === null ? null : parsePath(chosen)
  const open = endpoints.find(({ member }) => path !== null && isWithin(path, member.path))
  const isWhole = (lane: LaneView): boolean => lane.before < shown || lane.group === open?.member.group
  const frames = lanes.flatMap((lane) => (isWhole(lane) ? [] : lane.endpoints))
  const fixed = backend.isSingle || isFixed(backend)
  const top = backend.isSingle ? backend.shape.single : backend.shape.groups
  return (
    <>
      <FindingList findings={findingsAt(analysis, target.index, top.slice(0, 3))} analysis={analysis} />
      {top.length > 3 && <FindingList findings={findingsAt(analysis, target.index, top)} analysis={analysis} />}
      {lanes.filter(isWhole).map((lane) => (
        <Lane
          key={lane.group}
          {...lane}
          whole={shown - lane.before}
          open={open}
          target={target}
          backend={backend}
          analysis={analysis}
        />
      ))}
      {frames.map((endpoint) => (
        <MemberCard key={keyOf(endpoint)} view={cardView(endpoint, backend, analysis, false, false)} />
      ))}
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
      {!fixed && <Button icon="plus" label={text.addGroup} onClick={() => addGroup(backend)} />}
    </>
  )
})

interface LaneView {
  readonly group: number
  readonly endpoints: readonly Endpoint[]
  /** How many lanes and cards come before it. */
  readonly before: number
}

function lanesOf(backend: AiBackend, endpoints: readonly Endpoint[]): readonly LaneView[] {
  const byGroup = backend.groups.map((): Endpoint[] => [])
  for (const endpoint of endpoints) byGroup[endpoint.member.group]?.push(endpoint)
  let before = 0
  return byGroup.map((own, group) => {
    const lane = { group, endpoints: own, before }
    before += 1 + own.length
    return lane
  })
}

const keyOf = ({ member }: Endpoint): string => `${member.group}.${member.member}`

interface LaneProps extends Props, LaneView {
  /** How many of its cards are drawn whole. */
  readonly whole: number
  readonly open: Endpoint | undefined
}

function Lane({ group, endpoints, whole, open: chosen, target, backend, analysis }: LaneProps) {
  const fixed = backend.isSingle || isFixed(backend)
  const lane = useLaneDrop(fixed, group)
  const path = backend.groups[group]?.path ?? []
  // Without anything that notices failures a later group waits for the earlier ones to vanish.
  const isIdle = planeOf(analysis.release, analysis.facts)?.traits.includes('no-outlier-detection') ?? false
  const open = endpoints.find((endpoint) => endpoint === chosen)
  const memberList = nodeAt(target.root, [...path, backend.shape.members])
  return (
    <div className="lane" ref={lane} id={fieldId(target.index, path)} tabIndex={-1}>
      {!backend.isSingle && (
        <header>
          <h3>
            {text.priority(group + 1)}{' '}
            <small>
              {group === 0 ? text.priorityFirst : isIdle ? text.priorityIdle(group) : text.priorityNext(group)}
            </small>
          </h3>
          {!fixed && (
            <Button
              look="quiet"
              icon="plus"
              label={text.addProvider}
              aria-label={text.addProviderTo(group + 1)}
              onClick={() => addMember(backend, group)}
            />
          )}
          {!fixed && (
            <Menu
              label={text.groupMenu(group + 1)}
              items={[
                { label: text.moveGroupUp, perform: () => moveGroup(backend, group, group - 1), disabled: group === 0 },
                {
                  label: text.moveGroupDown,
                  perform: () => moveGroup(backend, group, group + 1),
                  disabled: group === backend.groups.length - 1,
                },
                { label: text.removeGroup, perform: () => removeGroup(backend, group) },
              ]}
            />
          )}
        </header>
      )}
      {!backend.isSingle && (
        <FindingList
          findings={[
            ...findingsAt(analysis, target.index, path),
            ...(memberList ? findingsAt(analysis, target.index, [...path, backend.shape.members]) : []),
          ]}
          analysis={analysis}
        />
      )}
      <div className="cards">
        {endpoints.map((endpoint, i) => (
          <MemberCard
            key={keyOf(endpoint)}
            view={cardView(endpoint, backend, analysis, endpoint === open, i < whole || endpoint === open)}
          />
        ))}
        {endpoints.length === 0 && <p className="help">{text.emptyGroup}</p>}
      </div>
      {open && <MemberPanel endpoint={open} target={target} backend={backend} analysis={analysis} />}
    </div>
  )
}
