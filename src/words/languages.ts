import type { ApplyWords } from './apply.js'
import type { DiagnosisWords } from './diagnoses.js'
import type { ExamplesWords } from './examples.js'
import type { Glossary } from './glossary.js'
import type { Help } from './help.js'
import type { Words } from './language.js'
import type { LessonRemarks, LessonsWords } from './lessons.js'

export type LanguageCode = 'en' | 'zh'

/** A language: how it calls itself, its tag (BCP 47), and its words, each part loaded when it is needed. */
export interface Language {
  readonly name: string
  readonly tag: string
  readonly words: () => Promise<{ readonly words: Words }>
  /** Gives the words the sentences of findings and reasons. */
  readonly sentences: () => Promise<unknown>
  readonly help: () => Promise<{ readonly help: Help }>
  readonly glossary: () => Promise<{ readonly glossary: Glossary }>
  readonly lessons: () => Promise<{ readonly lessonWords: LessonsWords; readonly lessonRemarks: LessonRemarks }>
  readonly examples: () => Promise<{ readonly exampleWords: ExamplesWords }>
  readonly apply: () => Promise<{ readonly applyWords: ApplyWords }>
  readonly diagnoses: () => Promise<{ readonly diagnosisWords: DiagnosisWords }>
}

/** The languages, each a folder beside this file. The first one is for readers of all others. */
export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: {
    name: 'English',
    tag: 'en',
    words: () => import('./en/en.js'),
    sentences: () => import('./en/later.js'),
    help: () => import('./en/help.js'),
    glossary: () => import('./en/glossary.js'),
    lessons: () => import('./en/lessons.js'),
    examples: () => import('./en/examples.js'),
    apply: () => import('./en/apply.js'),
    diagnoses: () => import('./en/diagnoses.js'),
  },
  zh: {
    name: '简体中文',
    tag: 'zh-CN',
    words: () => import('./zh/zh.js'),
    sentences: () => import('./zh/later.js'),
    help: () => import('./zh/help.js'),
    glossary: () => import('./zh/glossary.js'),
    lessons: () => import('./zh/lessons.js'),
    examples: () => import('./zh/examples.js'),
    apply: () => import('./zh/apply.js'),
    diagnoses: () => import('./zh/diagnoses.js'),
  },
}

export const languageCodes: readonly LanguageCode[] = ['en', 'zh']

/** The language for somebody who reads those of these tags (`zh-Hant-TW`), the dearest first; English where there is none. */
export function languageFor(tags: readonly string[]): LanguageCode {
  for (const tag of tags) {
    const [primary] = tag.toLowerCase().split('-')
    const found = languageCodes.find((code) => code === primary)
    if (found) return found
  }
  return 'en'
}
