import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { PLACEHOLDER } from '../../src/index'
import { forgetEverything, keepSecrets, keepsSecrets } from '../storage/storage'
import { deleteRecent, listRecent } from '../storage/recent'
import { placeholdersIn, type RecentRecord } from '../storage/record'
import { useStore } from '../state/store'
import { text } from '../words/later'
import { Button } from '../ui/Button'
import { legible } from '../words/legible'
import { addFiles } from '../state/open-files'

/** What this device remembers, and the ways to make it forget. */
export default function StorageDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <Recent onClose={onClose} />
      <section aria-label={text.onDevice} className="on-device">
        <h3>{text.onDevice}</h3>
        <p className="help">{text.onDeviceHelp}</p>
        <KeepSecrets />
        <Forget onClose={onClose} />
      </section>
    </>
  )
}

function Recent({ onClose }: { readonly onClose: () => void }) {
  const [recent, setRecent] = useState<readonly RecentRecord[]>([])
  const load = async (): Promise<void> => {
    const found = await listRecent().catch(() => [])
    flushSync(() => setRecent(found))
  }
  useEffect(() => void load(), [])
  const list = useRef<HTMLUListElement>(null)
  /** The keyboard goes on with the entry that takes the place of the one that goes. */
  const remove = async (id: string, index: number): Promise<void> => {
    await deleteRecent(id).catch(() => undefined)
    await load()
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.icon-only') ?? [])]
    const next =
      buttons[Math.min(index, buttons.length - 1)] ??
      list.current?.closest('dialog')?.querySelector<HTMLElement>('button')
    next?.focus()
  }
  const open = ({ name, text: content, settings }: RecentRecord): void => {
    addFiles([{ name, text: content, settings }])
    const hidden = placeholdersIn(content)
    if (hidden > 0) useStore.getState().say(text.restoredWithout(hidden, PLACEHOLDER), 'stays')
    onClose()
  }
  return (
    <section aria-label={text.recent}>
      <h3>{text.recent}</h3>
      {recent.length === 0 && <p className="help">{text.noRecent}</p>}
      <ul className="recent" ref={list}>
        {recent.map((record, i) => (
          <li key={record.id}>
            <button
              type="button"
              className="recent-open"
              aria-label={text.openRecent(legible(record.name))}
              onClick={() => open(record)}
            >
              <span>{legible(record.name)}</span>
              <time dateTime={new Date(record.at).toISOString()}>{new Date(record.at).toLocaleString()}</time>
            </button>
            <Button
              look="quiet"
              icon="close"
              iconOnly
              label={text.deleteRecent(legible(record.name))}
              onClick={() => void remove(record.id, i)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function KeepSecrets() {
  const [kept, setKept] = useState(keepsSecrets)
  const change = (keep: boolean): void => {
    setKept(keep)
    void keepSecrets(keep)
  }
  return (
    <label className="choice">
      <input type="checkbox" checked={kept} onChange={(event) => change(event.target.checked)} />
      <span>
        {text.keepSecrets}
        <span className="help">{text.keepSecretsHelp(PLACEHOLDER)}</span>
      </span>
    </label>
  )
}

/** Asked once more, because nothing brings it back. */
function Forget({ onClose }: { readonly onClose: () => void }) {
  const [asked, setAsked] = useState<boolean | null>(null)
  return (
    <div className="forget">
      <p className="help">{text.forgetHelp}</p>
      {asked ? (
        <>
          <Button
            look="main"
            className="danger"
            label={text.forgetSure}
            autoFocus
            onClick={() => void forgetEverything().then(onClose)}
          />
          <Button label={text.cancel} onClick={() => setAsked(false)} />
        </>
      ) : (
        <Button
          className="danger"
          label={text.forgetEverything}
          autoFocus={asked === false}
          onClick={() => setAsked(true)}
        />
      )}
    </div>
  )
}
