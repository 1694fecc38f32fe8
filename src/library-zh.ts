/** The words of the package in simplified Chinese; whatever says a sentence takes them in the place of `english`. */
import './words/zh/later.js'

export { words as chinese } from './words/zh/zh.js'
