import { releaseId } from '../../src/index'
import { countOf } from '../engine/lookup'
import { backendInView, isBeingRead } from '../state/derived'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words'
import { openMove } from '../open/move'
import { BackendPicker } from './BackendPicker'
import { startBlank } from '../state/backends'
import { Lanes } from './Lanes'
import { NewBackend } from './NewBackend'
import { OtherBackends } from './OtherBackends'
import { OutlineLater } from './OutlineLater'
import { PlayPart, PlaySwitch } from './PlayPart'
import { Sources } from './Sources'

/** The picture of the backend in view: client, gateway, priorities, members; while the text can't be read, its last state, dimmed. */
export function Stage() {
  const target = useStore(backendInView)
  const readable = useStore((state) => state.readable)
  const isStale = useStore((state) => state.readable !== state.analysis)
  const isWaiting = useStore(isBeingRead)
  const isUnreadable = useStore(({ analysis }) => countOf(analysis, 'error', 'yaml') > 0)
  if (isWaiting)
    return (
      <section className="pane stage" aria-label={text.endpoints} aria-busy="true" id="pane-model">
        <p className="help" role="status">
          {text.reading}
        </p>
      </section>
    )
  return (
    <section className="pane stage" aria-label={text.endpoints} id="pane-model">
      <BackendPicker />
      {isStale && (
        <p className="stale" role="alert">
          {text.unreadable}
        </p>
      )}
      <div
        className={['stage-body', isStale ? 'dimmed' : '', target?.valid === false ? 'is-refused' : ''].join(' ')}
        inert={isStale}
      >
        {target?.backend ? (
          <>
            {target.unserved && (
              <div className="stale">
                <p>{text.formOnlyKnows(releaseId(readable.release))}</p>
                <Button label={text.moveMenu} onClick={() => openMove(releaseId(readable.release))} />
              </div>
            )}
            <div className="stage-top">
              <Sources target={target} analysis={readable} />
              <PlaySwitch />
            </div>
            <PlayPart part="bar" document={target.index} />
            <Lanes target={target} backend={target.backend} analysis={readable} />
            <PlayPart part="log" document={target.index} />
          </>
        ) : (
          <div className="empty">
            <p>{isUnreadable ? text.notReadable : text.noBackend}</p>
            {!isUnreadable && <p className="help">{text.noBackendHint}</p>}
            <NewBackend look="main" />
            <Button label={text.startBlank} onClick={startBlank} />
          </div>
        )}
        <OtherBackends analysis={readable} />
        <OutlineLater analysis={readable} />
      </div>
    </section>
  )
}
