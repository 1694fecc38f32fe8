import { loadAgain } from '../ui/again'
import { withPart } from './part'

const load = loadAgain(() => import('./files'))

let before: Promise<void> = Promise.resolve()

/**
 * Opens files, those that came first before those that came later; what reads them loads with the first ones, and where it
 * does not come the page says so.
 */
export function openFiles(files: readonly File[]): void {
  before = before.then(() => withPart(load, ({ default: open }) => open(files)))
}

/** Lets somebody choose files, and opens them. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = '.yaml,.yml,.json,.txt,text/*,application/yaml,application/json'
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) openFiles(files)
  })
  input.click()
}
