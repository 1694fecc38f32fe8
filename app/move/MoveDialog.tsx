import '../style/inspector.css'
import { useMemo, useState } from 'react'
import {
  formatPath,
  isLoss,
  migrationOf,
  noteText,
  preview,
  releaseId,
  releases,
  type MigratedEndpoint,
  type Migration,
  type Reading,
} from '../../src/index'
import { Badge, Target } from '../endpoints/Badge'
import { Hunks } from '../endpoints/Hunks'
import { useAsked } from '../engine/asked'
import { migrateLater } from '../engine/migrate-later'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { useWindow } from '../ui/window'
import { text } from '../words/later'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'
import { useMove } from '../open/move'

const KINDS = ['', 'AgentgatewayBackend', 'AgentgatewayModel']

/** Leads the text to another release: what changes, what goes on the wire before and after, and one step that does it. */
export default function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const analysis = useStore((state) => state.analysis)
  const isBusy = useStore((state) => state.busy)
  const [to, setTo] = useState(() => wanted(useMove.getState().to) ?? newest(analysis))
  const [kind, setKind] = useState('')
  const moved = useMoved(analysis, isBusy, to, kind)
  return (
    <div className="move">
      <div className="move-to">
        <label>
          <span>{text.moveTo}</span>
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            {targets.map((release) => (
              <option key={releaseId(release)} value={releaseId(release)}>
                {`${release.product} ${release.version}`}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.moveKind}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {each === '' ? text.moveKindAuto : each}
              </option>
            ))}
          </select>
        </label>
      </div>
      {moved === 'working' ? (
        <p className="help">{text.moveWorking}</p>
      ) : moved === null ? (
        <p role="alert">{text.moveImpossible}</p>
      ) : (
        <Moved moved={moved} onClose={onClose} />
      )}
    </div>
  )
}

/** Those that serve AI backends, newest first. */
const targets = [...releases].reverse().filter(({ kinds }) => kinds.some(({ shape }) => shape))

/** The release that whoever opened the dialog wants, where it serves AI backends. */
const wanted = (id: string | null): string | null => (targets.some((each) => releaseId(each) === id) ? id : null)

/** The newest release that is well known, or the newest of all where that is in view. */
function newest({ release }: Reading): string {
  const found = targets.find((each) => each.evidence !== 'notes' && releaseId(each) !== releaseId(release))
  return releaseId(found ?? release)
}

/** Worked out for the text as it was read; null where the release serves no such kind. */
function useMoved(analysis: Reading, isBusy: boolean, release: string, kind: string): Migration | null | 'working' {
  const settings = useStore((state) => state.settings)
  const { kinds, crds } = useStore((state) => state.cluster)
  const question = useMemo(
    () =>
      isBusy
        ? null
        : {
            text: analysis.text,
            settings: { ...settings, release: releaseId(analysis.release) },
            target: {
              release,
              kind: kind === '' ? null : kind,
              dataPlane: settings.dataPlane,
              agentgatewayModels: settings.agentgatewayModels,
            },
            crds,
          },
    [analysis, isBusy, settings, crds, release, kind],
  )
  const answer = useAsked(question, migrateLater)
  return useMemo(
    () =>
      question === null || answer === 'working' ? 'working' : answer && migrationOf(answer, analysis, releases, kinds),
    [question, answer, analysis, kinds],
  )
}

function Moved({ moved, onClose }: { readonly moved: Migration; readonly onClose: () => void }) {
  const words = useWords()
  const hunks = useMemo(() => preview(moved.before.text, moved.change), [moved])
  const losses = moved.notes.filter(isLoss)
  // What could not be kept is read first.
  const notes = [...losses, ...moved.notes.filter((note) => !isLoss(note))]
  const { shown, rest, showMore } = useWindow(notes.length, 40)
  const name = `${moved.after.release.product} ${moved.after.release.version}`
  const apply = (): void => {
    const { carryOut, setSettings, say } = useStore.getState()
    const arrive = (how?: 'undo'): void => {
      setSettings({ release: releaseId(moved.after.release) })
      say(text.movedTo(name), how)
      onClose()
    }
    // A text that is right there as it stands has arrived.
    if (moved.text === useStore.getState().text) arrive()
    // One that has changed meanwhile has not: what is shown here is of another text.
    else carryOut(moved.plan, (isMade) => (isMade ? arrive('undo') : say(text.moveGone, 'stays')))
  }
  return (
    <>
      <p className={losses.length > 0 || !moved.after.valid ? 'move-says caution' : 'move-says'}>
        <Icon name={losses.length > 0 || !moved.after.valid ? 'warning' : 'check'} />
        {text.moveSays(moved.after.valid, losses.length, name)}
      </p>
      <EndpointTable moved={moved} />
      <h3>{text.moveNotes(moved.notes.length)}</h3>
      <ul className="move-notes">
        {notes.slice(0, shown).map((note, i) => (
          <li key={i} className={isLoss(note) ? 'is-loss' : ''}>
            <strong>{text.noteKinds[note.kind]}</strong> <Visible text={noteText(note, words)} />{' '}
            {note.path.length > 0 && (
              <code>
                <Visible text={formatPath(note.path)} />
              </code>
            )}
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Button label={text.showMore(rest)} onClick={showMore} />
          </li>
        )}
      </ul>
      <details>
        <summary>{text.difference}</summary>
        <Hunks hunks={hunks} />
      </details>
      <div className="dialog-actions">
        <Button look="main" label={text.moveApply(name)} onClick={apply} />
        <Button label={text.close} onClick={onClose} />
      </div>
    </>
  )
}

/** What goes on the wire before and after, an endpoint a row. */
function EndpointTable({ moved }: { readonly moved: Migration }) {
  const { shown, rest, showMore } = useWindow(moved.endpoints.length, 40)
  if (moved.endpoints.length === 0) return null
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={text.moveEndpoints}>
      <table>
        <thead>
          <tr>
            <th scope="col">{nameOf(moved.before)}</th>
            <th scope="col">{nameOf(moved.after)}</th>
            <th scope="col">{text.onTheWire}</th>
          </tr>
        </thead>
        <tbody>
          {moved.endpoints.slice(0, shown).map((pair, i) => (
            <EndpointRow key={i} pair={pair} moved={moved} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
    </div>
  )
}

const nameOf = ({ release }: Reading): string => `${release.product} ${release.version}`

function EndpointRow({ pair, moved }: { readonly pair: MigratedEndpoint; readonly moved: Migration }) {
  const cell = (endpoint: MigratedEndpoint['before'], analysis: Reading) =>
    endpoint ? (
      <td>
        <Badge endpoint={endpoint} analysis={analysis} /> <Target endpoint={endpoint} />
      </td>
    ) : (
      <td className="help">{text.noEndpoint}</td>
    )
  return (
    <tr>
      {cell(pair.before, moved.before)}
      {cell(pair.after, moved.after)}
      <td>{pair.same ? text.sameOnWire : <strong>{text.otherOnWire}</strong>}</td>
    </tr>
  )
}
