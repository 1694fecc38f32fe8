import { useState } from 'react'
import { Compare } from './compare/Compare'
import { YamlPane } from './editor/YamlPane'
import { Problems } from './problems/Problems'
import { useStore } from './state/store'
import { text } from './words'
import { Tabs } from './ui/Tabs'

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
        {view === 'compare' && <Compare key={work} />}
      </div>
      <Problems />
    </div>
  )
}
