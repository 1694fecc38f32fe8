import { useId, useState } from 'react'
import { assumptionText, badgeOf, formatPath, reasonText, type Endpoint, type Reading } from '../../src/index'
import { Badge, endpointAttributes, lookOf, Target } from '../endpoints/Badge'
import { worstAt } from '../engine/lookup'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'

interface Props {
  readonly endpoint: Endpoint
  readonly reading: Reading
  readonly startsOpen: boolean
}

/** One endpoint; a click shows how the release comes to what its badge says. */
export function EmbedEndpoint({ endpoint, reading, startsOpen }: Props) {
  const [isOpen, setOpen] = useState(startsOpen)
  const reasons = useId()
  const { member, document } = endpoint
  const path = formatPath(member.path)
  const worst = worstAt(reading, document, path)
  const badge = badgeOf(endpoint)
  return (
    <article {...endpointAttributes(endpoint, path)} aria-label={member.provider?.label ?? text.noProvider}>
      <div className={`row ${worst === null ? '' : `has-${worst}`}`}>
        <span className={`wire wire-${lookOf(badge, endpoint.warnedPlaintext)}`} aria-hidden="true" />
        <button
          type="button"
          className="row-face"
          aria-expanded={isOpen}
          aria-controls={reasons}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="mark" aria-hidden="true">
            {member.provider?.mark ?? '?'}
          </span>
          <span className="row-names">
            <span className="row-title">
              <strong>{member.provider?.label ?? text.noProvider}</strong>{' '}
              <span className="model">{member.model !== null && <Visible text={member.model} />}</span>
            </span>
            <Target endpoint={endpoint} />
          </span>
          <span className="row-says">
            <Badge endpoint={endpoint} analysis={reading} />
          </span>
          <span className="chevron" aria-hidden="true" />
        </button>
      </div>
      <Reasons id={reasons} endpoint={endpoint} isOpen={isOpen} />
    </article>
  )
}

function Reasons({
  id,
  endpoint,
  isOpen,
}: {
  readonly id: string
  readonly endpoint: Endpoint
  readonly isOpen: boolean
}) {
  const sentences = useWords()
  return (
    <ol id={id} className="because" hidden={!isOpen}>
      {endpoint.because.map((why, i) => (
        <li key={i}>
          <Visible text={reasonText(why, sentences)} />
        </li>
      ))}
      {endpoint.assumes.map(({ kind, namespace, name, key, without }) => (
        <li key={`${kind}/${namespace}/${name}/${key}`} className="assumed">
          {text.assumed(kind, name, key ?? '')} {assumptionText(without, sentences)}
        </li>
      ))}
    </ol>
  )
}
