import { languages } from '../../src/words/languages'
import type { Words } from '../../src/index'
import type { FirstWords } from './en/first'
import { wordsOf } from './language'
import { pageLanguages } from './languages'

/** The words of the page's first picture, and of the engine, in the language in use. Read them as you render. */
export let text: FirstWords
export let words: Words

const loadPage = wordsOf(
  (code) => pageLanguages[code].first,
  (its) => (text = its.first),
)
const loadEngine = wordsOf(
  (code) => languages[code].words,
  (its) => (words = its.words),
)

/** The name of a text that says the same everywhere: for tables of labels, which are made before a language is known. */
export type Label = { [Name in keyof FirstWords]: FirstWords[Name] extends string ? Name : never }[keyof FirstWords]

/** Loads the words without which nothing can be shown. */
export const loadFirstWords = async (): Promise<void> => {
  await Promise.all([loadPage(), loadEngine()])
}
