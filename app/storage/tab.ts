import { newId } from '../state/text'
import { PREFIX } from './small'

// Each browser tab owns its files. It holds a lock by its name as long as it lives, so that others can tell a file that is
// open from one that a crash or a closed tab has left behind.

const KEY = `${PREFIX}tab`
const LOCK = `${PREFIX}tab:`
/** How long a reloaded page waits for the lock of the page before it, in tries of 50 ms. */
const TRIES = 12

let own = newId()

export const ownTab = (): string => own

/** Takes the name of this tab: the one it had before a reload, unless a copy of the tab has it now. */
export async function claimTab(): Promise<void> {
  const before = named()
  if (before !== null && (await locked(before, TRIES))) own = before
  else await locked(own, 1)
  name(own)
}

/** The tabs that are alive, this one included; null where the browser can't tell. */
export async function tabsAlive(): Promise<ReadonlySet<string> | null> {
  const locks = locksOf()
  if (!locks) return null
  const { held } = await locks.query()
  return new Set((held ?? []).flatMap(({ name: lock }) => (lock?.startsWith(LOCK) ? [lock.slice(LOCK.length)] : [])))
}

/** Does something that no two tabs may do at once. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = locksOf()
  return locks ? locks.request(`${PREFIX}works`, work) : work()
}

/** Web Locks are missing on origins that are not secure. */
function locksOf(): LockManager | undefined {
  return (navigator as Partial<Pick<Navigator, 'locks'>>).locks
}

async function locked(tab: string, tries: number): Promise<boolean> {
  const locks = locksOf()
  if (!locks) return true
  for (let left = tries; left > 0; left--) {
    if (await tryLock(locks, LOCK + tab)) return true
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

function tryLock(locks: LockManager, lock: string): Promise<boolean> {
  return new Promise((resolve) => {
    void locks.request(lock, { ifAvailable: true }, (got) => {
      resolve(got !== null)
      // Held until the page goes.
      return got ? new Promise<void>(() => undefined) : undefined
    })
  })
}

function named(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Remembers the name across a reload. */
function name(tab: string): void {
  try {
    sessionStorage.setItem(KEY, tab)
  } catch {
    // Without it a reloaded page is a new tab.
  }
}
