import { memo } from 'react'
import { badgeOf, badgeText, formatPath, type Reading, type Endpoint } from '../../src/index'
import { BadgeMark, endpointAttributes, Target } from '../endpoints/Badge'
import { endpointsIn } from '../engine/lookup'
import { useStore } from '../state/store'
import { text, words } from '../words'
import { useLanguage } from '../words/language'
import { Button } from '../ui/Button'
import { Visible } from '../words/Visible'
import { sameView } from '../ui/view'
import { useWindow } from '../ui/window'

/** How many backends are drawn whole; of thousands the rest are frames until somebody asks for more. */
const WHOLE = 600

/** The backends that are not in view, each with its endpoints in one line; a click brings one into view. */
export const OtherBackends = memo(function OtherBackends({ analysis }: { readonly analysis: Reading }) {
  useLanguage()
  const inView = useStore((state) => state.picture)
  const show = useStore((state) => state.show)
  const others = analysis.documents.filter(({ backend, index }) => backend && index !== inView)
  const { shown, rest, showMore } = useWindow(others.length, WHOLE)
  if (others.length === 0) return null
  return (
    <div className="others">
      <h3>{text.otherBackends}</h3>
      {others.slice(0, shown).map(({ index, name, valid }) => (
        <div key={index} className={valid ? 'other' : 'other is-refused'}>
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
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
      {others
        .slice(shown)
        .flatMap(({ index }) =>
          endpointsIn(analysis, index).map((endpoint) => (
            <Frame key={keyOf(endpoint)} view={lineView(endpoint, analysis)} />
          )),
        )}
    </div>
  )
})

const keyOf = ({ document, member }: Endpoint): string => `${document} ${formatPath(member.path)}`

function lineView(endpoint: Endpoint, analysis: Reading) {
  const { host, port, member } = endpoint
  return {
    ...endpointAttributes(endpoint, formatPath(member.path)),
    host,
    port,
    badge: badgeOf(endpoint),
    isWarned: endpoint.warnedPlaintext,
    words: badgeText(endpoint, analysis, words),
  }
}

/** An endpoint that nobody has asked for yet: its line without what it says. */
const Frame = memo(function Frame({ view }: { readonly view: ReturnType<typeof lineView> }) {
  const { host: _host, port: _port, badge: _badge, isWarned: _isWarned, words: said, ...attributes } = view
  return <span className="frame" title={said} {...attributes} />
}, sameView)

const Line = memo(function Line({ view }: { readonly view: ReturnType<typeof lineView> }) {
  const { host, port, badge, isWarned, words: said, ...attributes } = view
  return (
    <li {...attributes}>
      <Target endpoint={{ host, port }} />{' '}
      <BadgeMark code={badge} isWarned={isWarned}>
        {said}
      </BadgeMark>
    </li>
  )
}, sameView)
