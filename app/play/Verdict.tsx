import { useEffect, useState } from 'react'
import { offerText, whereFailing, type Fault, type WhereFailing } from '../../src/index'
import { errands } from '../engine/background-tasks'
import { isLarge } from '../engine/work'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { playWords as text } from '../words/play.en'
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
  const yaml = useStore((state) => state.text)
  const settings = useStore((state) => state.settings)
  const [found, setFound] = useState<{ readonly of: readonly unknown[]; readonly answer: WhereFailing | null } | null>(
    null,
  )
  const isFailing = faults.some(({ kind }) => kind !== 'none')
  useEffect(() => {
    if (!isFailing) return
    let isCurrent = true
    const ask = async (): Promise<WhereFailing | null> =>
      isLarge(yaml, TRIES)
        ? errands.ask('whereFailing', yaml, document, faults, settings)
        : whereFailing(yaml, document, faults, settings)
    const say = (answer: WhereFailing | null): void => {
      if (isCurrent) setFound({ of: [yaml, document, faults, settings], answer })
    }
    ask().then(say, () => say(null))
    return () => {
      isCurrent = false
    }
  }, [yaml, document, faults, settings, isFailing])
  const isOfNow = found?.of.every((part, i) => part === [yaml, document, faults, settings][i]) ?? false
  return isFailing && isOfNow ? (found?.answer ?? null) : null
}
