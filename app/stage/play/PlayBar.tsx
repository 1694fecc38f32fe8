import { Button } from '../../ui/Button'
import { play as text } from '../../words/later'
import { useMoment, type Moment } from './moment'
import { letGoBy, send, setVia, startAgain } from './plays'
import { saysAnswer } from './says'

/** So much time goes by at once. */
const WAITS = [10_000, 60_000]
/** So many requests make a sequence. */
const MANY = 10

/** What can be done: send one request or a row of them, let time go by, begin anew; by which way, where several differ. */
export function PlayBar({ document }: { readonly document: number }) {
  const moment = useMoment(document)
  if (!moment) return null
  const { pool, key, faults } = moment
  return (
    <section className="play-bar" aria-label={text.play}>
      <p className="help">{text.about}</p>
      <WayChoice moment={moment} />
      <div className="play-acts">
        <Button look="main" label={text.send} onClick={() => send(pool, key, faults, 1)} />
        <Button label={text.sendMany(MANY)} onClick={() => send(pool, key, faults, MANY)} />
        {WAITS.map((milliseconds) => (
          <Button key={milliseconds} label={text.wait(milliseconds)} onClick={() => letGoBy(pool, key, milliseconds)} />
        ))}
        <Button look="quiet" label={text.again} onClick={startAgain} />
      </div>
      <Client moment={moment} />
    </section>
  )
}

function WayChoice({ moment: { ways, via } }: { readonly moment: Moment }) {
  if (ways.length < 2) return null
  return (
    <label className="play-way">
      {text.way}{' '}
      <select value={via ?? ''} onChange={(event) => setVia(event.target.value)}>
        {ways.map(({ vias: [first = '', ...others] }) => (
          <option key={first} value={first}>
            {text.ways(first, others.length)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the client got of the request in view. */
function Client({ moment: { steps, at, choice } }: { readonly moment: Moment }) {
  const played = steps[at - 1]?.played
  const status = played?.client.status ?? null
  return (
    <p className="play-client">
      {played && (
        <strong className={status !== null && status < 400 ? 'is-served' : 'is-failed'}>
          {text.clientGot(saysAnswer(played.client))}
        </strong>
      )}{' '}
      {choice.isDesperate && <span className="help">{text.desperate}</span>}
    </p>
  )
}
