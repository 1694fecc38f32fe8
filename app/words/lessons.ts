import { languages } from '../../src/words/languages'
import type { LessonsWords } from '../../src/words/lessons'
import { wordsOf } from './language'

/** What the lessons say. */
export let lessonWords: LessonsWords

export const loadLessonWords = wordsOf(
  (code) => languages[code].lessons,
  (its) => (lessonWords = its.lessonWords),
)
