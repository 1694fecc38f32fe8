import { memo, type KeyboardEvent } from 'react'
import { BadgeMark, Target } from '../endpoints/Badge'
import { useStore } from '../state/store'
import { text } from '../words'
import { Menu } from '../ui/Menu'
import { Visible } from '../words/Visible'
import { sameView } from '../ui/view'
import { attributesOf, memberNow, neighbours, type CardView } from './card'
import { useCardDrag } from './drag'
import { duplicateMember, moveMember, removeMember, type MemberPlace } from './members'

/** One endpoint; of thousands, most are drawn as their frame alone. */
export const MemberCard = memo(function MemberCard({ view }: { readonly view: CardView }) {
  if (view.isWhole) return <WholeCard view={view} />
  return <article className="frame" aria-label={view.label} {...attributesOf(view)} />
}, sameView)

/** Provider, model, target, and what goes on the wire. A click opens form and reasons. */
function WholeCard({ view }: { readonly view: CardView }) {
  const card = useCardDrag(view)
  const to = neighbours(view)
  const move = (place: MemberPlace | null): void => {
    const now = memberNow(view)
    if (place && now) moveMember(now.backend, now.member, place)
  }
  const onKey = (event: KeyboardEvent): void => {
    const place =
      event.altKey && !view.isFixed
        ? { ArrowLeft: to.earlier, ArrowRight: to.later, ArrowUp: to.up, ArrowDown: to.down }[event.key]
        : undefined
    if (place === undefined) return
    event.preventDefault()
    move(place)
  }

  return (
    <article
      ref={card}
      className={`card ${view.isOpen ? 'open' : ''} ${view.worst}`}
      aria-label={view.label}
      {...attributesOf(view)}
      onKeyDown={onKey}
    >
      <button
        type="button"
        className="card-face"
        aria-expanded={view.isOpen}
        onClick={() => useStore.getState().show(view['data-document'], view.isOpen ? null : view['data-endpoint'])}
      >
        <span className="card-title">
          <span className="mark" aria-hidden="true">
            {view.mark}
          </span>
          <strong>{view.provider}</strong>
          <span className="model">{view.model !== '' && <Visible text={view.model} />}</span>
        </span>
        <Target endpoint={view} />
        <span aria-live="polite">
          <BadgeMark code={view.badge}>{view.badgeText}</BadgeMark>
        </span>
        {view.ways > 0 && <span className="context-count">{text.contextCount(view.ways)}</span>}
      </button>
      {!view.isFixed && <CardMenu view={view} move={move} />}
    </article>
  )
}

function CardMenu({ view, move }: { readonly view: CardView; readonly move: (place: MemberPlace | null) => void }) {
  const to = neighbours(view)
  const withMember = (perform: typeof duplicateMember) => () => {
    const now = memberNow(view)
    if (now) perform(now.backend, now.member)
  }
  return (
    <Menu
      label={text.memberMenu(view.label)}
      items={[
        { label: text.moveEarlier, perform: () => move(to.earlier), disabled: !to.earlier },
        { label: text.moveLater, perform: () => move(to.later), disabled: !to.later },
        { label: text.moveUp, perform: () => move(to.up), disabled: !to.up },
        { label: text.moveDown, perform: () => move(to.down), disabled: !to.down },
        { label: text.duplicate, perform: withMember(duplicateMember) },
        { label: text.remove, perform: withMember(removeMember) },
      ]}
    />
  )
}
