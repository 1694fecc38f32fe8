import { lazy, Suspense, useEffect, useState, type CSSProperties } from 'react'
import { GlobalInput } from './commands/GlobalInput'
import { Header } from './commands/Header'
import { ModeBar } from './commands/ModeBar'
import { YamlPane } from './editor/YamlPane'
import { close, Dialogs } from './Dialogs'
import { FirstVisit } from './files/FirstVisit'
import { FileTabs } from './files/FileTabs'
import { InspectorPane } from './InspectorPane'
import { NoticeBar } from './NoticeBar'
import { Problems } from './problems/Problems'
import { Stage } from './stage/Stage'
import { markDocument } from './state/marks'
import { useStore } from './state/store'
import { useIsDark } from './state/theme'
import { showInspector, showText, useView } from './state/view'
import { text } from './words'
import { useLanguage } from './words/language'
import { laterPart } from './words/later'
import { Boundary } from './ui/Boundary'
import { Splitter } from './ui/Splitter'
import { Tabs } from './ui/Tabs'

const loadOffers = laterPart(() => import('./files/Offers'))
let Offers = lazy(loadOffers)

const loadCompare = laterPart(() => import('./compare/Compare'))
/** A failed load is remembered by its component: another one tries anew. */
let Compare = lazy(loadCompare)

const loadApply = laterPart(
  () => import('./apply/Apply'),
  () => import('./words/apply').then(({ loadApplyWords }) => loadApplyWords()),
)
let Apply = lazy(loadApply)

export function App() {
  useLanguage()
  const { mode, tab, side } = useView()
  useIsDark()
  useDocumentMarks()
  useFocusOnGoal()
  return (
    <div className="app" data-mode={mode} data-tab={tab} data-side={side}>
      <Header />
      <ModeBar />
      <div className="strips">
        <FirstVisit />
        <FileTabs />
        <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Offers = lazy(loadOffers))}>
          <Suspense>
            <Offers />
          </Suspense>
        </Boundary>
      </div>
      <main>
        <Build isInView={mode === 'build'} />
        {mode === 'releases' && <Releases />}
        {mode === 'apply' && <ApplyPane />}
      </main>
      <Boundary message={text.partFailed} retry={text.retry}>
        <Problems />
      </Boundary>
      <NarrowTabs />
      <NoticeBar />
      <GlobalInput />
      <Boundary message={text.partFailed} retry={text.retry} onRetry={close}>
        <Dialogs />
      </Boundary>
    </div>
  )
}

/** Picture, inspector and text beside each other. The editor stays alive behind the other modes. */
function Build({ isInView }: { readonly isInView: boolean }) {
  const [share, setShare] = useState(64)
  const side = useView((view) => view.side)
  return (
    <div className="build" id="pane-build" hidden={!isInView} style={{ '--share': `${share}%` } as CSSProperties}>
      <Boundary message={text.partFailed} retry={text.retry}>
        <Stage />
      </Boundary>
      <Tabs
        className="side-tabs"
        label={text.sideTabs}
        tabs={[
          { id: 'inspector', label: text.inspector },
          { id: 'text', label: text.yaml },
        ]}
        chosen={side}
        onChoose={(chosen) => useView.setState({ side: chosen })}
      />
      <InspectorPane />
      <Splitter label={text.resize} value={share} onChange={setShare} />
      <YamlPane />
    </div>
  )
}

function Releases() {
  const file = useStore((state) => state.file)
  return (
    <div className="releases" id="pane-releases">
      <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Compare = lazy(loadCompare))}>
        <Suspense fallback={<p className="help">{text.compareWorking}</p>}>
          <Compare key={file} />
        </Suspense>
      </Boundary>
    </div>
  )
}

function ApplyPane() {
  return (
    <div className="releases" id="pane-apply">
      <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Apply = lazy(loadApply))}>
        <Suspense>
          <Apply />
        </Suspense>
      </Boundary>
    </div>
  )
}

/** The views of a phone, at its lower edge. */
function NarrowTabs() {
  const tab = useView((view) => (view.mode === 'build' ? view.tab : null))
  const problems = useStore(({ analysis }) => analysis.findings.filter(({ severity }) => severity !== 'info').length)
  return (
    <Tabs
      className="page-tabs"
      label={text.tabs}
      tabs={[
        { id: 'model', label: text.model },
        { id: 'text', label: text.yaml },
        { id: 'problems', label: problems === 0 ? text.problems : `${text.problems} (${problems})` },
      ]}
      chosen={tab}
      onChoose={(chosen) => useView.setState({ tab: chosen, mode: 'build', sheet: false })}
    />
  )
}

function useDocumentMarks(): void {
  const analysis = useStore((state) => state.analysis)
  const busy = useStore((state) => state.busy)
  useEffect(() => markDocument(analysis, busy), [analysis, busy])
}

/** Brings the field that a problem names into view, once its form is open. */
function useFocusOnGoal(): void {
  const goal = useStore((state) => state.goal)
  useEffect(() => {
    if (!goal) return
    const field = goal.field !== '' ? document.getElementById(goal.field) : null
    // On a page that is not wide only one of the two is visible.
    if (field) showInspector()
    else showText()
    requestAnimationFrame(() => {
      field?.scrollIntoView({ block: 'nearest' })
      field?.focus({ preventScroll: true })
    })
  }, [goal])
}
