import './play.css'
import { PlayBar } from './PlayBar'
import { PlayLog } from './PlayLog'
import { PlayRow } from './PlayRow'

type Props =
  | { readonly part: 'bar' | 'log'; readonly document: number }
  | { readonly part: 'row'; readonly document: number; readonly path: string }

/** The parts of the play on the picture: what is done above it, each member's own in its row, what came of it below. */
export default function Play(props: Props) {
  if (props.part === 'row') return <PlayRow document={props.document} path={props.path} />
  return props.part === 'bar' ? <PlayBar document={props.document} /> : <PlayLog document={props.document} />
}
