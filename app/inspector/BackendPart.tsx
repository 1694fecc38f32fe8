import {
  formatPath,
  isFixed,
  isWithin,
  type AiBackend,
  type AnalyzedDocument,
  type Finding,
  type Reading,
} from '../../src/index'
import { findingsOf, membersByPath } from '../engine/lookup'
import { FindingList } from '../form/FindingList'
import { Button } from '../ui/Button'
import { text } from '../words'
import { Visible } from '../words/Visible'
import { BackendPolicies } from './BackendPolicies'
import { BuildChoice } from './BuildChoice'
import { Identity } from './Identity'
import { PracticeLine } from './PracticeLine'

interface Props {
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
  readonly onClose: () => void
}

/** The backend itself: its name, how it is built, and the policies that hold for all of it. */
export function BackendPart({ target, backend, analysis, onClose }: Props) {
  return (
    <>
      <header className="inspector-head">
        <h2>
          <Visible text={target.name ?? text.unnamed} /> <small>{target.kind}</small>
        </h2>
        <Button className="sheet-close" look="quiet" icon="close" iconOnly label={text.close} onClick={onClose} />
      </header>
      <PracticeLine analysis={analysis} document={target.index} />
      <FindingList findings={generalFindings(analysis, target)} analysis={analysis} />
      <div className="edit">
        <Identity target={target} analysis={analysis} />
        {!isFixed(backend) && <BuildChoice backend={backend} />}
      </div>
      <BackendPolicies target={target} analysis={analysis} />
    </>
  )
}

/** Findings that no part of the page shows beside a field or a priority: unknown fields between the levels, wrong kinds, rules of `spec`, what holds for all of a pool. */
function generalFindings(analysis: Reading, { index, backend }: AnalyzedDocument): readonly Finding[] {
  const groups = backend?.groups ?? []
  const ofGroups = groups.flatMap(({ path }) => [path, [...path, backend?.shape.members ?? '']])
  const beside = new Set([...ofGroups, ['metadata', 'name'], ['metadata', 'namespace']].map(formatPath))
  const members = membersByPath(groups.flatMap((group) => group.members))
  const isBeside = ({ path }: Finding): boolean =>
    beside.has(formatPath(path)) || isWithin(path, ['spec', 'policies']) || members.of(path) !== undefined
  const isOfPool = ({ path }: Finding): boolean =>
    backend !== null && formatPath(path) === formatPath(backend.shape.groups)
  return findingsOf(analysis, index).filter(
    (finding) => (finding.severity !== 'info' || isOfPool(finding)) && !isBeside(finding),
  )
}
