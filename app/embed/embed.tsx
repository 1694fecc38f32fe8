import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isLink, openLink, read, type Reading } from '../../src/index'
import { markDocument } from '../state/marks'
import { loadFirstWords } from '../words'
import { loadSentences } from '../words/sentences'
import { EmbedView } from './EmbedView'
import { tellHeight } from './height'
import { embedParameters } from './parameters'
import './embed.css'

/** The page inside another one: the backends of a link with their reasons, and nothing to change. */
export async function showEmbedded(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  // Another link in the same frame is another picture.
  window.addEventListener('hashchange', () => window.location.reload())
  followTheme(embedParameters(window.location.search)?.theme ?? 'auto')
  const [reading] = await Promise.all([readLink(window.location.hash), loadFirstWords().then(loadSentences)])
  if (reading) markDocument(reading, false)
  createRoot(root).render(
    <StrictMode>
      <EmbedView reading={reading} editor={editorLink()} />
    </StrictMode>,
  )
  tellHeight(root)
}

async function readLink(hash: string): Promise<Reading | null> {
  const opened = isLink(hash) ? await openLink(hash) : null
  return opened && 'shared' in opened ? read(opened.shared.text, opened.shared.settings) : null
}

/** The same link in the editor. */
const editorLink = (): string => window.location.pathname + window.location.hash

function followTheme(theme: 'auto' | 'light' | 'dark'): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = (): void => {
    document.documentElement.dataset['theme'] = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme
  }
  apply()
  if (theme === 'auto') system.addEventListener('change', apply)
}
