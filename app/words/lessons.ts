import { languages } from '../../src/words/languages'
import type { LessonRemarks, LessonsWords } from '../../src/words/lessons'
import { wordsOf } from './language'

/** What the lessons say. */
export let lessonWords: LessonsWords
/** The comments in their texts, by what they say in English. */
export let lessonRemarks: LessonRemarks

export const loadLessonWords = wordsOf(
  (code) => languages[code].lessons,
  (its) => ({ lessonWords, lessonRemarks } = its),
)
