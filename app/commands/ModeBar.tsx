import { isBeingRead } from '../state/derived'
import { useStore } from '../state/store'
import { useView } from '../state/view'
import { useSaving } from '../storage/saving'
import { Icon } from '../ui/icons'
import { Tabs } from '../ui/Tabs'
import { text } from '../words'
import { Verdicts } from './Verdicts'

const MODES = ['build', 'releases', 'apply'] as const

/** What the page is looked at for, and beside it what the three parties say of the text. */
export function ModeBar() {
  const mode = useView((view) => view.mode)
  const analysis = useStore((state) => state.analysis)
  const isOld = useStore(isBeingRead)
  const { endpoints } = analysis
  const speaking = (scheme: string | null): number => endpoints.filter(({ wire }) => wire.scheme === scheme).length
  const notSaved = useSaving(({ problem }) => problem)
  return (
    <div className="mode-bar">
      <Tabs
        className="modes"
        label={text.modes.label}
        tabs={MODES.map((id) => ({ id, label: text.modes[id] }))}
        chosen={mode}
        onChoose={(chosen) =>
          // On a phone the problems lie over every mode.
          useView.setState(({ tab }) => ({ mode: chosen, tab: tab === 'problems' ? 'model' : tab }))
        }
      />
      <div className={isOld ? 'verdicts dimmed' : 'verdicts'} role="status" aria-busy={isOld}>
        <Verdicts analysis={analysis} />
        <span className="endpoint-count">
          {text.endpointCount(endpoints.length, speaking('https'), speaking('http'), speaking(null))}
        </span>
      </div>
      {notSaved && (
        <p className="not-saved" role="status">
          <Icon name="warning" />
          {text.notSaved[notSaved]}
        </p>
      )}
    </div>
  )
}
