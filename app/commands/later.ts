import type { Way } from '../apply/take-away'
import { withPart } from '../open/part'
import { loadAgain } from '../ui/again'
import { laterPart } from '../words/later'

// What carries these out comes when it is asked for; where it does not come, the page says so.

const loadTakeAway = loadAgain(() => import('../apply/take-away'))
const loadSchemaLines = loadAgain(() => import('./schema-lines'))
const loadSave = loadAgain(() => import('../picture/save'))
const loadPresent = laterPart(() => import('./present'))

/** Takes the text away in another form. */
export function takeAwayBy(way: Way): void {
  void withPart(loadTakeAway, ({ default: take }) => take(way))
}

/** Saves the picture of the backend in view. */
export function savePicture(as: 'svg' | 'png'): void {
  void withPart(loadSave, ({ default: save }) => save(as))
}

/** Puts the lines into the text by which editors elsewhere find its JSON Schemas. */
export function addSchemaLines(): void {
  void withPart(loadSchemaLines, ({ default: add }) => add())
}

/** Shows the page on a projector, or ends that. */
export function present(): void {
  void withPart(loadPresent, ({ togglePresent }) => togglePresent())
}
