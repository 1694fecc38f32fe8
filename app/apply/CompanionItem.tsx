import { companionText, nodeAt, planChange, preview, type WeighedCompanion } from '../../src/index'
import { Hunks } from '../endpoints/Hunks'
import { useStore } from '../state/store'
import { showText } from '../state/view'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { apply as text, applyWords } from '../words/apply'
import { Visible } from '../words/Visible'
import { EffectLine } from './EffectLine'

interface Props {
  readonly companion: WeighedCompanion
}

/** Something that the text does not have: why it is needed, what adding it does, and the button that adds it. */
export function MissingCompanion({ companion, isOld }: Props & { readonly isOld: boolean }) {
  const analysis = useStore((state) => state.analysis)
  const { standing, effect } = companion
  const { line, more, fix } = companionText(companion, applyWords)
  if (standing.is === 'there') return null
  const change = isOld ? null : planChange(analysis, standing.plan)
  const add = (): void => {
    const { carryOut, say } = useStore.getState()
    carryOut(standing.plan, (isMade) => isMade && say(`${fix}: ${line}`, 'undo'))
  }
  return (
    <li className={`companion ${standing.is}`} data-companion={companion.code}>
      <Icon name={standing.is === 'assumed' ? 'question' : 'warning'} />
      <div>
        <h4>
          <Visible text={line} />
        </h4>
        <p className="help">
          <Visible text={more} />
        </p>
        {effect && <EffectLine effect={effect} />}
        {change && (
          <details>
            <summary>{text.preview}</summary>
            <Hunks hunks={preview(analysis.text, change)} />
          </details>
        )}
      </div>
      <Button label={fix} aria-label={`${fix}: ${line}`} icon="plus" disabled={isOld} onClick={add} />
    </li>
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
