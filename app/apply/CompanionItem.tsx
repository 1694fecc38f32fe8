import { useState } from 'react'
import {
  companionText,
  nodeAt,
  planChange,
  preview,
  type Plan,
  type Reading,
  type WeighedCompanion,
} from '../../src/index'
import { copyText } from '../open/device'
import { Hunks } from '../endpoints/Hunks'
import { useStore } from '../state/store'
import { showText } from '../state/view'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { text as words } from '../words'
import { apply as text, applyWords } from '../words/apply'
import { Visible } from '../words/Visible'
import { EffectLine } from './EffectLine'

interface Props {
  readonly companion: WeighedCompanion
}

const ICONS = { assumed: 'question', advised: 'warning', impossible: 'info' } as const

/** Something that the text does not have: why it is needed, what adding it does, and the button that adds it. */
export function MissingCompanion({ companion, isOld }: Props & { readonly isOld: boolean }) {
  const analysis = useStore((state) => state.analysis)
  const { standing, effect } = companion
  const { line, more, fix } = companionText(companion, applyWords)
  if (standing.is === 'there') return null
  const plan = 'plan' in standing ? standing.plan : null
  const add = (): void => {
    const { carryOut, say } = useStore.getState()
    if (plan) carryOut(plan, (isMade) => isMade && say(`${fix}: ${line}`, 'undo'))
  }
  return (
    <li className={`companion ${standing.is}`} data-companion={companion.code}>
      <Icon name={ICONS[standing.is]} />
      <div>
        <h4>
          <Visible text={line} />
        </h4>
        <p className="help">
          <Visible text={more} />
        </p>
        {effect && <EffectLine effect={effect} />}
        {!isOld && plan && <Preview plan={plan} analysis={analysis} />}
      </div>
      {plan && <Button label={fix} aria-label={`${fix}: ${line}`} icon="plus" disabled={isOld} onClick={add} />}
    </li>
  )
}

/** The lines that a plan brings, worked out when they are asked for; documents of their own can be taken alone. */
function Preview({ plan, analysis }: { readonly plan: Plan; readonly analysis: Reading }) {
  const [isOpen, setOpen] = useState(false)
  const change = isOpen ? planChange(analysis, plan) : null
  const added = plan.steps.flatMap((step) => (step.do === 'add' ? [step.text] : []))
  const copy = async (): Promise<void> =>
    useStore.getState().say((await copyText(added.join('---\n'))) ? text.copiedAlone : words.copyFailed)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.preview}</summary>
      {change && <Hunks hunks={preview(analysis.text, change)} />}
      {added.length === plan.steps.length && (
        <Button look="quiet" icon="copy" label={text.copyAlone} onClick={() => void copy()} />
      )}
    </details>
  )
}

/** Something that the text has, with the way to it. */
export function StandingCompanion({ companion }: Props) {
  const { line } = companionText(companion, applyWords)
  return (
    <li className="companion there" data-companion={companion.code}>
      <Icon name="check" />
      <span>
        <Visible text={line} />
      </span>
      <Button look="quiet" label={text.inText} aria-label={text.showInText(line)} onClick={() => lead(companion)} />
    </li>
  )
}

function lead({ standing }: WeighedCompanion): void {
  const { analysis, goTo } = useStore.getState()
  if (standing.is !== 'there') return
  const node = nodeAt(analysis.documents[standing.document]?.root, standing.path)
  if (!node) return
  showText()
  goTo(node, analysis, '')
}
