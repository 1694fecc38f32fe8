import type { Way } from '../apply/take-away'
import { useStore } from '../state/store'
import { loadAgain } from '../ui/again'
import { text } from '../words'
import { laterPart } from '../words/later'

// What carries these out comes when it is asked for; where it does not come, the page says so.

const failed = (): void => useStore.getState().say(text.partFailed)
const loadTakeAway = loadAgain(() => import('../apply/take-away'))
const loadSchemaLines = loadAgain(() => import('./schema-lines'))
const loadSave = loadAgain(() => import('../picture/save'))
const loadPresent = laterPart(() => import('./present'))

/** Takes the text away in another form. */
export function takeAwayBy(way: Way): void {
  loadTakeAway()
    .then(({ default: take }) => take(way))
    .catch(failed)
}

/** Saves the picture of the backend in view. */
export function savePicture(as: 'svg' | 'png'): void {
  loadSave()
    .then(({ default: save }) => save(as))
    .catch(failed)
}

/** Puts the lines into the text by which editors elsewhere find its JSON Schemas. */
export function addSchemaLines(): void {
  loadSchemaLines()
    .then(({ default: add }) => add())
    .catch(failed)
}

/** Shows the page on a projector, or ends that. */
export function present(): void {
  loadPresent()
    .then(({ togglePresent }) => togglePresent())
    .catch(failed)
}
