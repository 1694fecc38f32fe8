import type { Words } from '../src/index.js'
import { languageCodes, languages, type LanguageCode } from '../src/words/languages.js'
import type { CliWords } from './words/en.js'

/** What the command line says for itself, and the words of the engine, in the language that was asked for. */
export let cli: CliWords
export let words: Words

const own: Readonly<Record<LanguageCode, () => Promise<{ readonly cli: CliWords }>>> = {
  en: () => import('./words/en.js'),
  zh: () => import('./words/zh.js'),
}

/** Loads the words of a language; nothing can be said before. */
export async function speak(language: LanguageCode): Promise<void> {
  const { words: engine, sentences } = languages[language]
  ;[{ cli }, { words }] = await Promise.all([own[language](), engine(), sentences()])
}

/** The language that `--lang` names, which errors in the arguments are told in, too; English where it names none. */
export function languageIn(args: readonly string[]): LanguageCode {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const named = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  return (at >= 0 && languageCodes.find((code) => code === named)) || 'en'
}
