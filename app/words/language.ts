import { create } from 'zustand'
import { languageCodes, languages, type LanguageCode } from '../../src/words/languages'
import { remember } from '../storage/small'
import { loadAgain } from '../ui/again'
import { chosenLanguage, KEY } from './chosen'
import { startWords } from './start'

interface State {
  readonly language: LanguageCode
  /** How often words have come; who shows them shows them anew. */
  readonly arrivals: number
}

/** The language in use. It changes in the moment in which all words in use are there. */
export const useLanguage = create<State>()(() => ({ language: chosenLanguage(), arrivals: 0 }))

/** Loads one part of the words, and gives what puts it in use. */
interface Part {
  isWanted: boolean
  readonly load: (language: LanguageCode) => Promise<() => void>
}

const parts: Part[] = []

/**
 * Words that come together. The function that this returns loads them in the language in use; from then on they come
 * with each other language that is chosen.
 */
export function wordsOf<Module>(
  loaderIn: (language: LanguageCode) => () => Promise<Module>,
  use: (words: Module) => void,
): () => Promise<void> {
  const loaders = new Map(languageCodes.map((code) => [code, loadAgain(loaderIn(code))]))
  const load = async (language: LanguageCode): Promise<() => void> => {
    const words = await loaders.get(language)?.()
    return () => words && use(words)
  }
  const part: Part = { isWanted: false, load }
  parts.push(part)
  return async () => {
    part.isWanted = true
    for (;;) {
      const { language } = useLanguage.getState()
      const put = await part.load(language)
      if (language !== useLanguage.getState().language) continue
      put()
      useLanguage.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }))
      return
    }
  }
}

let asked: LanguageCode | null = null

/** Shows the page in another language once its words have come. Rejects where they don't come; the page stays as it is then. */
export async function showLanguage(language: LanguageCode): Promise<void> {
  asked = language
  const puts = await Promise.all(parts.filter(({ isWanted }) => isWanted).map(({ load }) => load(language)))
  // Somebody may have chosen another one meanwhile.
  if (asked !== language) return
  for (const put of puts) put()
  document.documentElement.lang = languages[language].tag
  document.title = startWords[language].title
  useLanguage.setState(({ arrivals }) => ({ language, arrivals: arrivals + 1 }))
}

/** The same, and remembers it. */
export async function chooseLanguage(language: LanguageCode): Promise<void> {
  await showLanguage(language)
  remember(KEY, language)
}
