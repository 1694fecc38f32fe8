import { useEffect, useState, type CSSProperties } from 'react'
import { releaseId } from '../src/index'
import { GlobalInput } from './commands/GlobalInput'
import { Header } from './commands/Header'
import { StatusBar } from './commands/StatusBar'
import { close, Dialogs } from './files/Dialogs'
import { Offers } from './files/Offers'
import { WorkTabs } from './files/FileTabs'
import { BackendForm } from './form/BackendForm'
import { RightPane } from './RightPane'
import { useStore } from './state/store'
import { useIsDark } from './state/theme'
import { text } from './words'
import { NoticeBar } from './NoticeBar'
import { Boundary } from './ui/Boundary'
import { Splitter } from './ui/Splitter'
import { Tabs } from './ui/Tabs'

const TABS = [
  { id: 'form', label: text.form },
  { id: 'text', label: text.yaml },
  { id: 'problems', label: text.problems },
] as const

export function App() {
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('form')
  const [share, setShare] = useState(56)
  useIsDark()
  useDocumentMarks()
  useFocusOnGoal(setTab)
  return (
    <div className="app" data-tab={tab}>
      <Header />
      <WorkTabs />
      <Offers />
      <Tabs className="page-tabs" label={text.tabs} tabs={TABS} chosen={tab} onChoose={setTab} />
      <main style={{ '--share': `${share}%` } as CSSProperties}>
        <Boundary message={text.partFailed} retry={text.retry}>
          <BackendForm />
        </Boundary>
        <Splitter label={text.resize} value={share} onChange={setShare} />
        <Boundary message={text.partFailed} retry={text.retry}>
          <RightPane />
        </Boundary>
      </main>
      <div className="bottom">
        <StatusBar />
        <NoticeBar />
      </div>
      <GlobalInput />
      <Boundary message={text.partFailed} retry={text.retry} onRetry={close}>
        <Dialogs />
      </Boundary>
    </div>
  )
}

/** What embedding pages and tests read off the document element. */
function useDocumentMarks(): void {
  const analysis = useStore((state) => state.analysis)
  const busy = useStore((state) => state.busy)
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['release'] = releaseId(analysis.release)
    dataset['valid'] = String(analysis.valid)
    dataset['analysis'] = busy ? 'busy' : 'idle'
    const { apiServer, controller, wire } = analysis.verdict
    dataset['verdictApiServer'] = apiServer
    dataset['verdictController'] = controller
    dataset['wireFailing'] = String(wire.failing)
    dataset['wirePlaintext'] = String(wire.plaintext)
  }, [analysis, busy])
}

/** Brings the field that a problem names into view, once its form is open. */
function useFocusOnGoal(setTab: (tab: 'form' | 'text') => void): void {
  const goal = useStore((state) => state.goal)
  useEffect(() => {
    if (!goal) return
    const field = goal.field !== '' ? document.getElementById(goal.field) : null
    // On a narrow page only one of the two is visible.
    setTab(field ? 'form' : 'text')
    requestAnimationFrame(() => {
      field?.scrollIntoView({ block: 'nearest' })
      field?.focus({ preventScroll: true })
    })
  }, [goal, setTab])
}
