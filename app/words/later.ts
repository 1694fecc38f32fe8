import type { FirstWords } from './en/first'
import type { LaterWords } from './en/later'
import { text as first } from './index'
import { loadEditing } from '../engine/editing'
import { loadAgain } from '../ui/again'
import { wordsOf } from './language'
import { pageLanguages } from './languages'

/** All words of the page, for those of its parts that are loaded when they are opened (`laterPart`). */
export let text: FirstWords & LaterWords['text']
export let about: LaterWords['about']
export let forms: LaterWords['forms']
export let gallery: LaterWords['gallery']
export let learn: LaterWords['learn']
export let palette: LaterWords['palette']
export let play: LaterWords['play']
export let stageWords: LaterWords['stageWords']
/** What a field is called. */
export let labelOf: LaterWords['labelOf']

const loadLaterWords = wordsOf(
  (code) => pageLanguages[code].later,
  ({ later }) => {
    text = { ...first, ...later.text }
    ;({ about, gallery, learn, play, labelOf, forms, stageWords, palette } = later)
  },
)

/** Loads a part of the page together with the words that it shows and what changes texts, which many of them ask as they are drawn. */
export const laterPart = <Part>(part: () => Promise<Part>, ...words: readonly (() => Promise<void>)[]) => {
  const load = loadAgain(part)
  return async (): Promise<Part> =>
    (await Promise.all([load(), loadLaterWords(), loadEditing(), ...words.map((loadWords) => loadWords())]))[0]
}
