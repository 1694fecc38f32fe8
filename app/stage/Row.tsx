import { memo, type KeyboardEvent } from 'react'
import { BadgeMark, lookOf, Target } from '../endpoints/Badge'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Icon } from '../ui/icons'
import { Menu } from '../ui/Menu'
import { Visible } from '../words/Visible'
import { sameView } from '../ui/view'
import { attributesOf, memberNow, neighbours, reasonOf, type RowView } from './row'
import { useRowDrag } from './drag'
import { PlayPart } from './PlayPart'
import { duplicateMember, moveMember, removeMember, type MemberPlace } from './members'

/** One endpoint; of thousands, most are drawn as their frame alone. */
export const Row = memo(function Row({ view }: { readonly view: RowView }) {
  if (view.isWhole) return <WholeRow view={view} />
  return <article className="frame" aria-label={view.label} {...attributesOf(view)} />
}, sameView)

/** The line that leads to an endpoint, its provider, model and target, and what goes on the wire. A click selects it. */
function WholeRow({ view }: { readonly view: RowView }) {
  const row = useRowDrag(view)
  const words = useWords()
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
  const select = (): void => {
    useStore.getState().show(view['data-document'], view['data-endpoint'])
    showInspector()
  }
  return (
    <article
      ref={row}
      className={`row ${view.worst}`}
      aria-label={view.label}
      aria-current={view.isOpen ? 'true' : undefined}
      {...attributesOf(view)}
      onKeyDown={onKey}
    >
      <span className={`wire wire-${lookOf(view.badge, view.isWarned)}`} aria-hidden="true" />
      {!view.isFixed && (
        <span className="grip" title={text.moveKeys} aria-hidden="true">
          <Icon name="grip" />
        </span>
      )}
      <button type="button" className="row-face" title={reasonOf(view, words)} onClick={select}>
        <span className="mark" aria-hidden="true">
          {view.mark}
        </span>
        <span className="row-names">
          <span className="row-title">
            <strong>{view.provider}</strong>{' '}
            <span className="model">{view.model !== '' && <Visible text={view.model} />}</span>
          </span>
          <Target endpoint={view} />
        </span>
        <span className="row-says" aria-live="polite">
          <BadgeMark code={view.badge} isWarned={view.isWarned}>
            {view.badgeText}
          </BadgeMark>
          {view.share !== null && <small>{text.trafficShare(view.share)}</small>}
          {view.ways > 0 && <small>{text.contextCount(view.ways)}</small>}
        </span>
        <span className="chevron" aria-hidden="true" />
      </button>
      {!view.isFixed && <RowMenu view={view} move={move} />}
      <PlayPart part="row" document={view['data-document']} path={view['data-endpoint']} />
    </article>
  )
}

function RowMenu({ view, move }: { readonly view: RowView; readonly move: (place: MemberPlace | null) => void }) {
  const to = neighbours(view)
  const withMember = (perform: typeof duplicateMember) => () => {
    const now = memberNow(view)
    if (now) perform(now.backend, now.member)
  }
  return (
    <Menu
      label={text.memberMenu(view.label)}
      items={[
        { label: text.moveEarlier, keys: 'Alt+←', perform: () => move(to.earlier), disabled: !to.earlier },
        { label: text.moveLater, keys: 'Alt+→', perform: () => move(to.later), disabled: !to.later },
        { label: text.moveUp, keys: 'Alt+↑', perform: () => move(to.up), disabled: !to.up },
        { label: text.moveDown, keys: 'Alt+↓', perform: () => move(to.down), disabled: !to.down },
        { label: text.duplicate, perform: withMember(duplicateMember) },
        { label: text.remove, perform: withMember(removeMember) },
      ]}
    />
  )
}
