import { lazy, Suspense, useState } from 'react'
import { YamlPane } from './editor/YamlPane'
import { Problems } from './problems/Problems'
import { useStore } from './state/store'
import { text } from './words'
import { Boundary } from './ui/Boundary'
import { loadAgain } from './ui/again'
import { Tabs } from './ui/Tabs'

const loadCompare = loadAgain(() => import('./compare/Compare'))
/** A failed load is remembered by its component: another one tries anew. */
let Compare = lazy(loadCompare)

const VIEWS = [
  { id: 'yaml', label: text.yaml },
  { id: 'compare', label: text.compare },
] as const

/** The text, or the comparison of releases, above the problems. The editor stays alive behind the comparison. */
export function RightPane() {
  const work = useStore((state) => state.work)
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('yaml')
  return (
    <div className="pane right" id="pane-text" data-view={view}>
      <Tabs label={text.rightTabs} tabs={VIEWS} chosen={view} onChoose={setView} />
      <div id="pane-yaml" className="view" hidden={view !== 'yaml'}>
        <YamlPane />
      </div>
      <div id="pane-compare" className="view" hidden={view !== 'compare'}>
        {view === 'compare' && (
          <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Compare = lazy(loadCompare))}>
            <Suspense fallback={<p className="help">{text.compareWorking}</p>}>
              <Compare key={work} />
            </Suspense>
          </Boundary>
        )}
      </div>
      <Problems />
    </div>
  )
}
