import './trusted-types'
import { languages } from '../src/words/languages'
import { embedParameters } from './embed/parameters'
import { chosenLanguage } from './words/chosen'
import { pageLanguages } from './words/languages'
import { startWords } from './words/start'

const language = chosenLanguage()
document.documentElement.lang = languages[language].tag
document.title = startWords[language].title
for (const name of document.querySelectorAll('.skeleton b')) name.textContent = startWords[language].name

// What releases serve is as much data as the engine is code, and has a file of its own; traps have another, requests a third.
// The page judges its first text while it starts, so all come before it; so do the words that it is shown in.
Promise.all([
  import('./words').then(({ loadFirstWords }) => loadFirstWords()),
  pageLanguages[language].first(),
  languages[language].words(),
  import('../src/schema/facts/load'),
  import('../src/advice/advice'),
  import('../src/request/requests'),
])
  .then<unknown>(() => (embedParameters(location.search) ? embedded() : import('./start')))
  .catch(sayWhy)

const embedded = (): Promise<void> => import('./embed/embed').then(({ showEmbedded }) => showEmbedded())

/**
 * Where a file of the page does not come (a new version was put there, a network that breaks), nothing is left blank; the
 * browser's console names the file.
 */
function sayWhy(): void {
  const [words, again] = [document.createElement('p'), document.createElement('button')]
  words.textContent = startWords[language].failed
  words.role = 'alert'
  again.textContent = startWords[language].reload
  again.type = 'button'
  again.addEventListener('click', () => location.reload())
  document.getElementById('root')?.replaceChildren(words, again)
}
