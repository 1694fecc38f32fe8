import '../style/ribbon.css'
import { useEffect, useMemo, useState } from 'react'
import { badgeOf, DEFAULT_SETTINGS, releaseId, type BadgeCode, type Comparison, type Settings } from '../../src/index'
import { compareLater } from '../engine/compare-later'
import { nameOf, releaseOf, runsOf, type Run } from '../endpoints/runs'
import { useStore } from '../state/store'
import { words } from '../words'
import { stageWords } from '../words/later'
import { useLanguage } from '../words/language'

/** So long nobody has changed anything, in milliseconds: every release judges the text, which nobody waits for. */
const REST = 4000

/** At which releases the backend in the picture is reached otherwise: a dot for each run of releases with the same answer. */
export default function Ribbon() {
  useLanguage()
  const comparison = useComparisonAtRest()
  const { release, facts } = useStore((state) => state.analysis)
  if (!comparison || comparison.rows.length === 0) return null
  const isInView = (i: number): boolean => {
    const column = comparison.columns[i]
    return column?.release === releaseId(release) && column.dataPlane === facts.dataPlane
  }
  return (
    <div className="ribbon" role="group" aria-label={stageWords.ribbon}>
      {runsOf(comparison).map((run) => (
        <Dot key={run[0]} run={run} comparison={comparison} isInView={run.some(isInView)} />
      ))}
    </div>
  )
}

interface Props {
  readonly run: Run
  readonly comparison: Comparison
  readonly isInView: boolean
}

function Dot({ run, comparison, isInView }: Props) {
  const [first, last] = [comparison.columns[run[0]], comparison.columns[run.at(-1) ?? run[0]]]
  if (!first || !last) return null
  const badges = [...new Set(comparison.rows.flatMap(({ cells }) => badgeAt(cells[run[0]]) ?? []))]
  const said = badges.map((badge) => words.badges[badge]({ release: last.release })).join(', ')
  const name = first === last ? nameOf(first) : `${nameOf(first)} … ${releaseOf(last).version}`
  const label = stageWords.ribbonRun(name, last.serves ? said : null)
  const [only] = badges
  return (
    <button
      type="button"
      className={`ribbon-dot ${!last.serves ? 'is-absent' : badges.length === 1 ? `badge-${only ?? 'unknown'}` : 'badge-unknown'}`}
      aria-label={label}
      title={label}
      aria-current={isInView ? 'true' : undefined}
      disabled={!last.serves}
      onClick={() => useStore.getState().setSettings({ release: last.release, dataPlane: last.dataPlane })}
    />
  )
}

function badgeAt(cell: Comparison['rows'][number]['cells'][number] | undefined): BadgeCode | null {
  return cell?.endpoint ? badgeOf(cell.endpoint) : null
}

interface Question {
  readonly text: string
  readonly settings: Settings
  readonly picture: number
}

/** The comparison of the text as it is, once it rests; null while it does not. */
function useComparisonAtRest(): Comparison | null {
  const text = useStore((state) => state.text)
  const picture = useStore((state) => state.picture)
  // Which release is in view changes nothing of the comparison.
  const { istioAutoMtls, production, agentgatewayModels, namespace } = useStore((state) => state.settings)
  const question = useMemo(
    (): Question => ({
      text,
      picture,
      settings: { ...DEFAULT_SETTINGS, istioAutoMtls, production, agentgatewayModels, namespace },
    }),
    [text, picture, istioAutoMtls, production, agentgatewayModels, namespace],
  )
  const [found, setFound] = useState<{ readonly of: Question; readonly comparison: Comparison } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = (): void =>
      void compareLater(question.text, question.settings, question.picture).then(
        (comparison) => isCurrent && setFound({ of: question, comparison }),
      )
    const timer = setTimeout(ask, REST)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [question])
  return found?.of === question ? found.comparison : null
}
