import { memo } from 'react'
import { badgeOf, badgeText, formatPath, type Analysis, type Endpoint } from '../../src/index'
import { BadgeMark, endpointAttributes, Target } from '../endpoints/Badge'
import { endpointsIn } from '../store/lookup'
import { useStore } from '../store/store'
import { text, words } from '../text'
import { Visible } from '../ui/Visible'
import { sameView } from '../ui/view'

/** The backends that are not in view, each with its endpoints in one line; a click brings one into view. */
export const OtherBackends = memo(function OtherBackends({ analysis }: { readonly analysis: Analysis }) {
  const shown = useStore((state) => state.document)
  const show = useStore((state) => state.show)
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
            {endpointsIn(analysis, index).map((endpoint) => (
              <Line key={formatPath(endpoint.member.path)} view={lineView(endpoint, analysis)} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
})

function lineView(endpoint: Endpoint, analysis: Analysis) {
  const { host, port, member } = endpoint
  return { ...endpointAttributes(endpoint, formatPath(member.path)), host, port, badge: badgeOf(endpoint), words: badgeText(endpoint, analysis, words) }
}

const Line = memo(function Line({ view }: { readonly view: ReturnType<typeof lineView> }) {
  const { host, port, badge, words: said, ...attributes } = view
  return (
    <li {...attributes}>
      <Target endpoint={{ host, port }} /> <BadgeMark code={badge}>{said}</BadgeMark>
    </li>
  )
}, sameView)
