import { lazy, Suspense } from 'react'
import { useView } from '../state/view'
import { Boundary } from '../ui/Boundary'
import { Button } from '../ui/Button'
import { text } from '../words'
import { laterPart } from '../words/later'

const load = laterPart(() => import('./play/Play'))
/** A failed load is remembered by its component: another one tries anew. */
let Play = lazy(load)

type Props = Parameters<(typeof import('./play/Play'))['default']>[0]

/** A part of the play of failing members, which comes when somebody asks for it. */
export function PlayPart(props: Props) {
  const isPlaying = useView((view) => view.play)
  if (!isPlaying) return null
  return (
    <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Play = lazy(load))}>
      <Suspense>
        <Play {...props} />
      </Suspense>
    </Boundary>
  )
}

/** Begins and ends the play. */
export function PlaySwitch() {
  const play = useView((view) => view.play)
  return (
    <Button
      className="play-switch"
      look="quiet"
      label={text.play}
      aria-pressed={play}
      onClick={() => useView.setState({ play: !play })}
    />
  )
}
