import { useSaving } from '../storage/saving'
import { countOf } from '../engine/lookup'
import { useStore } from '../state/store'
import { evidenceOf, openFactText, releaseReasonText } from '../../src/index'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Icon } from '../ui/icons'
import { Verdicts } from './Verdicts'

/** The three verdicts, what the endpoints speak, and how much there is to say; in one line. */
export function StatusBar() {
  const words = useWords()
  const analysis = useStore((state) => state.analysis)
  const { release, facts, endpoints, releaseReason } = analysis
  const notSaved = useSaving(({ problem }) => problem)
  const isAutomatic = useStore((state) => state.settings.release === 'auto')
  const isUnreadable = countOf(analysis, 'error', 'yaml') > 0
  const name = `${release.product} ${release.version}`
  const known = words.evidence[evidenceOf(release, facts)]
  const why = [
    ...(isAutomatic && !isUnreadable ? [releaseReasonText(releaseReason, words)] : []),
    ...(isAutomatic || evidenceOf(release, facts) !== 'executed' ? [known] : []),
  ]
  const warnings = countOf(analysis, 'warning')
  const speaking = (scheme: string | null): number => endpoints.filter(({ wire }) => wire.scheme === scheme).length
  return (
    <footer className="status" role="status">
      <Verdicts analysis={analysis} />
      <span>{text.endpointCount(endpoints.length, speaking('https'), speaking('http'), speaking(null))}</span>
      {why.length > 0 && (
        <span className="why-release" title={release.open.map((fact) => openFactText(fact, words)).join('\n')}>
          {`${name}: ${why.join(' · ')}`}
        </span>
      )}
      {warnings > 0 && <span>{text.adviceCount(warnings)}</span>}
      {notSaved && (
        <span className="doubtful">
          <Icon name="warning" />
          {text.notSaved[notSaved]}
        </span>
      )}
    </footer>
  )
}
