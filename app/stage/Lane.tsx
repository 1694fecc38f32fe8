import type { KeyboardEvent } from 'react'
import {
  formatPath,
  isFixed,
  nodeAt,
  planeOf,
  type AiBackend,
  type AnalyzedDocument,
  type Endpoint,
  type Reading,
} from '../../src/index'
import { fieldId, findingsAt } from '../form/field'
import { FindingList } from '../form/FindingList'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { text } from '../words'
import { Explained } from '../words/Explained'
import { Icon } from '../ui/icons'
import { Menu } from '../ui/Menu'
import { AddProvider } from './AddProvider'
import { useGroupDrag, useLaneDrop } from './drag'
import { moveGroup, removeGroup } from './members'
import { Row } from './Row'
import { rowView } from './row'

export interface LaneView {
  readonly group: number
  readonly endpoints: readonly Endpoint[]
  /** How many lanes and rows come before it. */
  readonly before: number
}

interface Props extends LaneView {
  /** How many of its rows are drawn whole. */
  readonly whole: number
  readonly open: Endpoint | undefined
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
}

/** One priority: its members share the traffic while it is the first that is healthy. */
export function Lane({ group, endpoints, whole, open, target, backend, analysis }: Props) {
  const fixed = backend.isSingle || isFixed(backend)
  const lane = useLaneDrop(fixed, group)
  const path = backend.groups[group]?.path ?? []
  const memberList = [...path, backend.shape.members]
  return (
    <div className="lane" ref={lane} id={fieldId(target.index, path)} tabIndex={-1}>
      {!backend.isSingle && <LaneHead group={group} backend={backend} analysis={analysis} target={target} />}
      {!backend.isSingle && (
        <FindingList
          findings={[
            ...findingsAt(analysis, target.index, path),
            ...(nodeAt(target.root, memberList) ? findingsAt(analysis, target.index, memberList) : []),
          ]}
          analysis={analysis}
        />
      )}
      <div className="rows">
        {endpoints.map((endpoint, i) => (
          <Row
            key={`${endpoint.member.group}.${endpoint.member.member}`}
            view={rowView(endpoint, backend, analysis, endpoint === open, i < whole || endpoint === open)}
          />
        ))}
        {endpoints.length === 0 && <p className="help">{text.emptyGroup}</p>}
      </div>
    </div>
  )
}

function LaneHead({ group, backend, analysis, target }: Pick<Props, 'group' | 'backend' | 'analysis' | 'target'>) {
  const path = formatPath(backend.groups[group]?.path ?? [])
  const isSelected = useStore((state) => state.document === target.index && state.part === path)
  const select = (): void => {
    useStore.getState().show(target.index, path)
    showInspector()
  }
  const last = backend.groups.length - 1
  const grip = useGroupDrag(group)
  // Without anything that notices failures a later group waits for the earlier ones to vanish.
  const isIdle = planeOf(analysis.release, analysis.facts)?.traits.includes('no-outlier-detection') ?? false
  const move = (to: number): void => {
    if (to >= 0 && to <= last) moveGroup(backend, group, to)
  }
  const onKey = (event: KeyboardEvent): void => {
    const to = event.altKey ? { ArrowUp: group - 1, ArrowDown: group + 1 }[event.key] : undefined
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  return (
    <header>
      <h3>
        <button type="button" className="lane-name" aria-current={isSelected ? 'true' : undefined} onClick={select}>
          {text.priority(group + 1)}
        </button>{' '}
        <small>
          <Explained
            text={group === 0 ? text.priorityFirst : isIdle ? text.priorityIdle(group) : text.priorityNext(group)}
          />
        </small>
      </h3>
      {!isFixed(backend) && (
        <>
          <AddProvider backend={backend} group={group} />
          {last > 0 && (
            <button
              ref={grip}
              type="button"
              className="button quiet icon-only grip"
              aria-label={text.moveGroup(group + 1)}
              title={text.moveGroup(group + 1)}
              onKeyDown={onKey}
            >
              <Icon name="grip" />
            </button>
          )}
          <Menu
            label={text.groupMenu(group + 1)}
            items={[
              { label: text.moveGroupUp, keys: 'Alt+↑', perform: () => move(group - 1), disabled: group === 0 },
              { label: text.moveGroupDown, keys: 'Alt+↓', perform: () => move(group + 1), disabled: group === last },
              { label: text.removeGroup, perform: () => removeGroup(backend, group) },
            ]}
          />
        </>
      )}
    </header>
  )
}
