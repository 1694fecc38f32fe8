import type { KeyboardEvent } from 'react'
import { formatPath, visible, type AiBackend, type Analysis, type Endpoint } from '../../src/index'
import { Badge, endpointAttributes, Target } from '../endpoints/Badge'
import { useStore } from '../store/store'
import { text } from '../text'
import { Menu } from '../ui/Menu'
import { Visible } from '../ui/Visible'
import { useCardDrag } from './drag'
import { duplicateMember, moveMember, neighbours, removeMember, type MemberPlace } from './members'

interface Props {
  readonly endpoint: Endpoint
  readonly backend: AiBackend
  readonly analysis: Analysis
  readonly isOpen: boolean
}

/** One endpoint: provider, model, target, and what goes on the wire. A click opens its form and its reasons. */
export function MemberCard({ endpoint, backend, analysis, isOpen }: Props) {
  const show = useStore((state) => state.show)
  const { member } = endpoint
  const card = useCardDrag(backend, member)
  const path = formatPath(member.path)
  const label = text.member(member.provider?.label ?? text.noProvider, visible(member.model ?? ''))
  const worst = worstFinding(analysis, endpoint.document, path)
  const to = neighbours(backend, member)
  const move = (place: MemberPlace | null): void => {
    if (place) moveMember(backend, member, place)
  }
  const onKey = (event: KeyboardEvent): void => {
    const place = event.altKey ? { ArrowLeft: to.earlier, ArrowRight: to.later, ArrowUp: to.up, ArrowDown: to.down }[event.key] : undefined
    if (place === undefined) return
    event.preventDefault()
    move(place)
  }

  return (
    <article ref={card} className={`card ${isOpen ? 'open' : ''} ${worst}`} aria-label={label} {...endpointAttributes(endpoint, path)} onKeyDown={onKey}>
      <button
        type="button"
        className="card-face"
        aria-expanded={isOpen}

        onClick={() => show(endpoint.document, isOpen ? null : path)}
      >
        <span className="card-title">
          <span className="mark" aria-hidden="true">
            {member.provider?.mark ?? '?'}
          </span>
          <strong>{member.provider?.label ?? text.noProvider}</strong>
          <span className="model">{member.model !== null && <Visible text={member.model} />}</span>
        </span>
        <Target endpoint={endpoint} />
        <span aria-live="polite">
          <Badge endpoint={endpoint} analysis={analysis} />
        </span>
      </button>
      {!backend.isSingle && (
        <Menu
          label={text.memberMenu(label)}
          items={[
            { label: text.moveEarlier, perform: () => move(to.earlier), disabled: !to.earlier },
            { label: text.moveLater, perform: () => move(to.later), disabled: !to.later },
            { label: text.moveUp, perform: () => move(to.up), disabled: !to.up },
            { label: text.moveDown, perform: () => move(to.down), disabled: !to.down },
            { label: text.duplicate, perform: () => duplicateMember(backend, member) },
            { label: text.remove, perform: () => removeMember(backend, member) },
          ]}
        />
      )}
    </article>
  )
}

function worstFinding({ findings }: Analysis, document: number, path: string): string {
  const own = findings.filter((finding) => finding.document === document && formatPath(finding.path).startsWith(path))
  return own.some(({ severity }) => severity === 'error') ? 'has-error' : own.some(({ severity }) => severity === 'warning') ? 'has-warning' : ''
}
