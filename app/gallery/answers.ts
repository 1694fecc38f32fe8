import { create } from 'zustand'
import { badgeOf, read, releaseId, type BadgeCode } from '../../src/index'
import { settingsOf, type ExampleId } from '../../src/examples/index'
import { textOf } from './texts'

/** What an example leads to on the release that it opens with. */
export interface Answer {
  readonly release: string
  /** Each badge once, with the number of endpoints that have it. */
  readonly badges: readonly { readonly code: BadgeCode; readonly count: number }[]
}

export const useAnswers = create<Readonly<Partial<Record<ExampleId, Answer>>>>()(() => ({}))

/** Asks the engine about examples, one after the other; a click or a key comes between two of them. */
export async function answer(ids: readonly ExampleId[], isWanted: () => boolean): Promise<void> {
  for (const id of ids) {
    if (useAnswers.getState()[id]) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWanted()) return
    useAnswers.setState({ [id]: answerOf(id) })
  }
}

function answerOf(id: ExampleId): Answer {
  const analysis = read(textOf(id), settingsOf(id))
  const counts = new Map<BadgeCode, Answer['badges'][number]>()
  for (const endpoint of analysis.endpoints) {
    const code = badgeOf(endpoint)
    counts.set(code, { code, count: (counts.get(code)?.count ?? 0) + 1 })
  }
  return { release: releaseId(analysis.release), badges: [...counts.values()] }
}
