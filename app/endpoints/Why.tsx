import { assumptionText, reasonText, ruleSource, sourceAddress, type Endpoint, type Reason } from '../../src/index'
import { text } from '../words/later'
import { useWords } from '../words/sentences'
import { Explained } from '../words/Explained'
import { legible } from '../words/legible'
import { Badge, type Judged } from './Badge'
import { Contexts } from './Contexts'
import { PlaceButton } from './Requests'

interface Props {
  readonly endpoint: Omit<Endpoint, 'member'>
  readonly analysis: Judged
}

/**
 * A short path from the fields to what the badge says: each step the field that made a rule of the release in view apply, the
 * rule, and where that is read; at its end the result. Then what is different by another way.
 */
export function Why({ endpoint, analysis }: Props) {
  const words = useWords()
  return (
    <section className="why" aria-label={text.why}>
      <h4>{text.whyFor(`${analysis.release.product} ${analysis.release.version}`)}</h4>
      <ol className="why-path">
        {endpoint.because.map((why, i) => (
          <Step key={i} why={why} analysis={analysis} />
        ))}
        <li className="why-result">
          <Badge endpoint={endpoint} analysis={analysis} />
        </li>
      </ol>
      {endpoint.assumes.length > 0 && (
        <ul className="assumed">
          {endpoint.assumes.map(({ kind, namespace, name, key, without }) => (
            <li key={`${kind}/${namespace}/${name}/${key}`}>
              {text.assumed(kind, name, key ?? '')}
              {words.between.sentences}
              {assumptionText(without, words)}
            </li>
          ))}
        </ul>
      )}
      <Contexts endpoint={endpoint} analysis={analysis} />
    </section>
  )
}

function Step({ why, analysis }: { readonly why: Reason; readonly analysis: Judged }) {
  const words = useWords()
  const source = ruleSource(why.rule, analysis.release, analysis.facts)
  return (
    <li>
      {why.place && <PlaceButton place={why.place} analysis={analysis} label={fieldIn(why.place, analysis)} />}
      <span className="why-rule">
        <Explained text={reasonText(why, words)} />{' '}
        {source && (
          <a
            className="why-source"
            href={sourceAddress(source)}
            target="_blank"
            rel="noreferrer"
            title={`${source.file} @ ${source.at}`}
          >
            {text.ruleSource}
          </a>
        )}
      </span>
    </li>
  )
}

/** Longer values are told by their field alone. */
const LONGEST = 40

/** A field as it stands in the text: its name, and its value where that is short. */
function fieldIn({ path, range }: NonNullable<Reason['place']>, { text: all }: Judged): string {
  const name = path.findLast((part) => typeof part === 'string') ?? ''
  const value = all.slice(range.start, range.end)
  return legible(/^[^\n]+$/.test(value) && value.length <= LONGEST ? `${name}: ${value}` : name)
}
