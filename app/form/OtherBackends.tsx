import { formatPath, type Analysis } from '../../src/index'
import { Badge, endpointAttributes, Target } from '../endpoints/Badge'
import { useStore } from '../store/store'
import { text } from '../text'
import { Visible } from '../ui/Visible'

/** The backends that are not in view, each with its endpoints in one line; a click brings one into view. */
export function OtherBackends({ analysis }: { readonly analysis: Analysis }) {
  const { document: shown, show } = useStore((state) => state)
  const others = analysis.documents.filter(({ backend, index }) => backend && index !== shown)
  if (others.length === 0) return null
  return (
    <div className="others">
      <h3>{text.otherBackends}</h3>
      {others.map(({ index, name }) => (
        <div key={index} className="other">
          <button type="button" className="link" onClick={() => show(index, null)}>
            <Visible text={name ?? text.unnamed} />
          </button>
          <ul>
            {analysis.endpoints
              .filter((endpoint) => endpoint.document === index)
              .map((endpoint) => (
                <li key={formatPath(endpoint.member.path)} {...endpointAttributes(endpoint, formatPath(endpoint.member.path))}>
                  <Target endpoint={endpoint} /> <Badge endpoint={endpoint} analysis={analysis} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
