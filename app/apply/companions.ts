import { useMemo, useState } from 'react'
import { allTogether, weighedCompanions, type Plan, type Settings, type WeighedCompanion } from '../../src/index'
import { useAsked } from '../engine/asked'
import { backgroundTasks } from '../engine/background-tasks'
import { isLarge } from '../engine/work'
import { useStore } from '../state/store'

/** Each companion costs an answer or two. */
const TIMES = 30

interface Question {
  readonly text: string
  readonly settings: Settings
}

const ask = async ({ text, settings }: Question): Promise<readonly WeighedCompanion[]> =>
  isLarge(text, TIMES) ? backgroundTasks.ask('companions', text, settings) : weighedCompanions(text, settings)

/** The companions of a text that was judged; while those of a newer one are looked for the last ones stay, and are old. */
export function useCompanions(): { readonly found: readonly WeighedCompanion[] | null; readonly isOld: boolean } {
  const analysis = useStore((state) => state.analysis)
  const settings = useStore((state) => state.settings)
  const isBusy = useStore((state) => state.busy)
  const question = useMemo(() => ({ text: analysis.text, settings }), [analysis, settings])
  const answer = useAsked(question, ask)
  const [last, setLast] = useState<readonly WeighedCompanion[] | null>(null)
  if (answer !== 'working' && answer !== last) setLast(answer)
  return answer === 'working' ? { found: last, isOld: true } : { found: answer, isOld: isBusy }
}

/** Adds all companions of the text as it is, as one step. */
export async function addAll(done: (isMade: boolean) => void): Promise<void> {
  const { text, settings, carryOut } = useStore.getState()
  const plan = await planOfAll({ text, settings })
  if (plan && useStore.getState().text === text) carryOut(plan, done)
  else done(false)
}

const planOfAll = async ({ text, settings }: Question): Promise<Plan | null> =>
  isLarge(text, TIMES) ? backgroundTasks.ask('allCompanions', text, settings) : allTogether(text, settings)
