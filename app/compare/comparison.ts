import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { compareReleases, Lines, type Comparison, type Settings } from '../../src/index'
import { isLarge } from '../engine/work'
import { compareLater } from '../engine/compare-later'
import { useStore } from '../state/store'

/** A comparison, and the text that it is about with its lines. */
export interface Compared {
  readonly comparison: Comparison
  readonly yaml: string
  readonly lines: Lines
}

interface Question {
  readonly yaml: string
  readonly settings: Settings
  readonly document: number
}

/** One document under every release costs so many answers by one. */
const ALL_RELEASES = 10
/** A pause in which nobody types, in milliseconds: every release judges the text. */
const PAUSE = 300

/** The backend in view under every release; null while the first answer is worked out, `isOld` while another one is. */
export function useComparison(): { readonly compared: Compared | null; readonly isOld: boolean } {
  const yaml = useDeferredValue(useStore((state) => state.text))
  const settings = useStore((state) => state.settings)
  const document = useStore((state) => state.picture)
  const question = useMemo(() => ({ yaml, settings, document }), [yaml, settings, document])
  const now = useMemo(() => (isLarge(question.yaml, ALL_RELEASES) ? null : comparedNow(question)), [question])
  const late = useLate(question, now === null)
  return now
    ? { compared: now, isOld: false }
    : { compared: late?.compared ?? null, isOld: late?.question !== question }
}

/** The last answer that came from the background; one that has a newer question is dropped. */
function useLate(
  question: Question,
  isWanted: boolean,
): { readonly question: Question; readonly compared: Compared } | null {
  const [late, setLate] = useState<{ readonly question: Question; readonly compared: Compared } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const comparison = await compareLater(question.yaml, question.settings, question.document)
      if (isCurrent)
        setLate({ question, compared: { comparison, yaml: question.yaml, lines: new Lines(question.yaml) } })
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [question, isWanted])
  return late
}

function comparedNow({ yaml, settings, document }: Question): Compared {
  return { comparison: compareReleases(yaml, settings, document), yaml, lines: new Lines(yaml) }
}
