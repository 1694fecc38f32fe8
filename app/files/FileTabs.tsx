import { useEffect, useRef } from 'react'
import { addRecent } from '../storage/recent'
import { knownSecrets } from '../storage/searching'
import { useStore } from '../state/store'
import { text } from '../words'
import { Button } from '../ui/Button'
import { legible } from '../words/legible'
import { closeFile, labelInView, newFile, reopenFile, useOpenFiles, viewFile, type OpenFile } from '../state/open-files'

/** The files of the page side by side; nothing at all while there is one. */
export function FileTabs() {
  const { files } = useOpenFiles()
  const inView = useStore((state) => state.file)
  const label = useStore((state) => labelInView(state, files.find(({ id }) => id === state.file)?.name ?? null))
  if (files.length < 2) return null
  return (
    <nav className="file-tabs" aria-label={text.files}>
      <ul>
        {files.map((file) => (
          <Tab
            key={file.id}
            file={file}
            label={legible(file.id === inView ? label : file.label || text.untitled)}
            isInView={file.id === inView}
          />
        ))}
      </ul>
      <Button look="quiet" icon="plus" iconOnly label={text.newFile} onClick={newFile} />
    </nav>
  )
}

function Tab({
  file,
  label,
  isInView,
}: {
  readonly file: OpenFile
  readonly label: string
  readonly isInView: boolean
}) {
  const tab = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isInView) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isInView])
  return (
    <li ref={tab} className={isInView ? 'file-tab in-view' : 'file-tab'}>
      <button
        type="button"
        className="file-name"
        title={label}
        aria-current={isInView ? 'true' : undefined}
        onClick={() => viewFile(file.id)}
      >
        {label}
      </button>
      <Button look="quiet" icon="close" iconOnly label={text.closeFile(label)} onClick={() => void close(file.id)} />
    </li>
  )
}

/** Closes a file; a moment later nothing but the recent files has it, so it says whether these do. */
async function close(id: string): Promise<void> {
  const known = knownSecrets(id)
  const closed = closeFile(id)
  if (!closed) return
  const name = closed.label || text.untitled
  requestAnimationFrame(focusInView)
  const isRemembered = await addRecent([{ name, text: closed.parked.text, settings: closed.parked.settings, known }])
  useStore.getState().say(text.closedFile(name, isRemembered), () => reopenFile(closed))
}

/** The keyboard goes on at the file in view; where it is the only one, at the menu that adds others. */
function focusInView(): void {
  const lost = document.activeElement === null || document.activeElement === document.body
  const next =
    document.querySelector<HTMLElement>('.file-tab.in-view .file-name') ??
    document.querySelector<HTMLElement>(`[aria-label="${text.filesMenu}"]`)
  if (lost) next?.focus()
}
