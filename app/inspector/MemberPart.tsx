import {
  followSection,
  isFixed,
  nodeAt,
  offeredProviders,
  providers,
  schemaAt,
  switchProvider,
  type AiBackend,
  type Reading,
  type AnalyzedDocument,
  type Endpoint,
  type Provider,
} from '../../src/index'
import { Outcome } from '../endpoints/Outcome'
import { Requests } from '../endpoints/Requests'
import { Why } from '../endpoints/Why'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { fieldId, findingsAt } from '../form/field'
import { FieldName } from '../form/FieldName'
import { FieldGroup, ObjectFields } from '../form/Fields'
import { FindingList } from '../form/FindingList'
import { Visible } from '../words/Visible'
import { NameFollows } from './NameFollows'
import { PartLinks } from './PartLinks'
import { TlsSwitch } from './TlsSwitch'
import { WouldChange } from './WouldChange'

interface Props {
  readonly endpoint: Endpoint
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
}

/** Parts of `spec` that have a place of their own on the page: policies of the backend, and the targets, which are rows. */
const ELSEWHERE = ['policies', 'virtualModel']

/** The chosen member: what goes on the wire and why, its provider with all fields, and what the upstream receives. */
export function MemberPart({ endpoint, target, backend, analysis, onClose }: Props & { readonly onClose: () => void }) {
  const { member } = endpoint
  const findings = findingsAt(analysis, target.index, member.path)
  return (
    <div className="member-part" id={fieldId(target.index, member.path)} tabIndex={-1}>
      <header className="inspector-head">
        <h2>
          <span className="mark" aria-hidden="true">
            {member.provider?.mark ?? '?'}
          </span>{' '}
          {member.provider?.label ?? text.noProvider}{' '}
          <small>{member.model !== null && <Visible text={member.model} />}</small>
        </h2>
        <Button look="quiet" icon="close" iconOnly label={text.close} onClick={onClose} />
      </header>
      <Outcome endpoint={endpoint} analysis={analysis} />
      <PartLinks findings={findings.length} hasRequests={endpoint.requests.length > 0} />
      <div id="part-advice" tabIndex={-1}>
        <FindingList findings={findings} analysis={analysis} />
      </div>
      <div id="part-why" tabIndex={-1}>
        <Why endpoint={endpoint} analysis={analysis} />
        <WouldChange endpoint={endpoint} analysis={analysis} />
      </div>
      <div id="part-edit" className="edit" tabIndex={-1}>
        <TlsSwitch endpoint={endpoint} analysis={analysis} />
        <NameFollows
          document={target.index}
          path={[...member.path, ...(backend.shape.name ?? [])]}
          follow={(now, from, to) => followSection(now, target.index, from, to)}
        >
          <MemberFields endpoint={endpoint} target={target} backend={backend} analysis={analysis} />
        </NameFollows>
      </div>
      <div id="part-request" tabIndex={-1}>
        <Requests endpoint={endpoint} analysis={analysis} />
      </div>
    </div>
  )
}

/** All fields of a member: its provider's, and those of its entry. */
function MemberFields({ endpoint, target, backend, analysis }: Props) {
  const { member } = endpoint
  const { shape } = backend
  const schema = target.served && schemaAt(target.served.schema, member.path)
  const inWrapper = shape.provider.length > 0
  const entrySchema = target.served && member.entry && schemaAt(target.served.schema, member.entry.path)
  const providerIds = providers.map(({ id }) => id)
  // Where a field names the provider, that field is among the others.
  const choice = !isFixed(backend) && <ProviderChoice {...{ endpoint, target, backend, analysis }} />
  return (
    <>
      {member.entry && entrySchema?.type === 'object' ? (
        <FieldGroup
          name={member.entry.value.name}
          schema={entrySchema}
          path={member.entry.path}
          target={target}
          analysis={analysis}
          required
        >
          {choice}
        </FieldGroup>
      ) : (
        choice
      )}
      {schema?.type === 'object' && (
        <ObjectFields
          schema={schema}
          path={member.path}
          target={target}
          analysis={analysis}
          except={
            inWrapper ? [String(shape.provider[0])] : isFixed(backend) ? [...providerIds, ...ELSEWHERE] : providerIds
          }
          framed
        />
      )}
      {inWrapper && <UnknownProviders target={target} backend={backend} endpoint={endpoint} analysis={analysis} />}
    </>
  )
}

/** Which provider's API the member speaks. Switching keeps what both have and says what it drops. */
function ProviderChoice({ endpoint, target, backend, analysis }: Props) {
  const { carryOut, say } = useStore.getState()
  const { member } = endpoint
  const path = [...member.path, ...backend.shape.provider]
  const offered = offeredProviders(backend)
  const id = `${fieldId(target.index, path)}:choice`
  const choose = (to: Provider | undefined): void => {
    if (!to || to === member.provider) return
    const plan = switchProvider({ index: target.index, backend }, member, to)
    carryOut(plan)
    say(text.switched(to.label, plan.dropped), 'undo')
  }
  return (
    <div className="field" data-field={text.providerField} id={fieldId(target.index, path)} tabIndex={-1}>
      <label htmlFor={id}>
        <FieldName name={text.providerField} />
      </label>
      <select
        id={id}
        value={member.provider?.id ?? ''}
        onChange={(event) => choose(offered.find(({ id: each }) => each === event.target.value))}
      >
        {!member.provider && <option value="">{text.notSet}</option>}
        {offered.map((provider) => (
          <option key={provider.id} value={provider.id}>
            {provider.label}
          </option>
        ))}
      </select>
      {path.length > member.path.length && (
        <FindingList findings={findingsAt(analysis, target.index, path)} analysis={analysis} />
      )}
    </div>
  )
}

/** Entries beside the provider that the shape does not know, or a second provider. */
function UnknownProviders({ endpoint, target, backend, analysis }: Props) {
  const path = [...endpoint.member.path, ...backend.shape.provider]
  const schema = target.served && schemaAt(target.served.schema, path)
  if (schema?.type !== 'object' || !nodeAt(target.root, path)) return null
  return (
    <ObjectFields
      schema={{
        ...schema,
        fields: Object.fromEntries(Object.keys(schema.fields).map((name) => [name, { type: 'any' }])),
      }}
      path={path}
      target={target}
      analysis={analysis}
      except={Object.keys(schema.fields)}
    />
  )
}
