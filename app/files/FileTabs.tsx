import { useEffect, useRef } from 'react'
import { addRecent } from '../storage/recent'
import { knownSecrets } from '../storage/searching'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { legible } from '../words/legible'
import { closeWork, labelInView, newWork, reopenWork, useWorks, viewWork, type WorkEntry } from './open-files'

/** The works of the page side by side; nothing at all while there is one. */
export function WorkTabs() {
  const { works } = useWorks()
  const inView = useStore((state) => state.work)
  const label = useStore((state) => labelInView(state, works.find(({ id }) => id === state.work)?.name ?? null))
  if (works.length < 2) return null
  return (
    <nav className="works" aria-label={text.works}>
      <ul>
        {works.map((work) => (
          <Tab
            key={work.id}
            work={work}
            label={legible(work.id === inView ? label : work.label || text.untitled)}
            isInView={work.id === inView}
          />
        ))}
      </ul>
      <Button look="quiet" icon="plus" iconOnly label={text.newWork} onClick={newWork} />
    </nav>
  )
}

function Tab({
  work,
  label,
  isInView,
}: {
  readonly work: WorkEntry
  readonly label: string
  readonly isInView: boolean
}) {
  const tab = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isInView) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isInView])
  return (
    <li ref={tab} className={isInView ? 'work in-view' : 'work'}>
      <button
        type="button"
        className="work-name"
        title={label}
        aria-current={isInView ? 'true' : undefined}
        onClick={() => viewWork(work.id)}
      >
        {label}
      </button>
      <Button look="quiet" icon="close" iconOnly label={text.closeWork(label)} onClick={() => void close(work.id)} />
    </li>
  )
}

/** Closes a work; a moment later nothing but the recent files has it, so it says whether these do. */
async function close(id: string): Promise<void> {
  const known = knownSecrets(id)
  const closed = closeWork(id)
  if (!closed) return
  const name = closed.label || text.untitled
  requestAnimationFrame(focusInView)
  const isRemembered = await addRecent([{ name, text: closed.parked.text, settings: closed.parked.settings, known }])
  useStore.getState().say(text.closedWork(name, isRemembered), () => reopenWork(closed))
}

/** The keyboard goes on at the work in view; where it is the only one, at the menu that adds others. */
function focusInView(): void {
  const lost = document.activeElement === null || document.activeElement === document.body
  const next =
    document.querySelector<HTMLElement>('.work.in-view .work-name') ??
    document.querySelector<HTMLElement>(`[aria-label="${text.worksMenu}"]`)
  if (lost) next?.focus()
}
