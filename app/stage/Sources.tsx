import { planeOf, type AnalyzedDocument, type Reading } from '../../src/index'
import { text } from '../words'
import { RoutesLater } from './OutlineLater'

/** Where requests come from: the client, the gateway that the release makes, and the routes of the text that lead here. */
export function Sources({ target, analysis }: { readonly target: AnalyzedDocument; readonly analysis: Reading }) {
  const { release, facts, documents } = analysis
  const plane = planeOf(release, facts) ? text.dataPlanes[facts.dataPlane] : null
  return (
    <ol className="sources" aria-label={text.sources}>
      <li className="source">{text.client}</li>
      {documents.length > 1 && <RoutesLater target={target} analysis={analysis} />}
      <li className="source gateway">
        {text.gateway} <small>{[`${release.product} ${release.version}`, plane].filter(Boolean).join(' · ')}</small>
      </li>
    </ol>
  )
}
