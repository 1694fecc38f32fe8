import {
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
import { useEffect, useRef } from 'react'
import { Requests } from '../endpoints/Requests'
import { Why } from '../endpoints/Why'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { fieldId, findingsAt } from './field'
import { FindingList } from './FindingList'
import { focusCard } from './members'
import { FieldGroup, ObjectFields } from './Fields'

interface Props {
  readonly endpoint: Endpoint
  readonly target: AnalyzedDocument
  readonly backend: AiBackend
  readonly analysis: Reading
}

/** Parts of `spec` that have a place of their own on the page: policies of the backend, and the targets, which are cards. */
const ELSEWHERE = ['policies', 'virtualModel']

/** The chosen member: why it connects as it does, its provider with all fields, and the rest of its entry. */
export function MemberPanel({ endpoint, target, backend, analysis }: Props) {
  const show = useStore((state) => state.show)
  const { member } = endpoint
  const { shape } = backend
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const schema = target.served && schemaAt(target.served.schema, member.path)
  const inWrapper = shape.provider.length > 0
  const entrySchema = target.served && member.entry && schemaAt(target.served.schema, member.entry.path)
  const providerIds = providers.map(({ id }) => id)
  // Where a field names the provider, that field is among the others.
  const choice = !isFixed(backend) && <ProviderChoice {...{ endpoint, target, backend, analysis }} />
  return (
    <div ref={panel} className="panel" id={fieldId(target.index, member.path)} tabIndex={-1}>
      <Button
        className="panel-close"
        look="quiet"
        icon="close"
        iconOnly
        label={text.close}
        onClick={() => {
          show(target.index, null)
          focusCard(member.path)
        }}
      />
      <Why endpoint={endpoint} analysis={analysis} />
      <Requests endpoint={endpoint} analysis={analysis} />
      <FindingList findings={findingsAt(analysis, target.index, member.path)} analysis={analysis} />
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
    </div>
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
    <div className="field" id={fieldId(target.index, path)} tabIndex={-1}>
      <label htmlFor={id}>
        <code>{text.providerField}</code>
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
