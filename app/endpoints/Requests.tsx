import { Fragment } from 'react'
import { reasonText, type Endpoint, type Reason } from '../../src/index'
import { fieldId } from '../form/field'
import { useStore } from '../state/store'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Explained } from '../words/Explained'
import { legible } from '../words/legible'
import type { Judged } from './Badge'
import { kindsOf, linesOf, type Kind, type Line } from './parts'

interface Props {
  readonly endpoint: Pick<Endpoint, 'requests'>
  readonly analysis: Judged
}

/** The request as the upstream receives it, part by part; secrets are names, `{client.…}` is the client's own. */
export function Requests({ endpoint, analysis }: Props) {
  if (endpoint.requests.length === 0) return null
  const kinds = kindsOf(endpoint.requests)
  return (
    <details className="requests">
      <summary>{text.request}</summary>
      {kinds.map((kind) => (
        <Fragment key={kind.name}>
          {(kinds.length > 1 || kind.requests[0]?.routeType !== 'Completions') && <h6>{kind.name}</h6>}
          <RequestLines kind={kind} isOnly={kinds.length === 1} analysis={analysis} />
        </Fragment>
      ))}
    </details>
  )
}

interface LinesProps {
  readonly kind: Kind
  readonly isOnly: boolean
  readonly analysis: Judged
}

/** Each line with its reasons; one that a field of the text caused leads to it. */
function RequestLines({ kind, isOnly, analysis }: LinesProps) {
  return (
    <ul className="request" aria-label={isOnly ? text.request : `${text.request}: ${kind.name}`}>
      {linesOf(kind.requests).map((line, i) => (
        <RequestLine key={i} line={line} analysis={analysis} />
      ))}
    </ul>
  )
}

function RequestLine({ line, analysis }: { readonly line: Line; readonly analysis: Judged }) {
  const words = useWords()
  const cause = line.because.find(({ place }) => place)
  return (
    <li data-part={line.part}>
      {cause?.place ? (
        <PlaceButton place={cause.place} analysis={analysis} label={line.text} />
      ) : (
        <code>{legible(line.text)}</code>
      )}
      {line.because.length > 0 && (
        <small>
          {line.because.map((why, i) => (
            <span key={i}>
              <Explained text={reasonText(why, words)} />{' '}
              {why.place && why.place.range.start !== cause?.place?.range.start && (
                <PlaceButton place={why.place} analysis={analysis} />
              )}{' '}
            </span>
          ))}
        </small>
      )}
    </li>
  )
}

interface PlaceProps {
  readonly place: NonNullable<Reason['place']>
  readonly analysis: Judged
  /** What the button shows before its line. */
  readonly label?: string
}

/** Leads to a field in the form, where it is shown, and to its line in the text. */
export function PlaceButton({ place, analysis, label }: PlaceProps) {
  const goTo = useStore((state) => state.goTo)
  const line = text.goToLine(analysis.lines.position(place.range.start).line)
  return (
    <button
      type="button"
      className={label === undefined ? 'link' : 'part'}
      onClick={() => goTo(place.range, analysis, fieldId(place.document, place.path))}
    >
      {label !== undefined && <code>{legible(label)}</code>}{' '}
      <span className={label === undefined ? '' : 'line'}>{line}</span>
    </button>
  )
}
