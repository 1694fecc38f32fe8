import type { Hunk } from '../../src/index'
import { text } from '../words/later'
import { legible } from '../words/legible'

/** So many lines of a difference are shown; nobody reads more in a small place. */
const MOST = 200

/** What a change does with the lines of the text: those that go, and those that come. */
export function Hunks({ hunks }: { readonly hunks: readonly Hunk[] }) {
  const lines = hunks.flatMap(({ line, removed, added }) => [
    { mark: '@', says: text.atLine(line) },
    ...removed.map((says) => ({ mark: '−', says })),
    ...added.map((says) => ({ mark: '+', says })),
  ])
  return (
    <pre className="hunks" tabIndex={0} aria-label={text.difference}>
      {lines.slice(0, MOST).map(({ mark, says }, i) => (
        <span key={i} className={{ '@': 'at', '−': 'gone', '+': 'new' }[mark]}>
          {mark === '@' ? legible(says) : `${mark} ${legible(says)}`}
          {'\n'}
        </span>
      ))}
      {lines.length > MOST && text.moreLines(lines.length - MOST)}
    </pre>
  )
}
