import { startWords } from './words/start.en'

// What releases serve is as much data as the engine is code, and has a file of its own; traps have another, requests a third.
// The page judges its first text while it starts, so all come before it.
Promise.all([import('../src/schema/facts/load'), import('../src/advice/advice'), import('../src/request/requests')])
  .then(() => import('./start'))
  .catch(sayWhy)

/**
 * Where a file of the page does not come (a new version was put there, a network that breaks), nothing is left blank; the
 * browser's console names the file.
 */
function sayWhy(): void {
  const [words, again] = [document.createElement('p'), document.createElement('button')]
  words.textContent = startWords.failed
  words.role = 'alert'
  again.textContent = startWords.reload
  again.type = 'button'
  again.addEventListener('click', () => location.reload())
  document.getElementById('root')?.replaceChildren(words, again)
}
