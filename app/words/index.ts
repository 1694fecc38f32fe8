import { english, type Words } from '../../src/index'
import { en, type PageWords } from './en'

/** The words of the page and of the engine in the language in use. */
export const text: PageWords = en
export const words: Words = english
