import { reasonText, type Endpoint } from '../../src/index'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Explained } from '../words/Explained'
import { legible } from '../words/legible'
import { Badge, type Judged } from './Badge'
import { allLines } from './parts'
import { PlaceButton } from './Requests'

type Context = NonNullable<Endpoint['contexts']>[number]

interface Props {
  readonly endpoint: Omit<Endpoint, 'member'>
  readonly analysis: Judged
}

/** What is different by routes and gateways of the text: each way with its badge, what differs, and why. */
export function Contexts({ endpoint, analysis }: Props) {
  const { contexts = [] } = endpoint
  if (contexts.length === 0) return null
  return (
    <>
      <h5>{text.contexts}</h5>
      <ul className="contexts">
        {contexts.map((context, i) => (
          <li key={i} data-via={context.via.join(' ')}>
            <span className="via">{legible(text.via(context.via))}</span>{' '}
            <Badge endpoint={context} analysis={analysis} />
            <Differences context={context} endpoint={endpoint} analysis={analysis} />
          </li>
        ))}
        {endpoint.more !== undefined && <li>{text.moreContexts(endpoint.more)}</li>}
      </ul>
    </>
  )
}

function Differences({ context, endpoint, analysis }: Props & { readonly context: Context }) {
  const words = useWords()
  const known = new Set(endpoint.because.map((why) => reasonText(why, words)))
  const ownLines = new Set(allLines(endpoint.requests).map((line) => line.text))
  const lines = allLines(context.requests).filter((line) => !ownLines.has(line.text))
  return (
    <ul>
      {context.because
        .filter((why) => !known.has(reasonText(why, words)))
        .map((why, i) => (
          <li key={i}>
            <Explained text={reasonText(why, words)} />{' '}
            {why.place && <PlaceButton place={why.place} analysis={analysis} />}
          </li>
        ))}
      {lines.map((line, i) => (
        <li key={`line ${i}`}>
          <code>{legible(line.text)}</code>
        </li>
      ))}
    </ul>
  )
}
