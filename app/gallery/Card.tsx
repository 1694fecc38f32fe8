import { memo, useId } from 'react'
import { examples, releasesOf, type Example, type ExampleId } from '../../src/examples/index'
import type { BadgeCode } from '../../src/index'
import { words } from '../words'
import { useExampleWords } from '../words/examples'
import { gallery } from '../words/later'
import { Icon, type IconName } from '../ui/icons'
import { useAnswers } from './answers'

const ICONS = {
  'https-verified': 'lock',
  'https-chain': 'lockTilde',
  'https-unverified': 'lockSlash',
  'https-fails': 'lockCross',
  http: 'open',
  unknown: 'question',
  none: 'broken',
  'not-served': 'broken',
} satisfies Record<BadgeCode, IconName>

interface Props {
  readonly id: ExampleId
  readonly onOpen: (id: ExampleId) => void
}

/** One example: what it is called, what it shows, where it holds and what goes on the wire. A click opens it. */
export const Card = memo(function Card({ id, onOpen }: Props) {
  const { title, shows } = useExampleWords().examples[id]
  const about = useId()
  return (
    <li>
      <button
        type="button"
        className="gallery-card"
        data-example={id}
        aria-labelledby={`${about}title`}
        aria-describedby={about}
        onClick={() => onOpen(id)}
      >
        <strong id={`${about}title`}>{title}</strong>
        <span id={about} className="gallery-about">
          <span>{shows}</span> <Badges id={id} /> <small>{whereItHolds(id)}</small>
        </span>
      </button>
    </li>
  )
})

/** The releases that take it: one run; from one on where later ones go on taking it. */
function whereItHolds(id: ExampleId): string {
  const { since, until }: Example = examples[id]
  const last = releasesOf(id).at(-1) ?? since
  return until === undefined ? gallery.openEnded(since) : gallery.releases(since, last)
}

/** Its place is kept while the engine is asked. */
function Badges({ id }: Pick<Props, 'id'>) {
  const answer = useAnswers((answers) => answers[id])
  return (
    <span className="gallery-badges">
      {answer && examples[id].topic === 'tls' && <small>{gallery.leadsTo(answer.release)}</small>}
      {answer?.badges.map(({ code, count }) => (
        <span key={code} className={`gallery-badge is-${code}`}>
          <Icon name={ICONS[code]} />
          {words.badges[code]({ release: answer.release })} {count > 1 && gallery.times(count)}
        </span>
      ))}
    </span>
  )
}
