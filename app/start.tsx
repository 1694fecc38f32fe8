import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { restoreCrds } from './storage/crds'
import { PATIENCE, startKeeping } from './storage/storage'
import { loadEditing } from './engine/editing'
import { watchLessons } from './open/lessons'
import { watchLinks } from './share/incoming'
import { useStore } from './state/store'
import { text } from './words'
import { loadHelp } from './words/help'
import { laterPart } from './words/later'
import { loadSentences } from './words/sentences'
import { loadTerms } from './words/terms'
import './style/tokens.css'
import './style/page.css'
import './style/layout.css'
import './style/stage.css'
import './style/storage.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
/** Traps that change no picture come after it; the text is judged once more by them. */
async function moreTraps(): Promise<void> {
  await import('../src/advice/more')
  const { cluster, setCluster } = useStore.getState()
  setCluster(cluster)
}
const loadOffline = laterPart(() => import('./offline/offline'))
const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
// Stored files come before the first picture, so that nothing is shown and replaced; a storage that hangs is not waited for.
void Promise.race([startKeeping(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  .then(watchLinks)
  .then(show)
  .then(watchLessons)
  .then(() =>
    Promise.all([
      Promise.all([loadSentences(), moreTraps()]).catch(() => useStore.getState().say(text.sentencesMissing, 'stays')),
      loadEditing().then(offerCuts, () => useStore.getState().say(text.partFailed, 'stays')),
    ]),
  )
  .then(restoreCrds)
  .then(loadHelp)
  .then(loadTerms)
  .then(() => import('./picture/paper'))
  .then(({ default: watchPrinting }) => watchPrinting())
  .then(loadOffline)
  .then(({ default: startOffline }) => startOffline())

/** A reading that came before what changes texts has no fixes that are cut out of the text: then it is made once more. */
function offerCuts(): void {
  const { analysis, setSettings } = useStore.getState()
  if (analysis.findings.some(({ code, fix }) => code === 'duplicate-key' && !fix)) setSettings({})
}
