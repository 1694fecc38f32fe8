import {
  formatPath,
  isFixed,
  isWithin,
  releaseId,
  type Reading,
  type AnalyzedDocument,
  type Finding,
} from '../../src/index'
import { countOf, findingsOf, membersByPath } from '../engine/lookup'
import { documentInView } from '../state/shown'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { BackendPicker } from './BackendPicker'
import { BackendPolicies } from './BackendPolicies'
import { FindingList } from './FindingList'
import { Identity } from './Identity'
import { Lanes } from './Lanes'
import { addBackend, startBlank } from './backends'
import { OtherBackends } from './OtherBackends'
import { BuildChoice } from './BuildChoice'

/** The backend in view as a form; while the text can't be read, its last state, dimmed. */
export function BackendForm() {
  const target = useStore(documentInView)
  const readable = useStore((state) => state.readable)
  const isStale = useStore((state) => state.readable !== state.analysis)
  const isUnreadable = useStore(({ analysis }) => countOf(analysis, 'error', 'yaml') > 0)
  return (
    <section className="pane form" aria-label={text.form} id="pane-form">
      <BackendPicker />
      {isStale && (
        <p className="stale" role="alert">
          {text.unreadable}
        </p>
      )}
      <div className={isStale ? 'form-body dimmed' : 'form-body'} inert={isStale}>
        {target?.backend ? (
          <>
            {target.unserved && <p className="stale">{text.formOnlyKnows(releaseId(readable.release))}</p>}
            <FindingList findings={generalFindings(readable, target)} analysis={readable} />
            <Identity target={target} analysis={readable} />
            {!isFixed(target.backend) && <BuildChoice backend={target.backend} />}
          </>
        ) : (
          <div className="empty">
            <p>{isUnreadable ? text.notReadable : text.noBackend}</p>
            {!isUnreadable && <p className="help">{text.noBackendHint}</p>}
            <Button look="main" icon="plus" label={text.newBackend} onClick={addBackend} />
            <Button label={text.startBlank} onClick={startBlank} />
          </div>
        )}
        <section aria-label={text.endpoints} className={target?.valid === false ? 'endpoints is-refused' : 'endpoints'}>
          {target?.backend && <Lanes target={target} backend={target.backend} analysis={readable} />}
          {target && <BackendPolicies target={target} analysis={readable} />}
          <OtherBackends analysis={readable} />
        </section>
      </div>
    </section>
  )
}

/** Findings that no part of the form shows beside a field: unknown fields between the levels, wrong kinds, rules of `spec`. */
function generalFindings(analysis: Reading, { index, backend }: AnalyzedDocument): readonly Finding[] {
  const groups = backend?.groups ?? []
  const lists = backend ? [backend.shape.groups, backend.shape.groups.slice(0, 3)] : []
  const ofGroups = groups.flatMap(({ path }) => [path, [...path, backend?.shape.members ?? '']])
  const beside = new Set([...lists, ...ofGroups, ['metadata', 'name'], ['metadata', 'namespace']].map(formatPath))
  const members = membersByPath(groups.flatMap((group) => group.members))
  const isBeside = ({ path }: Finding): boolean =>
    beside.has(formatPath(path)) || isWithin(path, ['spec', 'policies']) || members.of(path) !== undefined
  return findingsOf(analysis, index).filter((finding) => finding.severity !== 'info' && !isBeside(finding))
}
