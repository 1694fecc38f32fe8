import { releaseId, type Effect } from '../../src/index'
import { BadgeMark } from '../endpoints/Badge'
import { FindingList } from '../form/FindingList'
import { useStore } from '../state/store'
import { apply as text } from '../words/apply'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'

/** What a plan does, before it is made: problems that go or come, and what goes on the wire then. */
export function EffectLine({ effect }: { readonly effect: Effect }) {
  const words = useWords()
  const analysis = useStore((state) => state.analysis)
  const { gone, come, endpoints } = effect
  const badge = (code: (typeof endpoints)[number]['before']): string =>
    words.badges[code]({ release: releaseId(analysis.release) })
  return (
    <>
      <p className="effect">
        {gone.length > 0 && `${text.settles(gone.length)} `}
        {endpoints.length === 0 ? text.wireStays : text.wireChanges(endpoints.length)}
      </p>
      {endpoints.length > 0 && (
        <ul className="effect-endpoints">
          {endpoints.map(({ document, path, before, after, fields }) => (
            <li key={`${document} ${path}`}>
              <code>
                <Visible text={path} />
              </code>{' '}
              <BadgeMark code={before}>{badge(before)}</BadgeMark>
              {before === after ? (
                ` ${text.differ(fields)}`
              ) : (
                <>
                  {' '}
                  <span aria-hidden="true">→</span> <BadgeMark code={after}>{badge(after)}</BadgeMark>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {come.length > 0 && (
        <>
          <p className="effect caution">{text.brings(come.length)}</p>
          <FindingList findings={come.map(({ fix: _fix, ...finding }) => finding)} analysis={analysis} />
        </>
      )}
    </>
  )
}
