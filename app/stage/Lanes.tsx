import { memo } from 'react'
import {
  isFixed,
  isWithin,
  parsePath,
  type AiBackend,
  type Reading,
  type AnalyzedDocument,
  type Endpoint,
} from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import { useStore } from '../state/store'
import { text } from '../words'
import { useLanguage } from '../words/language'
import { Button } from '../ui/Button'
import { useWindow } from '../ui/window'
import { addGroup } from './members'
import { Lane, type LaneView } from './Lane'
import { Row } from './Row'
import { rowView } from './row'

interface Props {
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
}

/** How many lanes and rows are drawn whole; of thousands the rest are frames until somebody asks for more. */
const WHOLE = 600

/** Priority groups as lanes in the order in which they are tried, members as rows in them. */
export const Lanes = memo(function Lanes({ target, backend, analysis }: Props) {
  useLanguage()
  const endpoints = endpointsIn(analysis, target.index)
  const lanes = lanesOf(backend, endpoints)
  const { shown, rest, showMore } = useWindow(lanes.length + endpoints.length, WHOLE)
  const chosen = useStore((state) => state.part)
  const path = chosen === null ? null : parsePath(chosen)
  const open = endpoints.find(({ member }) => path !== null && isWithin(path, member.path))
  const isWhole = (lane: LaneView): boolean => lane.before < shown || lane.group === open?.member.group
  const frames = lanes.flatMap((lane) => (isWhole(lane) ? [] : lane.endpoints))
  const fixed = backend.isSingle || isFixed(backend)
  return (
    <>
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
        <Row key={keyOf(endpoint)} view={rowView(endpoint, backend, analysis, false, false)} />
      ))}
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
      {!fixed && <Button icon="plus" label={text.addGroup} onClick={() => addGroup(backend)} />}
    </>
  )
})

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
