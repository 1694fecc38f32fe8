import type { edit } from './edit.js'
import type { printDocument } from './print.js'
import type { removeEntries } from './remove.js'

// What changes and prints texts is much code that no picture needs. It is given to the engine once, so that a page can load it
// behind its first picture; `editing.ts` gives it at once.

/** What changes and prints texts. */
interface Editing {
  readonly edit: typeof edit
  readonly printDocument: typeof printDocument
  readonly removeEntries: typeof removeEntries
}

let given: Editing | null = null

/** Gives the engine what changes texts. Edits and plans can be made from then on. */
export function provideEditing(editing: Editing): void {
  given = editing
}

/** Whether texts can be changed yet. */
export const canEdit = (): boolean => given !== null

/** What was given, or null: for a reading, which goes without the fixes that would have to be cut out of the text. */
export const editingIfGiven = (): Editing | null => given

/** What was given. Throws where nothing was. */
export function givenEditing(): Editing {
  if (!given) throw new Error('what changes texts is not loaded: import yaml/edit/editing first')
  return given
}
