import { lastWord, reasonText, type Endpoint } from '../../src/index'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'
import { Badge, Target, type Judged } from './Badge'

/** Where an endpoint is and what goes on the wire to it, with the rule that had the last word. */
export function Outcome({
  endpoint,
  analysis,
}: {
  readonly endpoint: Omit<Endpoint, 'member'>
  readonly analysis: Pick<Judged, 'release'>
}) {
  const words = useWords()
  const last = lastWord(endpoint.because)
  return (
    <div className="outcome">
      <p>
        <Badge endpoint={endpoint} analysis={analysis} /> <Target endpoint={endpoint} />
      </p>
      {last && (
        <p className="sentence">
          <Visible text={reasonText(last, words)} />
        </p>
      )}
    </div>
  )
}
