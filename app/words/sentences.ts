import { create } from 'zustand'
import type { Words } from '../../src/index'
import { loadAgain } from '../ui/again'
import { words } from './index'

const useArrival = create<{ readonly isThere: boolean }>()(() => ({ isThere: false }))

const load = loadAgain(() => import('../../src/words/en/later'))

/** Loads the sentences of findings and reasons. Badges and counts can be shown without them, so they come after the first picture. */
export async function loadSentences(): Promise<void> {
  await load()
  useArrival.setState({ isThere: true })
}

/** The words of the engine; who says a sentence of it says it again when the sentences have come. */
export function useWords(): Words {
  useArrival()
  return words
}
