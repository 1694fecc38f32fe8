import '../style/form.css'
import '../style/inspector.css'
import '../style/forced.css'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isWithin, parsePath, type AnalyzedDocument } from '../../src/index'
import { focusEndpoint } from '../endpoints/focus'
import { endpointsIn } from '../engine/lookup'
import { documentInView } from '../state/derived'
import { useStore } from '../state/store'
import { useView } from '../state/view'
import { text } from '../words'
import { BackendPart } from './BackendPart'
import { DocumentPart } from './DocumentPart'
import { GroupPart } from './GroupPart'
import { MemberPart } from './MemberPart'
import { noteField, useShownField } from './shown-field'

const POLICIES = 'spec.policies'

/** What is selected: a member, a priority, the backend itself, or another document. Escape goes back to the picture. */
export default function Inspector() {
  const target = useStore(documentInView)
  const readable = useStore((state) => state.readable)
  const isStale = useStore((state) => state.readable !== state.analysis)
  const chosen = useStore((state) => state.part)
  const isOpen = useView((view) => view.sheet)
  const pane = useRef<HTMLElement>(null)
  const path = chosen === null ? null : parsePath(chosen)
  const endpoint =
    path && target ? endpointsIn(readable, target.index).find(({ member }) => isWithin(path, member.path)) : undefined
  const group =
    path && target?.backend && !target.backend.isSingle
      ? target.backend.groups.findIndex((each) => isWithin(path, each.path))
      : -1
  const staysDocument = useStaysDocument(target, chosen)
  useShownField(pane)
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    pane.current?.scrollTo(0, 0)
    if (chosen === POLICIES) pane.current?.querySelector('.policies')?.scrollIntoView({ block: 'start' })
  }, [chosen, target?.index])
  const close = (): void => {
    if (!target) return
    useView.setState({ sheet: false })
    const { picture, show } = useStore.getState()
    show(picture, null)
    if (endpoint) focusEndpoint(endpoint.member.path)
  }
  const onKey = (event: KeyboardEvent): void => {
    // A term, or a list, that is open closes first.
    const isOver = pane.current?.querySelector(':popover-open') ?? null
    if (event.key !== 'Escape' || event.defaultPrevented || isOver) return
    event.preventDefault()
    close()
  }
  return (
    <section
      ref={pane}
      className={isOpen ? 'pane inspector is-open' : 'pane inspector'}
      aria-label={text.inspector}
      id="pane-inspector"
      onKeyDown={onKey}
      onFocus={(event) => noteField(event.target)}
    >
      <div className={isStale ? 'inspector-body dimmed' : 'inspector-body'} inert={isStale}>
        {target?.backend && endpoint ? (
          <MemberPart
            endpoint={endpoint}
            target={target}
            backend={target.backend}
            analysis={readable}
            onClose={close}
          />
        ) : target?.backend?.groups[group] ? (
          <GroupPart
            group={target.backend.groups[group]}
            index={group}
            target={target}
            backend={target.backend}
            analysis={readable}
            onClose={close}
          />
        ) : target?.backend && !staysDocument ? (
          <BackendPart target={target} backend={target.backend} analysis={readable} onClose={close} />
        ) : target?.readable && !isStale ? (
          <DocumentPart key={target.index} target={target} analysis={readable} onClose={close} />
        ) : (
          <p className="help">{text.nothingSelected}</p>
        )}
      </div>
    </section>
  )
}

/**
 * Whether a document that has become a backend is still shown by the form in which somebody made it one: the field in which
 * that was typed stays where it is until something else is selected.
 */
function useStaysDocument(target: AnalyzedDocument | undefined, chosen: string | null): boolean {
  const selected = target === undefined || chosen === null ? null : `${target.index} ${chosen}`
  const [shown, setShown] = useState<string | null>(null)
  if (target && !target.backend && target.readable && shown !== selected) setShown(selected)
  return selected !== null && shown === selected
}
