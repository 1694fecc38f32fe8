import '../style/inspector.css'
import { useState } from 'react'
import {
  nameablesOf,
  planChange,
  preview,
  renameMember,
  renameObject,
  type Nameable,
  type Plan,
  type Reading,
} from '../../src/index'
import { Hunks } from '../endpoints/Hunks'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words/later'
import { legible } from '../words/legible'

/** Gives an object of the text, or a member of a backend, another name, and every reference to it the same. */
export default function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const analysis = useStore((state) => state.analysis)
  const isBusy = useStore((state) => state.busy)
  const inView = useStore((state) => state.document)
  const all = nameablesOf(analysis)
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      all.findIndex(({ document, member }) => document === inView && !member),
    ),
  )
  const nameable = all[chosen]
  const [to, setTo] = useState(nameable?.name ?? '')
  const plan = nameable && !isBusy ? planFor(nameable, analysis, to) : null
  const change = plan && planChange(analysis, plan)
  if (!nameable) return <p className="help">{text.renameNothing}</p>
  const apply = (): void => {
    const { carryOut, say } = useStore.getState()
    if (!plan) return
    carryOut(plan, (isMade) => {
      if (isMade) say(text.renamed(nameable.name, to), 'undo')
      onClose()
    })
  }
  return (
    <form
      className="move"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className="move-to">
        <label>
          <span>{text.renameWhat}</span>
          <select
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.target.value))
              setTo(all[Number(event.target.value)]?.name ?? '')
            }}
          >
            {all.map(({ kind, name, member }, i) => (
              <option key={i} value={i}>
                {legible(member ? `— ${name}` : `${kind} ${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.renameTo}</span>
          <input value={to} spellCheck={false} autoComplete="off" onChange={(event) => setTo(event.target.value)} />
        </label>
      </div>
      <p className="help" aria-live="polite">
        {change ? text.renameSays(change.edits.length - 1) : text.renameNothing}
      </p>
      {change && <Hunks hunks={preview(analysis.text, change)} />}
      <div className="dialog-actions">
        <Button look="main" type="submit" label={text.renameApply} disabled={!change} />
        <Button label={text.close} onClick={onClose} />
      </div>
    </form>
  )
}

const planFor = ({ document, member }: Nameable, analysis: Reading, to: string): Plan | null =>
  member ? renameMember(analysis, document, member, to) : renameObject(analysis, document, to)
