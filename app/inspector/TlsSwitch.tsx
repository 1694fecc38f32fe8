import { useState } from 'react'
import type { Endpoint, Reading } from '../../src/index'
import { text } from '../words'
import { forms, text as later } from '../words/later'
import { OfferItem, useOffers } from './WouldChange'

interface Props {
  readonly endpoint: Endpoint
  readonly analysis: Reading
}

/** Whether an endpoint is encrypted, as a switch: it shows what it would write, and the badge that follows, before it writes. */
export function TlsSwitch({ endpoint, analysis }: Props) {
  const { scheme } = endpoint.wire
  const [asked, setAsked] = useState<string | null>(null)
  // An answer about one state of the wire says nothing about another.
  const isAsked = asked !== null && asked === scheme
  if (scheme !== 'https' && scheme !== 'http') return null
  return (
    <div className="tls-switch">
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={scheme === 'https'}
        onClick={() => setAsked(isAsked ? null : scheme)}
      >
        <span className="switch-track" aria-hidden="true" />
        {forms.encrypt}
      </button>
      {isAsked && <Preview endpoint={endpoint} analysis={analysis} goal={scheme === 'https' ? 'http' : 'https'} />}
    </div>
  )
}

function Preview({ endpoint, analysis, goal }: Props & { readonly goal: 'https' | 'http' }) {
  const answer = useOffers(endpoint, analysis)
  if (answer === 'working') return <p className="note">{later.wouldChangeWorking}</p>
  const offers = answer?.offers.filter((offer) => offer.goal === goal) ?? []
  if (offers.length === 0)
    return (
      <p className="note" role="status">
        {goal === 'https' ? forms.noTls : forms.noPlaintext}
      </p>
    )
  return (
    <>
      <p className="note">{forms.thisWouldBeWritten}</p>
      <ul className="offers-list" aria-label={text.edit}>
        {offers.map((offer, i) => (
          <OfferItem key={i} offer={offer} analysis={analysis} />
        ))}
      </ul>
    </>
  )
}
