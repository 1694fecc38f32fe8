import { canEdit } from '../../src/index'
import { loadAgain } from '../ui/again'

const load = loadAgain(() => import('../../src/yaml/edit/editing'))

/** Loads what changes texts, which no picture needs; a load that failed is tried again with the next call. */
export async function loadEditing(): Promise<void> {
  if (!canEdit()) await load()
}

/** Does what changes the text: at once, or, in the moment before what changes texts is there, as soon as it has come. */
export function whenEditable(act: () => void): void {
  if (canEdit()) act()
  else void loadEditing().then(act)
}

/** An act that changes the text, with all that it does besides, done `whenEditable`. */
export const editing =
  <Of extends readonly unknown[]>(act: (...of: Of) => void) =>
  (...of: Of): void =>
    whenEditable(() => act(...of))
