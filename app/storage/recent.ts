import type { Settings } from '../../src/index'
import { redactLater } from '../engine/background-tasks'
import { newId } from '../state/text'
import { readAll, write } from './database'
import { readRecent, VERSION, type RecentRecord } from './record'
import { permission } from './saving'
import { keepsSecrets } from './small'

const MOST = 20
/** Longer texts are not remembered; in UTF-16 units. */
const LONGEST = 5_000_000

interface Opened {
  readonly name: string
  readonly text: string
  readonly settings: Settings
  /** Secrets that it held before it broke. */
  readonly known?: readonly string[]
}

/** Texts that were opened from files or closed, the newest first. */
export async function listRecent(): Promise<readonly RecentRecord[]> {
  const stored = (await readAll('recent')).map(readRecent)
  return stored.filter((record) => record !== null && record !== 'newer').sort((a, b) => b.at - a.at)
}

/** Remembers texts; whether all of them could be. Where nothing can be stored they are not remembered. */
export async function addRecent(opened: readonly Opened[]): Promise<boolean> {
  const isAllowed = permission()
  const mayKeep = keepsSecrets()
  try {
    const remembered = opened.filter(({ text }) => text.length <= LONGEST).slice(0, MOST)
    const records = await Promise.all(
      remembered.map(async ({ name, text, settings, known = [] }, i): Promise<RecentRecord> => {
        const kept = mayKeep ? text : (await redactLater(text, { unreadable: 'hidden', known })).text
        return { version: VERSION, id: newId(), at: -i, name, text: kept, settings }
      }),
    )
    const before = await listRecent()
    // The time, for the reader; those of before were before, whatever the clock says.
    const at = Math.max(Date.now(), (before[0]?.at ?? 0) + records.length)
    const again = before.filter(({ name, text }) =>
      records.some((record) => record.name === name && record.text === text),
    )
    const old = before.filter((record) => !again.includes(record)).slice(Math.max(0, MOST - records.length))
    if (!isAllowed() || mayKeep !== keepsSecrets()) return false
    await write(
      'recent',
      records.map((record) => ({ ...record, at: at + record.at })),
      [...again, ...old].map(({ id }) => id),
    )
    return records.length === opened.length
  } catch {
    // The page says already that nothing is stored.
    return false
  }
}

export function deleteRecent(id: string): Promise<void> {
  return write('recent', [], [id])
}
