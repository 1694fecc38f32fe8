import { reasonText, type Analysis, type Endpoint } from '../../src/index'
import { useStore } from '../store/store'
import { text, words } from '../text'
import { Visible } from '../ui/Visible'
import { Badge, Target } from './Badge'

/** Step by step, how the release in view comes to what the badge says. */
export function Why({ endpoint, analysis }: { readonly endpoint: Endpoint; readonly analysis: Analysis }) {
  const goTo = useStore((state) => state.goTo)
  return (
    <section className="why" aria-label={text.why}>
      <h4>{text.whyFor(`${analysis.release.product} ${analysis.release.version}`)}</h4>
      <ol>
        {endpoint.because.map((why, i) => (
          <li key={i}>
            <Visible text={reasonText(why, words)} />{' '}
            {why.place && (
              <button type="button" className="link" onClick={() => why.place && goTo(why.place.range, '')}>
                {text.goToLine(analysis.lines.position(why.place.range.start).line)}
              </button>
            )}
          </li>
        ))}
        {endpoint.assumes.map(({ kind, name, key }) => (
          <li key={`${kind}/${name}`} className="assumed">
            {text.assumed(kind, name, key ?? '')}
          </li>
        ))}
      </ol>
      <p className="outcome">
        <Target endpoint={endpoint} /> <Badge endpoint={endpoint} analysis={analysis} />
      </p>
    </section>
  )
}
