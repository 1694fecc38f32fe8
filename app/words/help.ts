import { create } from 'zustand'
import type { Help, HelpKey } from '../../src/index'
import { languages } from '../../src/words/languages'
import { wordsOf } from './language'

/** The help texts of the fields; null until they have come. */
export const useHelp = create<{ readonly help: Help | null }>()(() => ({ help: null }))

/** Loads the help texts. They are a tenth of the page's own code and nobody reads them in its first moment, so they come after it. */
export const loadHelp = wordsOf(
  (code) => languages[code].help,
  ({ help }) => useHelp.setState({ help }),
)

/** The help of a field; empty where it has none, or while the texts are on their way. */
export const useHelpOf = (key: HelpKey | undefined): string =>
  useHelp(({ help }) => (key === undefined ? '' : (help?.[key] ?? '')))
