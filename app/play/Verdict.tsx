import { useMemo } from 'react'
import { offerText, whereFailing, type Fault, type Settings, type WhereFailing } from '../../src/index'
import { useAsked } from '../engine/asked'
import { errands } from '../engine/background-tasks'
import { isLarge } from '../engine/work'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { play as text } from '../words/later'
import { useWords } from '../words/sentences'

/** Trying what would mend it costs so many answers. */
const TRIES = 20

/** Whether requests ever find a member that works while these fail, and what mends it where they do not. */
export function Verdict({ document, faults }: { readonly document: number; readonly faults: readonly Fault[] }) {
  const words = useWords()
  const found = useFound(document, faults)
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

function useFound(document: number, faults: readonly Fault[]): WhereFailing | null {
  const text = useStore((state) => state.text)
  const settings = useStore((state) => state.settings)
  const isFailing = faults.some(({ kind }) => kind !== 'none')
  const question = useMemo(
    () => (isFailing ? { text, document, faults, settings } : null),
    [isFailing, text, document, faults, settings],
  )
  const found = useAsked(question, ask)
  return found === 'working' ? null : found
}

interface Question {
  readonly text: string
  readonly document: number
  readonly faults: readonly Fault[]
  readonly settings: Settings
}

/** A large text is worked on in the background. */
async function ask({ text, document, faults, settings }: Question): Promise<WhereFailing | null> {
  return isLarge(text, TRIES)
    ? errands.ask('whereFailing', text, document, faults, settings)
    : whereFailing(text, document, faults, settings)
}
