import { assumptionText, reasonText, type Endpoint } from '../../src/index'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Explained } from '../words/Explained'
import type { Judged } from './Badge'
import { Contexts } from './Contexts'
import { PlaceButton } from './Requests'

/** Step by step, how the release in view comes to what the badge says, and what is different by another way. */
export function Why({
  endpoint,
  analysis,
}: {
  readonly endpoint: Omit<Endpoint, 'member'>
  readonly analysis: Judged
}) {
  const words = useWords()
  return (
    <section className="why" aria-label={text.why}>
      <h4>{text.whyFor(`${analysis.release.product} ${analysis.release.version}`)}</h4>
      <ol>
        {endpoint.because.map((why, i) => (
          <li key={i}>
            <Explained text={reasonText(why, words)} />{' '}
            {why.place && <PlaceButton place={why.place} analysis={analysis} />}
          </li>
        ))}
        {endpoint.assumes.map(({ kind, namespace, name, key, without }) => (
          <li key={`${kind}/${namespace}/${name}/${key}`} className="assumed">
            {text.assumed(kind, name, key ?? '')}
            {words.between.sentences}
            {assumptionText(without, words)}
          </li>
        ))}
      </ol>
      <Contexts endpoint={endpoint} analysis={analysis} />
    </section>
  )
}
