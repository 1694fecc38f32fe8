import { useMemo } from 'react'
import { offerText, releases, whereFailing, type Fault, type Settings, type WhereFailing } from '../../../src/index'
import { useAsked } from '../../engine/asked'
import { backgroundTasks, PATIENCE } from '../../engine/background-tasks'
import { isLarge } from '../../engine/work'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { play as text } from '../../words/later'
import { useWords } from '../../words/sentences'

/** Trying what would mend it costs so many answers. */
const TRIES = 20

/** Whether requests ever find a member that works while these fail, and what mends it where they do not. */
export function Verdict(props: Omit<Question, 'text' | 'settings' | 'crds'>) {
  const words = useWords()
  const found = useFound(props)
  if (!found) return null
  if (!found.hasWorking) return <p className="play-verdict is-bad">{text.allFail}</p>
  if (found.servedFrom !== null) return <p className="play-verdict">{text.from(found.servedFrom)}</p>
  const { mend, elsewhere } = found
  return (
    <div className="play-verdict is-bad">
      <p>{text.nowhere}</p>
      {mend && (
        <Button
          className="fix"
          label={offerText(mend, words)}
          onClick={() => {
            const { carryOut, say } = useStore.getState()
            carryOut(mend.plan, (isMade) => isMade && say(offerText(mend, words), 'undo'))
          }}
        />
      )}
      {elsewhere && <p>{text.elsewhere(elsewhere.release.replace('@', ' '))}</p>}
    </div>
  )
}

function useFound({ document, faults, via }: Parameters<typeof Verdict>[0]): WhereFailing | null {
  const text = useStore((state) => state.readable.text)
  const settings = useStore((state) => state.settings)
  const crds = useStore((state) => state.cluster.crds)
  const isFailing = faults.some(({ kind }) => kind !== 'none')
  const question = useMemo(
    () => (isFailing ? { text, document, faults, via, settings, crds } : null),
    [isFailing, text, document, faults, via, settings, crds],
  )
  const found = useAsked(question, ask)
  return found === 'working' ? null : found
}

interface Question {
  readonly text: string
  readonly document: number
  readonly faults: readonly Fault[]
  readonly via: string | undefined
  readonly settings: Settings
  readonly crds: readonly string[]
}

/** A large text is worked on in the background, and what a cluster's own CRDs judge. */
async function ask({ text, document, faults, via, settings, crds }: Question): Promise<WhereFailing | null> {
  return crds.length > 0 || isLarge(text, TRIES)
    ? backgroundTasks.askWithin(PATIENCE, 'whereFailing', text, document, faults, via, settings, crds)
    : whereFailing(text, document, faults, settings, releases, [], via)
}
