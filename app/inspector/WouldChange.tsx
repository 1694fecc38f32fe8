import { useMemo, useState } from 'react'
import {
  offerText,
  planChange,
  preview,
  releaseId,
  whatWouldChange,
  type Elsewhere,
  type Endpoint,
  type EndpointPlace,
  type Offer,
  type Reading,
  type Settings,
  type WouldChange as Answer,
} from '../../src/index'
import { useAsked } from '../engine/asked'
import { backgroundTasks, PATIENCE } from '../engine/background-tasks'
import { isLarge } from '../engine/work'
import { BadgeMark } from '../endpoints/Badge'
import { nameOf } from '../endpoints/runs'
import { Hunks } from '../endpoints/Hunks'
import { openMove } from '../open/move'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words/later'
import { useWords } from '../words/sentences'

interface Props {
  readonly endpoint: Endpoint
  readonly analysis: Reading
}

/** Each edit that is tried costs about two answers. */
const TRIES = 20

/** The smallest edits that change how an endpoint is reached, each with the badge that follows; worked out when asked for. */
export function WouldChange(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="would-change" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.wouldChange}</summary>
      {isOpen && <Offers {...props} />}
    </details>
  )
}

function Offers({ endpoint, analysis }: Props) {
  const answer = useOffers(endpoint, analysis)
  if (answer === 'working') return <p className="help">{text.wouldChangeWorking}</p>
  if (answer?.badge === 'not-served')
    return <Button label={text.moveMenu} onClick={() => openMove(releaseId(analysis.release))} />
  if (!answer || answer.offers.length + answer.elsewhere.length === 0)
    return <p className="help">{text.wouldChangeNothing}</p>
  return (
    <ul className="offers-list">
      {answer.offers.map((offer, i) => (
        <OfferItem key={i} offer={offer} analysis={analysis} />
      ))}
      {answer.elsewhere.map((each) => (
        <ElsewhereItem key={each.goal} {...each} />
      ))}
    </ul>
  )
}

/** Another release, with the edit that it takes there; one click does both. */
function ElsewhereItem({ release, dataPlane, badge, offer }: Elsewhere) {
  const words = useWords()
  const name = nameOf({ release, dataPlane })
  const edit = offer && offerText(offer, words)
  const use = (): void => {
    const { setSettings, carryOut, say } = useStore.getState()
    setSettings({ release, dataPlane })
    if (offer && edit !== null) carryOut(offer.plan, (isMade) => isMade && say(edit, 'undo'))
  }
  return (
    <li>
      <div className="offer-head">
        <Button label={[text.useRelease(name), edit].filter(Boolean).join(' · ')} onClick={use} />
        <span aria-hidden="true">→</span>
        <BadgeMark code={badge}>{words.badges[badge]({ release })}</BadgeMark>
      </div>
    </li>
  )
}

/** An edit with the badge that follows, and what it writes. */
export function OfferItem({ offer, analysis }: { readonly offer: Offer; readonly analysis: Reading }) {
  const words = useWords()
  const label = offerText(offer, words)
  const change = planChange(analysis, offer.plan)
  const apply = (): void => {
    const { carryOut, say } = useStore.getState()
    carryOut(offer.plan, (isMade) => isMade && say(label, 'undo'))
  }
  return (
    <li>
      <div className="offer-head">
        <Button className="fix" look="quiet" label={label} onClick={apply} />
        <span aria-hidden="true">→</span>
        <BadgeMark code={offer.badge}>{words.badges[offer.badge]({ release: releaseId(analysis.release) })}</BadgeMark>
      </div>
      {offer.also.length > 0 && <p className="help">{text.alsoChanges(offer.also.length)}</p>}
      {change && <Hunks hunks={preview(analysis.text, change)} />}
    </li>
  )
}

/** Worked out for the text as it was read. */
export function useOffers({ document, member }: Endpoint, analysis: Reading): Answer | null | 'working' {
  const settings = useStore((state) => state.settings)
  const { path } = member
  const crds = useStore((state) => state.cluster.crds)
  const question = useMemo(
    () => ({ text: analysis.text, place: { document, path }, settings, crds }),
    [analysis, document, path, settings, crds],
  )
  return useAsked(question, ask)
}

interface Question {
  readonly text: string
  readonly place: EndpointPlace
  readonly settings: Settings
  readonly crds: readonly string[]
}

/** A large text is worked on in the background, and what a cluster's own CRDs judge. */
async function ask({ text, place, settings, crds }: Question): Promise<Answer | null> {
  return crds.length > 0 || isLarge(text, TRIES)
    ? backgroundTasks.askWithin(PATIENCE, 'whatWouldChange', text, place, settings, crds)
    : whatWouldChange(text, place, settings)
}
